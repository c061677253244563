package cn.qianhu.audit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.vocabulary.Vocabulary.Term;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.form.output.OutputAlertRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the closed lists: none missing, none twice. */
class VocabularyTest {

  private static final List<Term> TERMS = Vocabulary.terms();

  @Test
  void everyCodeHasWordsInBothLanguages() {
    assertThat(TERMS)
        .allSatisfy(
            term -> {
              assertThat(term.zh()).as("Chinese of %s", term).containsPattern("\\p{IsHan}");
              assertThat(term.en()).as("English of %s", term).containsPattern("[a-z]");
            });
  }

  @Test
  void noTwoCodesOfAListAreCalledTheSame() {
    Map<String, List<Term>> lists = TERMS.stream().collect(Collectors.groupingBy(Term::list));
    assertThat(lists)
        .allSatisfy(
            (list, terms) -> {
              assertThat(terms).as(list).extracting(Term::code).doesNotHaveDuplicates();
              assertThat(terms).as(list).extracting(Term::zh).doesNotHaveDuplicates();
              assertThat(terms).as(list).extracting(Term::en).doesNotHaveDuplicates();
            });
  }

  @Test
  void everyRuleOfTheStreamsIsAmongThem() {
    assertThat(TERMS)
        .filteredOn(term -> term.list().equals("alert_rule"))
        .extracting(Term::code)
        .containsAll(AlertRules.withSystem().stream().map(AlertRule::code).toList());
  }

  @Test
  void aMeasureInEvidenceIsCalledAsItIsAmongTheIndicators() {
    for (EvidenceItem evidenceItem : AlertRules.exhibits()) {
      Measures.of(evidenceItem.key())
          .ifPresent(
              measure -> assertThat(evidenceItem.words().zh()).isEqualTo(measure.words().zh()));
    }
    assertThat(Measures.of(OutputAlertRules.GROSS_OUTPUT.key())).isPresent();
  }
}
