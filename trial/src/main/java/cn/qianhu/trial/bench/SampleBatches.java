package cn.qianhu.trial.bench;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import java.time.YearMonth;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bodies of requests as a centre's program sends them.
 *
 * @param name of what they hold
 * @param kind of the reports
 * @param size reports, or readings, of each
 * @param body of a number
 */
record SampleBatches(String name, Kind kind, int size, IntFunction<String> body) {

  private static final YearMonth FIRST = YearMonth.of(2021, 1);
  private static final int MONTHS = 12;
  private static final int QUARTERS = 96;

  /** Reports of output, so many in an array. */
  static SampleBatches ofReports(int size) {
    return new SampleBatches(
        "gateway, batches of " + size,
        OutputForm.KIND,
        size,
        number ->
            IntStream.range(number * size, (number + 1) * size)
                .mapToObj(SampleBatches::report)
                .collect(Collectors.joining(",", "[", "]")));
  }

  /** A day of a meter in a run. */
  static SampleBatches ofRuns() {
    return new SampleBatches(
        "gateway, days of a meter", ReadingForm.KIND, QUARTERS, SampleBatches::run);
  }

  /** A report of output by its number. */
  static String report(int number) {
    YearMonth month = FIRST.plusMonths(number % MONTHS);
    return ("{\"report_id\":\"B-%d\",\"uscc\":\"%s\",\"period\":\"%s\",\"revision\":1,"
            + "\"reported_at\":\"%s-05T09:14:00+08:00\",\"gross_output\":23779.94,"
            + "\"sales_output\":22660.52,\"export_delivery\":478.43,\"revenue\":23113.73,"
            + "\"profit\":1286.14,\"employees\":609}")
        .formatted(number, SampleEnterprises.code(number % 1_000), month, month.plusMonths(1));
  }

  private static String run(int number) {
    String quantities =
        IntStream.range(0, QUARTERS)
            .mapToObj(quarter -> (number + quarter) % 97 + ".25")
            .collect(Collectors.joining(","));
    return ("[{\"uscc\":\"%s\",\"meter_id\":\"M%d\",\"carrier\":\"ELECTRICITY\","
            + "\"flow\":\"CONSUMED\",\"interval_start\":\"2021-04-01T00:00:00+08:00\","
            + "\"minutes\":15,\"quantities\":[%s],\"reported_at\":\"2021-04-02T01:00:00+08:00\"}]")
        .formatted(SampleEnterprises.code(number % 1_000), number / 1_000, quantities);
  }
}
