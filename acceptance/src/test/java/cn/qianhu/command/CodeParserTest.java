package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.audit.vocabulary.Vocabulary;
import cn.qianhu.audit.vocabulary.Vocabulary.Term;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.targets.TargetMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Whatever console, bulletin and terminal call a thing, the terminal understands. */
class CodeParserTest {

  private final CodeParser codeParser =
      new CodeParser(
          new CommandLine(CommandLine.Model.CommandSpec.create()), CodeTables.standard());

  private static void assertUnderstood(
      String list, List<String> known, UnaryOperator<String> read) {
    List<Term> terms =
        Vocabulary.terms().stream()
            .filter(term -> term.list().equals(list) && known.contains(term.code()))
            .toList();
    assertThat(terms).as(list).hasSameSizeAs(known);
    assertThat(terms)
        .allSatisfy(
            term -> {
              assertThat(read.apply(term.code())).isEqualTo(term.code());
              assertThat(read.apply(term.zh())).isEqualTo(term.code());
              assertThat(read.apply(term.en())).isEqualTo(term.code());
            });
  }

  @Test
  void rulesAreReadByEveryNameThatIsShown() {
    List<String> rules = AlertRules.all().stream().map(AlertRule::code).toList();
    assertUnderstood("alert_rule", rules, codeParser::rule);
  }

  @Test
  void soAreSeveritiesScopesAndDeductionRules() {
    assertUnderstood("severity", List.of("WARNING", "CRITICAL"), codeParser::severity);
    assertUnderstood("scope", List.of("ALL", "KEY_1000", "TECHNICAL"), codeParser::scope);
    assertUnderstood("deduction_rule", List.of("R2022", "R2024"), codeParser::deductionRule);
  }

  @Test
  void soAreMeasuresAndStatesOfTargets() {
    List<String> measures = Arrays.stream(TargetMeasure.values()).map(TargetMeasure::name).toList();
    assertUnderstood("target_measure", measures, codeParser::targetMeasure);
    List<String> states = Arrays.stream(TargetState.values()).map(TargetState::name).toList();
    assertUnderstood("target_state", states, codeParser::targetState);
  }

  @Test
  void whatNobodyShowsIsRefusedWithWhatIsNear() {
    assertThatThrownBy(() -> codeParser.rule("产值下降"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("产值");
  }
}
