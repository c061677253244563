package cn.qianhu.streams.message;

import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.domain.targets.TargetResults;
import cn.qianhu.domain.targets.TargetRow;
import cn.qianhu.event.TargetStanding;
import java.math.BigDecimal;
import java.util.Optional;

/** The topic of how regions stand to their targets. */
public record TargetTopic(ResultSink results) implements TargetResults {

  @Override
  public void standing(TargetRow row) {
    results.put(
        Topics.RESULTS_TARGETS, ResultKeys.target(row.key(), row.month()), () -> event(row));
  }

  @Override
  public void noStanding(TargetKey key, int month) {
    results.put(Topics.RESULTS_TARGETS, ResultKeys.target(key, month), null);
  }

  private static TargetStanding event(TargetRow row) {
    TargetKey key = row.key();
    return TargetStanding.newBuilder()
        .setRegion(key.region())
        .setScope(key.scope().name())
        .setIndustry(key.industry())
        .setMeasure(key.measure().name())
        .setYear(key.yearText())
        .setPeriod(Months.text(row.month()))
        .setValue(row.shownValue().toPlainString())
        .setPace(row.shownPace().toPlainString())
        .setFigure(text(row.shownFigure()))
        .setGap(text(row.shownGap()))
        .setState(row.state().map(TargetState::name).orElse(""))
        .setStatus(row.status().map(FigureStatus::name).orElse(""))
        .build();
  }

  private static String text(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString).orElse("");
  }
}
