package cn.qianhu.ingest.event;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingPacker;
import cn.qianhu.contract.topic.Authorship;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A report with what its sender gives as its signature. Whoever passes it on signs nothing and
 * joins nothing to it: it becomes the one record that was signed.
 *
 * @param rows the texts of a report; of a run of readings, those of each of its intervals
 */
public record SignedReport(Kind kind, List<List<String>> rows, String signature) {

  /** The one event; null where the rows of a run do not go together in one record. */
  public SpecificRecord event(Forms forms) {
    if (rows.size() == 1) {
      return forms.of(kind).event(rows.get(0));
    }
    ReadingPacker packer = new ReadingPacker();
    for (List<String> row : rows) {
      if (!packer.pack(forms.of(ReadingForm.class).event(row))) {
        return null;
      }
    }
    return packer.take();
  }

  /** What the signature says; of rows that are no one record, that it fits none of them. */
  public Authorship authorship(Forms forms) {
    SpecificRecord event = event(forms);
    return event == null
        ? Authorship.of(
            forms.of(ReadingForm.class), forms.of(ReadingForm.class).event(rows.get(0)), "")
        : authorship(forms.of(kind), event);
  }

  @SuppressWarnings("unchecked") // The event is one of the form that made it.
  private <E extends SpecificRecord> Authorship authorship(Form<E> form, SpecificRecord event) {
    return Authorship.of(form, (E) event, signature);
  }
}
