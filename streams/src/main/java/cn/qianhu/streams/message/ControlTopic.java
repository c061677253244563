package cn.qianhu.streams.message;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.control.ControlResults;
import cn.qianhu.domain.control.ControlRow;
import cn.qianhu.domain.control.ControlledChange;
import cn.qianhu.event.ControlSheet;
import java.math.BigDecimal;
import java.util.Optional;

/** The topic of the sheet of double control. */
public record ControlTopic(ResultSink results) implements ControlResults {

  @Override
  public void control(ControlRow row) {
    results.put(
        Topics.RESULTS_CONTROL, ResultKeys.control(row.region(), row.month()), () -> sheet(row));
  }

  @Override
  public void noControl(String region, int month) {
    results.put(Topics.RESULTS_CONTROL, ResultKeys.control(region, month), null);
  }

  private static ControlSheet sheet(ControlRow row) {
    return ControlSheet.newBuilder()
        .setRegion(row.region())
        .setPeriod(Months.text(row.month()))
        .setIntensityChangePct(change(row.intensity()))
        .setIntensityTargetPct(target(row.intensity()))
        .setIntensityState(name(row.intensity().state()))
        .setCoalChangePct(change(row.coal()))
        .setCoalTargetPct(target(row.coal()))
        .setCoalState(name(row.coal().state()))
        .setLight(name(row.light()))
        .setStatus(row.status().name())
        .setExempt(row.isExempt())
        .build();
  }

  private static String change(ControlledChange of) {
    BigDecimal percent = of.change().percent();
    return percent == null ? "" : percent.toPlainString();
  }

  private static String target(ControlledChange of) {
    return of.shownTarget().map(BigDecimal::toPlainString).orElse("");
  }

  private static String name(Optional<? extends Enum<?>> value) {
    return value.map(Enum::name).orElse("");
  }
}
