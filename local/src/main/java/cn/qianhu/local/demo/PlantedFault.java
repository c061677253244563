package cn.qianhu.local.demo;

/**
 * Something wrong or noteworthy that was put into the demonstration on purpose.
 *
 * @param kind what sort of fault
 * @param subject the USCC, project code, city, command id or file that it is about
 * @param period the month it is about, {@code YYYY-MM}, or a year where it is about a year
 * @param rejectedKey what {@code rejected.csv} calls the record (files, Out), or empty where no
 *     record is to be rejected
 * @param sentenceZh what was planted and what the monitoring makes of it, in Chinese
 * @param sentenceEn the same in English
 */
public record PlantedFault(
    FaultKind kind,
    String subject,
    String period,
    String rejectedKey,
    String sentenceZh,
    String sentenceEn) {

  /** Sorts of planted faults. */
  public enum FaultKind {
    /** Yuan reported as 万元: all money of one month times 10,000. */
    UNIT_SLIP,
    /** The output report for the latest closed month is missing. */
    MISSING_MONTH,
    /** A second file with the rows of an earlier one. */
    DUPLICATE_UPLOAD,
    /** Output near zero in the last two months. */
    PLANT_STOPS,
    /** Revision 2 replaces a report. */
    CORRECTED,
    /** Revision 2 withdraws a report. */
    WITHDRAWN,
    /** A statement with more feedstock than consumption. */
    FEEDSTOCK_ABOVE_CONSUMPTION,
    /** A report under a USCC with a wrong check character. */
    WRONG_CHECK_CHARACTER,
    /** A statement with a carrier that is in no table. */
    UNKNOWN_CARRIER,
    /** A report of an enterprise that is not in the directory. */
    UNKNOWN_ENTERPRISE,
    /** A number whose points and commas no reading makes sense of. */
    MALFORMED_NUMBER,
    /** A meter reading whose interval has a wrong length. */
    WRONG_INTERVAL,
    /** An enterprise that moves to another county in mid-year. */
    MOVED_COUNTY,
    /** An enterprise that closes. */
    CLOSED,
    /** A project far behind its plan. */
    PROJECT_BEHIND,
    /** A city that uses more energy than its budget of the year. */
    CITY_OVER_BUDGET,
    /** A bridge (过桥) that is past its due date with debt left. */
    BRIDGE_OVERDUE,
    /** A purchase of quota by a city in default. */
    PURCHASE_IN_DEFAULT,
    /** A city ahead of both its targets of double control: exempt, though over its budget. */
    CITY_EXEMPT,
    /** A city that misses a target by less than the tolerance. */
    TARGET_NEAR,
    /** A city that misses both its targets of double control. */
    TARGETS_MISSED,
    /** A city with far fewer new enterprises above scale than are due. */
    ENTRANTS_BEHIND,
    /** A city whose two-high enterprises use more energy, one of them new. */
    TWO_HIGH_RISES,
    /** Electricity in kWh where 10,000 kWh is asked for. */
    KILOWATT_HOURS,
    /** Totals from January in place of the month's output. */
    RUNNING_TOTAL,
    /** A meter sends the reading of its register in place of the quantity of the interval. */
    REGISTER_VALUES,
    /** A meter under two spellings of its id. */
    LOOKALIKE_METERS,
    /** A statement of nothing where meters read a whole month. */
    STATEMENT_OF_ZERO,
    /** January reported with February. */
    JANUARY_JOINED,
    /** A list in GBK and a workbook in thousands of yuan, which count all the same. */
    OFFICE_FILES
  }
}
