package cn.qianhu.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.measure.DisclosureClass;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.measure.MeasureUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Declarations that contradict each other, or their form, let no process start. */
class DeclarationsTest {

  private static MeasureSpec measure(String code, MeasureUnit unit) {
    return MeasureSpec.panel("output", code, "某指标", "some measure", unit);
  }

  @Test
  void twoMeasuresHaveTwoCodes() {
    assertThatThrownBy(
            () ->
                Measures.byCode(
                    List.of(OutputMeasures.PROFIT, measure("profit", MeasureUnit.MONEY))))
        .hasMessageContaining("Two measures are declared as profit");
  }

  @Test
  void aMeasureAddsUpAmountsOfItsForm() {
    assertThatCode(() -> Measures.check(OutputForm.KIND, measure("revenue", MeasureUnit.MONEY)))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> Measures.check(OutputForm.KIND, measure("turnover", MeasureUnit.MONEY)))
        .hasMessageContaining("turnover, which is no amount of the form output");
    assertThatThrownBy(() -> Measures.check(OutputForm.KIND, measure("period", MeasureUnit.MONEY)))
        .hasMessageContaining("period, which is no amount");
  }

  /** Nothing would add it up, and the streams would not start. */
  @Test
  void whatAFormOfAmountsAddsUpGrowsOverPairs() {
    MeasureSpec total =
        MeasureSpec.total("output", "revenue", "某指标", "some measure", MeasureUnit.MONEY);

    assertThatThrownBy(() -> Measures.check(OutputForm.KIND, total))
        .hasMessageContaining("The measure revenue of the form output is no Measure.panel");
  }

  /** Else its sums would be read a hundred times too large or too small. */
  @Test
  void aMeasureIsKeptWithTheDigitsOfItsColumns() {
    assertThatThrownBy(
            () -> Measures.check(OutputForm.KIND, measure("revenue", MeasureUnit.PERSONS)))
        .hasMessageContaining("kept with 0 digits after the point, and its column revenue has 2");
  }

  @Test
  void whatIsMadeOfMeasuresTellsOfItsParts() {
    MeasureSpec share =
        MeasureSpec.share("x_pct", "占比", "share", OutputMeasures.PROFIT, OutputMeasures.REVENUE);
    assertThatThrownBy(() -> share.disclosed(DisclosureClass.RESPONDENTS))
        .hasMessageContaining("x_pct is made of other measures");
    assertThat(share.bases()).containsExactly(OutputMeasures.PROFIT, OutputMeasures.REVENUE);
  }

  @Test
  void twoRulesHaveTwoCodes() {
    AlertRule other = AlertRule.of("OUTPUT_DROP", AlertKind.DATA, "另一规则", "another rule");
    assertThatThrownBy(() -> AlertRules.byCode(List.of(OutputAlertRules.OUTPUT_DROP, other)))
        .hasMessageContaining("Two rules of alerts are declared as OUTPUT_DROP");
  }

  @Test
  void aNameInEvidenceMeansOneThing() {
    AlertRule growth =
        AlertRule.of("X", AlertKind.DATA, "甲", "x")
            .showing(EvidenceItem.of("growth_pct", "增速", "rate", EvidenceType.COUNT));
    assertThatThrownBy(() -> AlertRules.byCode(List.of(OutputAlertRules.OUTPUT_DROP, growth)))
        .hasMessageContaining("The rule X has growth_pct in evidence");
    AlertRule limit =
        AlertRule.of("Y", AlertKind.DATA, "乙", "y")
            .comparing(Threshold.of("unit_factor", Bound.COUNT, "上限", "limit", EvidenceType.COUNT));
    assertThatThrownBy(() -> AlertRules.byCode(List.of(OutputAlertRules.UNIT_SUSPECT, limit)))
        .hasMessageContaining("The rule Y has unit_factor in evidence");
  }
}
