package cn.qianhu.trial.soak;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.trial.bench.SampleEnterprises;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The reports and readings of a soak by number, in the order in which they first come: month by
 * month the reports of all enterprises, day by day the meters of all. Each can be had again, as
 * often as wanted, and says something else each time.
 */
record Workload(int enterprises, int meters) {

  /** First month of the reports, and of monitoring. */
  static final YearMonth START = YearMonth.of(2021, 1);

  private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
  private static final List<Kind> FORMS =
      List.of(OutputForm.KIND, EnergyForm.KIND, InvestmentForm.KIND);
  private static final List<String> METERED = List.of("ELECTRICITY", "NATURAL_GAS", "HEAT");
  private static final int QUARTERS = 96;
  private static final int WITHDRAWN_EVERY = 10;

  /** A report as it is sent: its kind, and rows by the columns of the kind. */
  record Parcel(Kind kind, List<List<String>> rows) {}

  /** The month that a report is of. */
  YearMonth month(int report) {
    return START.plusMonths(report / (enterprises * FORMS.size()));
  }

  /** The directories: everybody, and a project of each. */
  List<Parcel> directories() {
    List<List<String>> entries = new ArrayList<>();
    List<List<String>> projects = new ArrayList<>();
    for (int enterprise = 0; enterprise < enterprises; enterprise++) {
      entries.add(SampleEnterprises.entry(enterprise, START));
      projects.add(project(enterprise));
    }
    return List.of(
        new Parcel(EnterpriseForm.KIND, entries), new Parcel(ProjectForm.KIND, projects));
  }

  private static List<String> project(int enterprise) {
    return List.of(
        projectCode(enterprise),
        Integer.toString(START.getYear()),
        SampleEnterprises.code(enterprise),
        "项目" + enterprise,
        SampleEnterprises.county(enterprise),
        SampleEnterprises.division(enterprise),
        "PROVINCIAL_KEY;TECHNICAL",
        "90000",
        "12000");
  }

  private static String projectCode(int enterprise) {
    return String.format(
        Locale.ROOT, "2101-%s-04-01-%06d", SampleEnterprises.county(enterprise), enterprise);
  }

  /**
   * A monthly report.
   *
   * @param visit 0 at first; later ones are corrections of greater revision, some of them
   *     withdrawals
   */
  Parcel report(int number, int visit) {
    int enterprise = number % enterprises;
    Kind kind = FORMS.get(number / enterprises % FORMS.size());
    Map<String, String> common =
        Map.of(
            "report_id", kind.fileName() + "-" + number,
            "uscc", SampleEnterprises.code(enterprise),
            "period", month(number).toString(),
            "revision", Integer.toString(visit + 1),
            "reported_at",
                text(
                    month(number)
                        .plusMonths(1)
                        .atDay(5)
                        .atStartOfDay()
                        .atOffset(ZONE)
                        .plusSeconds(visit)),
            "withdrawn", Boolean.toString((number + visit) % WITHDRAWN_EVERY == 9 && visit > 0));
    return new Parcel(kind, List.of(row(kind, common, amounts(kind, enterprise, number, visit))));
  }

  private static Map<String, String> amounts(Kind kind, int enterprise, int number, int visit) {
    String amount = (1_000 + number % 977 + visit % 89) + ".25";
    if (kind.equals(OutputForm.KIND)) {
      return Map.of(
          "gross_output",
          amount,
          "sales_output",
          amount,
          "export_delivery",
          "0",
          "revenue",
          amount,
          "profit",
          "-1.50",
          "employees",
          Integer.toString(100 + visit % 50));
    }
    if (kind.equals(EnergyForm.KIND)) {
      return Map.of(
          "carrier", "RAW_COAL",
          "consumption", amount,
          "feedstock", "0",
          "conversion_output", "0",
          "recovery", "0",
          "renewable", "0");
    }
    return Map.of(
        "project_code",
        projectCode(enterprise),
        "completed",
        amount,
        "technical",
        amount,
        "equipment",
        "0",
        "status",
        "UNDER_CONSTRUCTION");
  }

  /** The day of a meter: all its quarters of an hour. */
  Parcel day(int number, int visit) {
    List<List<String>> rows = new ArrayList<>(QUARTERS);
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      rows.add(reading(number, quarter, visit));
    }
    return new Parcel(ReadingForm.KIND, rows);
  }

  /** A single reading of a day. */
  Parcel single(int number, int quarter, int visit) {
    return new Parcel(ReadingForm.KIND, List.of(reading(number, quarter % QUARTERS, visit)));
  }

  private List<String> reading(int number, int quarter, int visit) {
    int enterprise = number % enterprises;
    int meter = number / enterprises % meters;
    LocalDate day = START.atDay(1).plusDays(number / (enterprises * meters));
    OffsetDateTime from = day.atStartOfDay().atOffset(ZONE).plusMinutes(quarter * 15L);
    return row(
        ReadingForm.KIND,
        Map.of(
            "uscc",
            SampleEnterprises.code(enterprise),
            "meter_id",
            "M" + meter,
            "carrier",
            METERED.get(meter % METERED.size()),
            "flow",
            "CONSUMED",
            "interval_start",
            text(from),
            "minutes",
            "15",
            "quantity",
            (10 + (number + quarter) % 90) + "." + (1000 + visit % 9000),
            "reported_at",
            text(from.plusMinutes(15).plusSeconds(visit))),
        Map.of());
  }

  private static String text(OffsetDateTime instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
  }

  private static List<String> row(Kind kind, Map<String, String> some, Map<String, String> others) {
    return kind.columns().stream()
        .map(column -> some.getOrDefault(column, others.getOrDefault(column, "")))
        .toList();
  }
}
