package cn.qianhu.trial.bench;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.sender.SenderReport;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The content of requests as a centre's program sends them, the same over HTTP and straight to
 * Kafka.
 *
 * @param name of what they hold
 * @param kind of the reports
 * @param size reports, or readings, of each
 * @param reports of a number
 */
record SampleBatches(String name, Kind kind, int size, IntFunction<List<SenderReport>> reports) {

  private static final YearMonth FIRST = YearMonth.of(2021, 1);
  private static final int MONTHS = 12;
  private static final int QUARTERS = 96;

  /** Reports of output, a number of them in an array. */
  static SampleBatches ofReports(int size) {
    return new SampleBatches(
        "batches of " + size,
        OutputForm.KIND,
        size,
        number ->
            IntStream.range(number * size, (number + 1) * size)
                .mapToObj(SampleBatches::report)
                .toList());
  }

  /** A day of a meter in a run. */
  static SampleBatches ofRuns() {
    return new SampleBatches(
        "days of a meter", ReadingForm.KIND, QUARTERS, number -> List.of(run(number)));
  }

  /** The body of a request. */
  String body(int number) {
    return reports.apply(number).stream()
        .map(SampleBatches::json)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** A report of output by its number, as JSON. */
  static String reportJson(int number) {
    return json(report(number));
  }

  private static String json(SenderReport report) {
    String columns =
        IntStream.range(0, report.texts().size())
            .filter(column -> !report.texts().get(column).isEmpty())
            .mapToObj(column -> member(report, column))
            .collect(Collectors.joining(","));
    return report.quantities().isEmpty()
        ? "{" + columns + "}"
        : "{" + columns + ",\"quantities\":[" + String.join(",", report.quantities()) + "]}";
  }

  private static String member(SenderReport report, int column) {
    String name = report.kind().columns().get(column);
    String text = report.texts().get(column);
    boolean isNumber = report.kind().column(name).content().isNumber();
    return "\"" + name + "\":" + (isNumber ? text : "\"" + text + "\"");
  }

  private static SenderReport report(int number) {
    YearMonth month = FIRST.plusMonths(number % MONTHS);
    return SenderReport.of(
        OutputForm.KIND,
        List.of(
            "B-" + number,
            SampleEnterprises.code(number % 1_000),
            month.toString(),
            "1",
            month.plusMonths(1) + "-05T09:14:00+08:00",
            "",
            "23779.94",
            "22660.52",
            "478.43",
            "23113.73",
            "1286.14",
            "609"),
        "");
  }

  private static SenderReport run(int number) {
    return SenderReport.ofRun(
        List.of(
            SampleEnterprises.code(number % 1_000),
            "M" + number / 1_000,
            "ELECTRICITY",
            "CONSUMED",
            "2021-04-01T00:00:00+08:00",
            "15",
            "",
            "2021-04-02T01:00:00+08:00"),
        IntStream.range(0, QUARTERS).mapToObj(quarter -> (number + quarter) % 97 + ".25").toList(),
        "");
  }
}
