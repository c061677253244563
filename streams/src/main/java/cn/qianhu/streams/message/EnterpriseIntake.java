package cn.qianhu.streams.message;

import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.contract.topic.Authorship;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.domain.enterprise.EnterpriseStage;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.SignerEntry;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Judges the raw events of enterprises and leads them to where their stage takes them in. */
public final class EnterpriseIntake {

  private final Forms forms;
  private final Placement placement;
  private final EnterpriseStage stage;
  private final ReadingForm readings;

  /** The forms of monthly reports, by the class of their events. */
  private final Map<Class<?>, CheckedForm<?, ? extends MonthlyFields>> monthly = new HashMap<>();

  public EnterpriseIntake(Forms forms, Placement placement, EnterpriseStage stage) {
    this.forms = forms;
    this.placement = placement;
    this.stage = stage;
    this.readings = forms.of(ReadingForm.class);
    for (ReportForm form : Forms.registered()) {
      if (form.kind().isReport() && form.kind().isMonthly()) {
        monthly.put(form.eventClass(), monthly(forms.of(form.kind())));
      }
    }
  }

  @SuppressWarnings("unchecked") // Monthly reports are judged by their fields, which have a head.
  private static CheckedForm<?, ? extends MonthlyFields> monthly(Form<?> form) {
    return (CheckedForm<?, ? extends MonthlyFields>) form;
  }

  public EnterpriseStage stage() {
    return stage;
  }

  /**
   * Applies an event.
   *
   * @param at where and when it came to stand in the raw log
   * @return false where it is no event of an enterprise
   */
  public boolean receive(Object event, RawPlace at, RawSource source) {
    if (event instanceof MeterReading reading) {
      receiveReadings(reading, at, source);
    } else if (event instanceof EnterpriseEntry entry) {
      stage.receiveEntry(judge(forms.of(EnterpriseForm.class), entry, at), source);
    } else if (event instanceof SignerEntry entry) {
      receiveSigner(entry, at, source);
    } else {
      CheckedForm<?, ? extends MonthlyFields> form = monthly.get(event.getClass());
      return form != null && receiveReport(form, event, at, source);
    }
    return true;
  }

  private <E extends SpecificRecord, F> FieldCheck<F> judge(
      CheckedForm<E, F> form, E event, RawPlace at) {
    return placement.judge(form, event, at);
  }

  @SuppressWarnings("unchecked") // The event is one of the form's class.
  private <E extends SpecificRecord, F extends MonthlyFields> boolean receiveReport(
      CheckedForm<E, F> form, Object event, RawPlace at, RawSource source) {
    stage.receiveReport(judge(form, (E) event, at), source);
    return true;
  }

  /** Readings in which all is well are taken in at once; of any other record, one by one. */
  private void receiveReadings(MeterReading event, RawPlace at, RawSource source) {
    Authorship authorship = Authorship.of(readings, event, at);
    ReadingRun run = authorship.holds() ? readings.run(event) : null;
    if (run != null
        && placement.admits(run, at.key(), at.partition(), at.timestamp())
        && stage.takePlace(run.uscc(), authorship.signer())) {
      stage.receiveReadings(run, authorship.signer(), source);
    } else {
      readings
          .singles(event)
          .forEach(
              each ->
                  stage.receiveReading(placement.judge(readings, each, at, authorship), source));
    }
  }

  /** A statement that cannot be read, or stands where it does not belong, says nothing. */
  private void receiveSigner(SignerEntry entry, RawPlace at, RawSource source) {
    String uscc = entry.getUscc();
    Finding finding = SignerStatement.fault(entry);
    if (finding == null) {
      finding = placement.misplacement(entry, at);
    }
    if (finding != null) {
      stage.refuse(EnterpriseForm.KIND, SignerStatement.key(entry), finding, source);
    } else if (entry.getPublicKey().isEmpty()) {
      stage.receiveSignedFrom(uscc, SignerStatement.month(entry));
    } else {
      stage.receiveSigner(uscc, SignerStatement.signer(entry), !entry.getWithdrawn(), source);
    }
  }
}
