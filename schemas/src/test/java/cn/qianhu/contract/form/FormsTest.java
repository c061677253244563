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
  void a_form_is_found_by_its_kind_and_by_its_class() {
    Forms forms = Forms.standard();

    assertThat(forms.of(OutputForm.KIND)).isSameAs(forms.of(OutputForm.class));
    assertThat(forms.of(EnergyForm.class).kind()).isEqualTo(EnergyForm.KIND);
    assertThat(Forms.registered()).extracting(ReportForm::kind).isEqualTo(Kind.all());
  }

  @Test
  void two_forms_of_one_name_are_refused() {
    ReportForm other = new OtherForm(Kind.named("output", "另表", "another").monthly().declared());

    assertThatThrownBy(() -> Forms.distinct(List.of(new OutputForm(), other)))
        .hasMessageContaining("Two forms are registered as output, one of them by")
        .hasMessageContaining("OtherForm");
  }

  @Test
  void two_forms_on_one_topic_are_refused() {
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
