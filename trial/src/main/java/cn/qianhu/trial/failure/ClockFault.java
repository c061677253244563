package cn.qianhu.trial.failure;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.text.Bilingual;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The clocks of an enterprise are wrong. Each of its reports of output comes three times: by a
 * clock decades behind, refused because it was made before its period; by one years ahead, and with
 * figures that are wrong, refused because it would win over every correction until then; and as a
 * correction by a clock that is right, which counts although its revision is the least of the
 * three.
 */
final class ClockFault implements Scenario {

  private static final String BEHIND = "1999-12-31T23:59:00+08:00";
  private static final String AHEAD = "2031-01-01T00:00:00+08:00";

  @Override
  public String name() {
    return "clock-wrong";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "一家企业的时钟慢了几十年、快了几年：两者都拒收，时钟正确的更正计入，其余数字不变",
        "the clocks of an enterprise are decades behind and years ahead: both are refused, the"
            + " correction by a right clock counts, and no figure moves");
  }

  @Override
  public ScenarioInput input(ScenarioInput usual) {
    Map<ReportRow, ReportRow> corrections = new HashMap<>();
    for (ReportRow first : firsts(usual)) {
      corrections.put(first, marked(first, "R").with("revision", "2"));
    }
    return usual
        .replacing(corrections)
        .with(firsts(usual).stream().map(ClockFault::behind).toList())
        .with(firsts(usual).stream().map(ClockFault::ahead).toList());
  }

  @Override
  public List<String> rejected(ScenarioInput usual) {
    return firsts(usual).stream()
        .flatMap(row -> Stream.of(behind(row), ahead(row)))
        .map(row -> row.rejected("OUT_OF_RANGE"))
        .toList();
  }

  /** Does nothing; recovery is counted from the last report. */
  @Override
  public void disturb(ScenarioEnvironment environment) {
    environment.load().awaitAll();
  }

  private static ReportRow behind(ReportRow first) {
    return marked(first, "B").with("reported_at", BEHIND).with("revision", "9");
  }

  private static ReportRow ahead(ReportRow first) {
    return marked(first, "A")
        .with("reported_at", AHEAD)
        .with("revision", "9")
        .with("gross_output", "1" + first.get("gross_output"));
  }

  private static ReportRow marked(ReportRow first, String mark) {
    return first.with("report_id", first.get("report_id") + "-" + mark);
  }

  /** The reports of one enterprise that were made once, and were never thought over. */
  private static List<ReportRow> firsts(ScenarioInput usual) {
    List<ReportRow> output = usual.of(OutputForm.KIND);
    String enterprise = output.get(output.size() / 2).get("uscc");
    return of(output, enterprise)
        .filter(
            row ->
                of(output, enterprise)
                        .filter(other -> other.get("period").equals(row.get("period")))
                        .count()
                    == 1)
        .toList();
  }

  private static Stream<ReportRow> of(List<ReportRow> output, String enterprise) {
    return output.stream().filter(row -> row.get("uscc").equals(enterprise));
  }
}
