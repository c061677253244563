package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.output.OutputForm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What forms declare of their kinds. */
class KindTest {

  private static final List<String> SHIPPED =
      List.of("enterprises", "projects", "output", "investment", "energy", "readings", "quota");

  /** State that was written before has them so, for ever. */
  @Test
  void theNumbersOfTheShippedKindsStay() {
    for (int number = 0; number < SHIPPED.size(); number++) {
      assertThat(Kind.numbered(number).fileName()).isEqualTo(SHIPPED.get(number));
    }
    assertThat(Kind.numbered(SHIPPED.size())).isNull();
  }

  @Test
  void theShippedKindsComeFirst() {
    assertThat(Kind.all().subList(0, SHIPPED.size())).extracting(Kind::fileName).isEqualTo(SHIPPED);
  }

  @Test
  void aKindOfASiteStandsBehindTheShippedOnesAndHasNoNumber() {
    Kind other = declare("another").declared();

    assertThat(other).isGreaterThan(Kind.numbered(SHIPPED.size() - 1));
    assertThat(other.isNumbered()).isFalse();
    assertThatThrownBy(other::number).hasMessageContaining("another has no number");
  }

  @Test
  void whatContendsIsSaidByTheColumnsThatItClaims() {
    Kind kind = declare("another").declared();

    assertThat(kind.claimed().zh()).isEqualTo("为同一企业、同一报告期、同一报送次数");
    assertThat(kind.claimed().en()).isEqualTo("same enterprise, period and revision");
    assertThat(kind.isMonthly()).isTrue();
  }

  @Test
  void namesAreThoseOfTopicsAndFiles() {
    for (String name : List.of("", "Output", "out put", "out-put", "1st", "../x")) {
      assertThatThrownBy(() -> declare(name)).as(name).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aClaimToWhatIsNoColumnIsAMistakeOfTheDeclaration() {
    assertThatThrownBy(() -> declare("another").claims("carrier").declared())
        .hasMessageContaining("another has no column carrier");
  }

  @Test
  void whatIsNoColumnIsSpokenOfAsText() {
    assertThat(OutputForm.KIND.columnOrText("gross_output").content())
        .isEqualTo(ColumnContent.MONEY);
    assertThat(OutputForm.KIND.columnOrText("nowhere").content()).isEqualTo(ColumnContent.TEXT);
    assertThat(OutputForm.KIND.columnOrText("uscc")).isSameAs(SharedColumns.USCC);
  }

  private static KindBuilder declare(String name) {
    return Kind.named(name, "另表", "another form")
        .reported()
        .claims("uscc", "period", "revision")
        .needed("revision")
        .columns(
            SharedColumns.REPORT_ID,
            SharedColumns.USCC,
            SharedColumns.PERIOD,
            SharedColumns.REVISION,
            SharedColumns.REPORTED_AT,
            SharedColumns.WITHDRAWN);
  }
}
