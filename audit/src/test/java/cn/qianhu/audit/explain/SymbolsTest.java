package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One symbol, one figure: in the whole of an explanation. */
class SymbolsTest {

  private static ExplanationNode figure(String symbol) {
    return ExplanationNode.record(Bilingual.same("figure"), null, BigDecimal.ONE).called(symbol);
  }

  private static ExplanationNode formula(String formula, ExplanationNode... of) {
    return ExplanationNode.formula(Bilingual.same("formula"), null, BigDecimal.ONE, formula)
        .over(of);
  }

  @Test
  void aSymbolOfALowerLevelGoesOnWithANumber() {
    ExplanationNode below = formula("a − b", figure("a"), figure("b")).called("a");

    ExplanationNode whole = Symbols.unique(formula("a ÷ b × 100", below, figure("b")));

    assertThat(whole.formula()).isEqualTo(Bilingual.same("a ÷ b × 100"));
    ExplanationNode renamed = whole.children().get(0);
    assertThat(renamed.symbol()).isEqualTo("a");
    assertThat(renamed.formula()).isEqualTo(Bilingual.same("a2 − b2"));
    assertThat(renamed.children())
        .extracting(ExplanationNode::symbol)
        .isEqualTo(List.of("a2", "b2"));
  }

  @Test
  void aFormulaMayNameWhatStandsBesideIt() {
    ExplanationNode target = formula("b × 3 ÷ 12").called("t");
    ExplanationNode again = formula("a ≤ t 且 a ≤ b", figure("a"), figure("b"), target);

    ExplanationNode whole =
        Symbols.unique(formula("a + b", figure("a"), figure("b"), again.called("c")));

    ExplanationNode light = whole.children().get(2);
    assertThat(light.formula().zh()).isEqualTo("a2 ≤ t 且 a2 ≤ b2");
    assertThat(light.children().get(2).formula().zh()).isEqualTo("b2 × 3 ÷ 12");
  }

  @Test
  void wordsAreNoSymbols() {
    ExplanationNode whole =
        Symbols.unique(
            formula(
                "a + 1",
                formula("max(0, a − b) × f of a2022", figure("a"), figure("b")).called("a")));

    assertThat(whole.children().get(0).formula().zh()).isEqualTo("max(0, a2 − b) × f of a2022");
  }
}
