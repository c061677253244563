package cn.qianhu.center.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.center.audit.MemoryRawLog;
import cn.qianhu.center.audit.Replayed;
import cn.qianhu.center.batch.InputRows;
import cn.qianhu.center.batch.Reference;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure goes back to reports. */
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

  private static MemoryRawLog log(InputRows rows, Reference reference) {
    MemoryRawLog log = new MemoryRawLog();
    log.addDate(reference.asOf().toString(), Reference.FROM.toString());
    return log.add(rows);
  }
}
