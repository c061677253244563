package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.PanelFields;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.domain.form.PanelMonth;
import cn.qianhu.domain.stoppage.StoppageForm;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a form that somebody registers leaves in the stores is read again. */
class PanelMonthStateTest {

  private static final Codec<EnterpriseMonth> MONTHS =
      EnterpriseCodecs.month(EnterpriseStageFixture.FORMS);
  private static final PanelMonth STOPPAGES = new PanelMonth(new StoppageForm());
  private static final ReportHead HEAD = EnterpriseStageFixture.head("S", 2);

  @Test
  void itsReportsStandUnderItsName() {
    PanelFields fields = new PanelFields(StoppageForm.KIND, HEAD, 2, 4, 1050);
    EnterpriseMonth month =
        new EnterpriseMonth(
            EnterpriseStageFixture.USCC, Months.index(EnterpriseStageFixture.MONTH));
    month
        .contest(STOPPAGES)
        .restore(
            List.of(
                new Candidate<>(
                    fields,
                    new RawSource("reports.stoppages", 0, 7, null),
                    AdmissionStatus.COUNTS)));
    month.contest(STOPPAGES).factPublished = true;

    EnterpriseMonth read = MONTHS.decode(month.subject(), MONTHS.encode(month));

    assertThat(read.winners(STOPPAGES).get("").fields).isEqualTo(fields);
    assertThat(read.isFactPublished(STOPPAGES)).isTrue();
    assertThat(read.contests()).extracting(CandidateSet::kind).containsExactly(StoppageForm.KIND);
  }

  @Test
  void anAmountThatCameToTheFormLaterIsZeroAndWasNotWritten() {
    BinaryWriter out = new BinaryWriter();
    out.writeInt(2);
    out.writeLong(2);
    out.writeLong(4);

    ReportHead head = HEAD.unless(HEAD.written());
    PanelFields read = STOPPAGES.read(head, new BinaryReader(out.toBytes()));

    assertThat(read.amounts()).containsExactly(2, 4, 0);
    List<String> texts = new ArrayList<>(new PanelFields(StoppageForm.KIND, head, 2, 4, 0).texts());
    texts.set(texts.size() - 1, "");
    assertThat(read.texts()).as("as the record is read that is received again").isEqualTo(texts);
  }

  @Test
  void aFormThatIsNotRegisteredAnyMoreIsNamed() {
    Kind gone = Kind.named("gone", "旧表", "gone").monthly().declared();

    assertThatThrownBy(() -> EnterpriseStageFixture.FORMS.of(gone)).hasMessageContaining("gone");
  }
}
