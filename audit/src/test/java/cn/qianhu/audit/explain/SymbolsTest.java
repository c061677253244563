package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One symbol, one figure: in the whole of an explanation. */
class SymbolsTest {

  private static Node figure(String symbol) {
    return Node.record(Bilingual.same("figure"), null, BigDecimal.ONE).called(symbol);
  }

  private static Node formula(String formula, Node... of) {
    return Node.formula(Bilingual.same("formula"), null, BigDecimal.ONE, formula).over(of);
  }

  @Test
  void a_symbol_of_a_lower_level_goes_on_with_a_number() {
    Node below = formula("a − b", figure("a"), figure("b")).called("a");

    Node whole = Symbols.unique(formula("a ÷ b × 100", below, figure("b")));

    assertThat(whole.formula()).isEqualTo(Bilingual.same("a ÷ b × 100"));
    Node renamed = whole.children().get(0);
    assertThat(renamed.symbol()).isEqualTo("a");
    assertThat(renamed.formula()).isEqualTo(Bilingual.same("a2 − b2"));
    assertThat(renamed.children()).extracting(Node::symbol).isEqualTo(List.of("a2", "b2"));
  }

  @Test
  void a_formula_may_name_what_stands_beside_it() {
    Node target = formula("b × 3 ÷ 12").called("t");
    Node again = formula("a ≤ t 且 a ≤ b", figure("a"), figure("b"), target);

    Node whole = Symbols.unique(formula("a + b", figure("a"), figure("b"), again.called("c")));

    Node light = whole.children().get(2);
    assertThat(light.formula().zh()).isEqualTo("a2 ≤ t 且 a2 ≤ b2");
    assertThat(light.children().get(2).formula().zh()).isEqualTo("b2 × 3 ÷ 12");
  }

  @Test
  void words_are_no_symbols() {
    Node whole =
        Symbols.unique(
            formula(
                "a + 1",
                formula("max(0, a − b) × f of a2022", figure("a"), figure("b")).called("a")));

    assertThat(whole.children().get(0).formula().zh()).isEqualTo("max(0, a2 − b) × f of a2022");
  }
}
