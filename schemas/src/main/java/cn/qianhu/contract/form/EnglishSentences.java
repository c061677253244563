package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.text.Bilingual;
import java.util.Set;

/** Findings in English, one sentence each: column, value, fault and remedy. */
final class EnglishSentences {

  private static final String PARTITIONER = "murmur2 (librdkafka: partitioner=murmur2_random)";

  private static final Set<Reason> WHOLE_SENTENCES =
      Set.of(Reason.MISPLACED, Reason.BAD_SIGNATURE, Reason.UNSIGNED);

  private EnglishSentences() {}

  /**
   * @param column the column that the finding is about, as the form of the record declares it
   * @param name of the column, for whoever wrote what is wrong
   */
  static String of(Finding finding, FormColumn column, String name) {
    return place(finding, name) + problem(finding, column);
  }

  /**
   * The sentence about a record in the wrong place: with a column about its key, without one about
   * its partition.
   */
  private static String misplaced(Finding finding) {
    if (finding.column().isEmpty()) {
      return "The record stands in partition "
          + finding.value()
          + ", which is not that of its key; set the producer's partitioner to "
          + PARTITIONER
          + " and send it again.";
    }
    String found =
        finding.value().isEmpty()
            ? "The record has no key"
            : "The record has the wrong key \"" + Wording.excerpt(finding.value()) + "\"";
    String key =
        finding.column().equals("province")
            ? "the code of the province"
            : "the value of column " + finding.column();
    return found
        + "; key it by "
        + key
        + " (UTF-8, without quotes), set the partitioner to "
        + PARTITIONER
        + " and send it again.";
  }

  /** The sentence for a key that is not registered, or a signature that does not fit. */
  private static String signature(Finding finding) {
    if (finding.column().equals(Finding.PUBLIC_KEY)) {
      return "The record is signed with the key "
          + finding.value()
          + ", which is not registered for the enterprise; the record waits, and counts as soon as"
          + " the key is checked and registered.";
    }
    return finding.value().isEmpty()
        ? "The signature of the record cannot be read; write algorithm.key.signature, the latter"
            + " two as base64url, and send it again."
        : "The signature of the record (key "
            + finding.value()
            + ") does not fit what it says; change no column once it is signed, sign its canonical"
            + " form and send it again.";
  }

  private static String place(Finding finding, String name) {
    if (WHOLE_SENTENCES.contains(finding.reason())) {
      return "";
    }
    if (finding.column().isEmpty()) {
      return "The record ";
    }
    return finding.value().isEmpty()
        ? "Column " + name + " "
        : "Column " + name + ": the value \"" + Wording.excerpt(finding.value()) + "\" ";
  }

  private static String problem(Finding finding, FormColumn column) {
    return switch (finding.reason()) {
      case MALFORMED ->
          finding.value().isEmpty()
              ? "is empty; give " + content(column) + "."
              : "cannot be read; give " + content(column) + ".";
      case MISPLACED -> misplaced(finding);
      case BAD_SIGNATURE -> signature(finding);
      case BAD_IDENTIFIER -> identifier(finding);
      case UNKNOWN_CODE -> "is not in its code table; give " + column.codes().en() + ".";
      case OUT_OF_RANGE -> range(column);
      case INCONSISTENT -> column.contradiction().en();
      case UNKNOWN_ENTERPRISE ->
          "is of an enterprise that is not in the directory for the period; the record waits and"
              + " counts as soon as the directory has it.";
      case UNSIGNED ->
          "The record is not signed, and the enterprise's reports of the period (or the site's)"
              + " have to be; sign it with a registered key and report it again.";
      case UNKNOWN_PROJECT ->
          "is of a project that is not registered, or not for this enterprise; register the project"
              + " or correct its code.";
      case DUPLICATE -> "repeats an earlier command; use a new id, or do not send it again.";
      case OUT_OF_ORDER ->
          "is earlier than the effective date of an earlier command; send commands in the order of"
              + " their dates.";
      case CITY_SUSPENDED ->
          "is of a city with a bridge past due, for whose two-high projects this is suspended; repay"
              + " what is past due first.";
      case CITY_DISQUALIFIED ->
          "is of a city with a bridge past due, which may neither purchase nor bridge; repay what is"
              + " past due first.";
      case BELOW_OCCUPIED -> "is below what the project occupies; release quota first.";
      case NO_POLICY ->
          "has no share in force on the effective date; have the site enter one for the kind in"
              + " quota-policy.csv, or correct the kind, and send it with a new id.";
      case NOT_MAJOR ->
          "is of a project that is not a great one: its level gets no bridge; use another source.";
      case OUT_OF_PLAN ->
          "is after the last day of the five-year plan that the effective date lies in; have the"
              + " bridge repaid within it, and send it with a new id.";
      case RESTRICTED_SOURCE ->
          "may not be used for this two-high project; use a source that is allowed.";
      case NOT_TWO_HIGH ->
          "is of a project that is not of the two-high kind and gets no bridge; use another source.";
      case CAP_EXCEEDED ->
          "is above what the cap of the policy leaves (of a project's purchases, or of what the"
              + " state hands down); give a smaller amount.";
      case UNKNOWN_BRIDGE -> "names no bridge that was granted; correct the bridge_id.";
      case OVER_NEED ->
          "takes the project above its need; give a smaller amount, or amend the need first.";
      case OVER_DEBT -> "is more than is left to repay of the bridge; give a smaller amount.";
      case OVER_OCCUPIED ->
          "is more than came from that account and is not yet released; give a smaller amount.";
      case INSUFFICIENT ->
          "is more than the account holds; give a smaller amount, or fund the account first.";
    };
  }

