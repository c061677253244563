package cn.qianhu.center.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.center.audit.MemoryRawLog;
import cn.qianhu.center.audit.Replayed;
import cn.qianhu.center.batch.InputRows;
import cn.qianhu.center.batch.Reference;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure goes back to reports, and every movement to the reports that made it. */
class ExplanationTest {

  private static final Industries INDUSTRIES = CodeTables.standard().industries();

  /** Ratios are no sums. */
  private static final Set<String> RATIOS =
      Set.of("sales_ratio_pct", "technical_share_pct", "energy_intensity");

  @ParameterizedTest
  @EnumSource(Reference.class)
  void the_leaves_of_every_cell_sum_to_what_is_published(Reference reference) {
    Replayed replayed = log(InputRows.of(reference), reference).replay();
    IndicatorExplainer explainer = new IndicatorExplainer(replayed.results(), INDUSTRIES);
    long[] explained = {0};
    replayed.results().stream(Topics.RESULTS_INDICATORS, Indicators.class)
        .forEach(
            row -> {
              CellKey cell = CellKey.of(row.getCell());
              for (Measure measure : row.getMeasures()) {
                if (!RATIOS.contains(measure.getMeasure())) {
                  assertAgrees(explainer.value(cell, measure.getMeasure()));
                  if (measure.getYtd() != null) {
                    assertAgrees(explainer.ytd(cell, measure.getMeasure()));
                  }
                  explained[0]++;
                }
              }
            });
    assertThat(explained[0]).isGreaterThan(1000);
  }

  private static void assertAgrees(Explanation explanation) {
    assertThat(explanation.leaves()).as("%s", explanation.cell()).isNotEmpty();
    assertThat(explanation.leaves())
        .allSatisfy(leaf -> assertThat(leaf.fact().period()).isNotBlank());
    assertThat(explanation.agrees())
        .as(
            "%s %s %s: %s of %s",
            explanation.cell(),
            explanation.measure(),
            explanation.figure(),
            explanation.sum(),
            explanation.published())
        .isTrue();
  }

  @Test
  void every_movement_is_bridged_by_the_facts_that_made_it() {
    InputRows rows = InputRows.of(Reference.MESSY);
    MemoryRawLog log = log(rows.part(0, 2, 3), Reference.MESSY);
    Replayed before = log.replay();
    write(rows.part(2, 3, 3), log);
    Replayed after = log.replay();
    Difference difference = Difference.between(before.results(), after.results(), INDUSTRIES);
    assertThat(difference.movements()).hasSizeGreaterThan(500).allMatch(Movement::isBridged);
    assertThat(difference.changes())
        .flatExtracting(FactChange::causes)
        .contains(Cause.LATE, Cause.CORRECTED)
        .doesNotContain(Cause.RULE_CHANGED);
  }

  @Test
  void nothing_lies_between_a_state_and_itself() {
    Replayed once = log(InputRows.of(Reference.CLEAN), Reference.CLEAN).replay();
    Replayed again = log(InputRows.of(Reference.CLEAN), Reference.CLEAN).replay();
    Difference difference = Difference.between(once.results(), again.results(), INDUSTRIES);
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.movements()).isEmpty();
  }

  private static MemoryRawLog log(InputRows rows, Reference reference) {
    MemoryRawLog log = new MemoryRawLog();
    log.addDate(reference.asOf().toString(), Reference.FROM.toString());
    write(rows, log);
    return log;
  }

  private static void write(InputRows rows, MemoryRawLog log) {
    for (Kind kind : Kind.values()) {
      rows.texts(kind).forEach(texts -> log.add(kind, texts));
    }
  }
}
