package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.event.OutputReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which forms there are, and that they agree. */
class FormsTest {

  private static final class OtherForm extends PanelForm<OutputReport> {
    OtherForm(Kind kind) {
      super(kind, OutputReport.class);
    }
  }

  @Test
  void aFormIsFoundByItsKindAndByItsClass() {
    Forms forms = Forms.standard();

    assertThat(forms.of(OutputForm.KIND)).isSameAs(forms.of(OutputForm.class));
    assertThat(forms.of(EnergyForm.class).kind()).isEqualTo(EnergyForm.KIND);
    assertThat(Forms.registered()).extracting(ReportForm::kind).isEqualTo(Kind.all());
  }

  @Test
  void twoFormsOfOneNameAreRefused() {
    ReportForm other = new OtherForm(Kind.named("output", "另表", "another").monthly().declared());

    assertThatThrownBy(() -> Forms.distinct(List.of(new OutputForm(), other)))
        .hasMessageContaining("Two forms are registered as output, one of them by")
        .hasMessageContaining("OtherForm");
  }

  @Test
  void twoFormsOnOneTopicAreRefused() {
    ReportForm other =
        new OtherForm(
            Kind.named("another", "另表", "another")
                .on("reports.output", "Another.")
                .monthly()
                .declared());

    assertThatThrownBy(() -> Forms.distinct(List.of(new OutputForm(), other)))
        .hasMessageContaining("registered as another");
  }
}