  private static String content(FormColumn column) {
    Bilingual wanted = column.wanted();
    return wanted.saysNothing() ? content(column.content()) : wanted.en();
  }

  private static String content(ColumnContent content) {
    return switch (content) {
      case MONEY -> "a number in 10 000 yuan with at most two decimals and no grouping";
      case QUANTITY, METERED, STANDARD_COAL ->
          "a number with at most four decimals and no grouping";
      case FIGURE ->
          "a number with at most four decimals (none where enterprises are counted), no grouping"
              + " and no percent sign";
      case PERSONS -> "a whole number";
      case REVISION -> "a whole number from 1";
      case MINUTES -> "15, 60 or 1440";
      case MONTH -> "a month YYYY-MM, such as 2022-03";
      case DATE -> "a date YYYY-MM-DD, such as 2022-03-05";
      case YEAR -> "a year of four digits, such as 2022";
      case INSTANT -> "an instant with offset, such as 2022-03-05T09:15:00+08:00";
      case MONEY_BY_MONTH ->
          "twelve numbers in 10 000 yuan with at most two decimals, joined by semicolons, or none";
      case SCHEDULE -> "steps YYYY-MM-DD:amount, joined by semicolons, without blanks";
      case FLAG -> "true or false, or nothing";
      case NAME ->
          "1 to "
              + TextBound.NAME.longest()
              + " characters, no line breaks, tabs or other control characters";
      case TEXT -> "a value of at most " + TextBound.VALUE.longest() + " characters";
    };
  }

  private static String identifier(Finding finding) {
    if (finding.column().equals("project_code")) {
      return "is not an investment project code; give its 24 characters: digits, 4-6-2-2-6, for"
          + " year and month, region, department, type and number.";
    }
    return Uscc.hasForm(finding.value())
        ? "has a check character that does not hold; check the code, or mark a genuine code of the"
            + " pilot era as code_exempt in the directory, and the record counts by itself."
        : "is not a unified social credit code; give its 18 characters, digits and capitals without"
            + " I, O, S, V and Z, and no separators.";
  }

  private static String range(FormColumn column) {
    if (column.name().equals("reported_at")) {
      return "is more than 24 hours after the record was received: the clock of the sender is"
          + " ahead; set it right, and report again with the instant as it was.";
    }
    return switch (column.content()) {
      case DATE ->
          "is more than a year after the command was received, and every command after it would be"
              + " out of order; look at the year again and send it again.";
      case MONTH ->
          "is out of range; give a month from 2000-01 up to that in which it was reported.";
      case INSTANT ->
          "is out of range; give an instant from 2000-01 on, whose interval ends no more than 5"
              + " minutes after reported_at.";
      case YEAR -> "is out of range; the measure counts from 2020, give a year from 2021 on.";
      case FIGURE ->
          "is out of range; give a number below 10^12 in absolute value, not negative but for"
              + " growth, change and net counts, and check the unit.";
      default ->
          column.isSigned()
              ? "is out of range; give a number below 10^12 in absolute value and check the unit."
              : "is out of range; give a number that is not negative and below 10^12, and check the"
                  + " unit.";
    };
  }
}
