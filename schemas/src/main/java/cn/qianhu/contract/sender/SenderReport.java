package cn.qianhu.contract.sender;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.topic.Authorship;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A report as its sender gives it: the texts of its columns; of a run of readings those of its
 * first interval, and the quantity of each. Its event is made once, so that the same one is judged
 * and sent. A run stays one record; its rows are made only where something is wrong in it.
 */
public final class SenderReport {

  private static final int START = ReadingForm.KIND.position("interval_start");
  private static final int MINUTES = ReadingForm.KIND.position("minutes");
  private static final int QUANTITY = ReadingForm.KIND.position("quantity");

  private final Kind kind;
  private final List<String> texts;
  private final List<String> quantities;
  private final String signature;
  private SpecificRecord event;

  private SenderReport(
      Kind kind,
      List<String> texts,
      List<String> quantities,
      String signature,
      SpecificRecord event) {
    this.kind = kind;
    this.texts = List.copyOf(texts);
    this.quantities = List.copyOf(quantities);
    this.signature = signature;
    this.event = event;
  }

  /**
   * A report.
   *
   * @param texts the trimmed text of each column of the kind, empty where it is missing
   * @param signature of the report; empty where it has none
   */
  public static SenderReport of(Kind kind, List<String> texts, String signature) {
    return new SenderReport(kind, texts, List.of(), signature, null);
  }

  /**
   * A run of readings.
   *
   * @param first texts of the columns, with the start of the first interval and the length of each,
   *     both readable; its quantity does not matter
   * @param quantities of the intervals, one after the other
   * @param signature of the whole run; empty where there is none
   */
  public static SenderReport ofRun(List<String> first, List<String> quantities, String signature) {
    return new SenderReport(ReadingForm.KIND, first, quantities, signature, null);
  }

  /** This report with another signature. */
  public synchronized SenderReport signed(String by) {
    return new SenderReport(kind, texts, quantities, by, event);
  }

  public Kind kind() {
    return kind;
  }

  /** The texts of the columns, as given; of a run those that hold for all, and the first start. */
  public List<String> texts() {
    return texts;
  }

  /** The quantities of a run; empty of all else. */
  public List<String> quantities() {
    return quantities;
  }

  public String signature() {
    return signature;
  }

  public boolean isSigned() {
    return !signature.isEmpty();
  }

  /** The number of readings of a run; 1 for any other report. */
  public int size() {
    return isRun() ? quantities.size() : 1;
  }

  private boolean isRun() {
    return !quantities.isEmpty();
  }

  /** The texts of a reading of a run as if it stood alone, from 0; of all else its texts. */
  public List<String> row(int interval) {
    if (!isRun()) {
      return texts;
    }
    Instant first = Instants.parse(texts.get(START));
    Duration length = Duration.ofMinutes(Long.parseLong(texts.get(MINUTES)));
    List<String> row = new ArrayList<>(texts);
    row.set(START, Instants.canonical(first.plus(length.multipliedBy(interval))));
    row.set(QUANTITY, quantities.get(interval));
    return row;
  }

  /** Whether the texts of its first row are within their bounds. */
  boolean isWithinBounds() {
    return kind.outOfBounds(row(0)) < 0;
  }

  /** The key of its record; null where the column of the key is empty or missing. */
  String rawKey(Forms forms) {
    return forms.of(kind).rawKey(kind.forLog(texts));
  }

  /**
   * The event that is sent, of what may go into the log of the texts; null where the readings of a
   * run do not go together in one record.
   */
  public synchronized SpecificRecord event(Forms forms) {
    if (event == null) {
      event = size() == 1 ? event(forms, 0) : run(forms);
    }
    return event;
  }

  /** The event of a reading of a run as if it stood alone. */
  SpecificRecord event(Forms forms, int interval) {
    return forms.of(kind).event(kind.forLog(row(interval)));
  }

  private SpecificRecord run(Forms forms) {
    return forms.of(ReadingForm.class).run(kind.forLog(row(0)), quantities);
  }

  /**
   * The author by its signature; a signature that is not of one record fits none of its readings.
   */
  public Authorship authorship(Forms forms) {
    if (!isSigned()) {
      return Authorship.UNSIGNED;
    }
    SpecificRecord signed = event(forms);
    return signed == null
        ? authorship(forms.of(kind), event(forms, 0), "")
        : authorship(forms.of(kind), signed, signature);
  }

  @SuppressWarnings("unchecked") // The event is one of the form that made it.
  private static <E extends SpecificRecord> Authorship authorship(
      Form<E> form, SpecificRecord event, String signature) {
    return Authorship.of(form, (E) event, signature);
  }

  @Override
  public String toString() {
    return kind.fileName() + " " + texts + (isRun() ? " " + quantities : "");
  }
}
