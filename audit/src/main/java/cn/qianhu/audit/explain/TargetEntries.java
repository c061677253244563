package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.LoggedEntry;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.contract.form.targets.TargetFields;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.event.TargetStanding;
import java.util.List;
import java.util.Optional;

/** The targets in effect, each with the article that sets it and its entry in the raw log. */
record TargetEntries(Registers registers) {

  /** The node of a target by its key, region/scope/industry/measure/year. */
  Optional<ExplanationNode> node(String key) {
    return registers.target(TargetKey.of(key)).map(TargetEntries::node);
  }

  /** The node of a target whose measure has targets in one scope only, for all industry. */
  Optional<ExplanationNode> node(String region, TargetMeasure measure, int year) {
    return registers.target(TargetKey.whole(region, measure, year)).map(TargetEntries::node);
  }

  /** The article that sets a target; empty where there is none. */
  String source(String key) {
    return source(TargetKey.of(key));
  }

  String source(String region, TargetMeasure measure, int year) {
    return source(TargetKey.whole(region, measure, year));
  }

  private String source(TargetKey key) {
    return registers.target(key).map(set -> set.fields().source()).orElse("");
  }

  /** The key of a row's target. */
  static String key(TargetStanding row) {
    return String.join(
        "/", row.getRegion(), row.getScope(), row.getIndustry(), row.getMeasure(), row.getYear());
  }

  private static ExplanationNode node(LoggedEntry<TargetFields> entry) {
    TargetFields target = entry.fields();
    Bilingual title = TargetColumn.VALUE.spec().title();
    return ExplanationNode.record(
            Bilingual.of(
                title.zh() + " " + target.measure().words().zh() + "（" + target.source() + "）",
                title.en() + ", " + target.measure().words().en() + " (" + target.source() + ")"),
            target.measure().unit().words(),
            target.value())
        .from(List.of(entry.origin()));
  }
}
