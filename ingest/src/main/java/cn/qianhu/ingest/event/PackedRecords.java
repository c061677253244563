package cn.qianhu.ingest.event;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingPacker;
import cn.qianhu.contract.signature.CanonicalForm;
import cn.qianhu.contract.signature.ReportSigner;
import cn.qianhu.event.MeterReading;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes raw records of the rows of one source, in their order. Consecutive readings of a meter that
 * were reported at one instant become one record, which means the same and costs a fraction; such a
 * record names the first and the last of its rows as its origin. For one thread.
 */
public final class PackedRecords {

  /** Takes the records that are made. */
  public interface Sink {
    /**
     * Takes a record.
     *
     * @param rows how many rows it is made of, those that come next
     */
    void take(ProducerRecord<String, SpecificRecord> record, String origin, int rows);
  }

  private final RawRecords records;
  private final String source;
  private final ReportSigner signer;
  private final Sink sink;
  private final ReadingPacker packer = new ReadingPacker();
  private String uscc;
  private long first;
  private long last;

  /**
   * @param source what stands before the number of a row in its origin
   * @param sink takes each record; of readings when the next row does not go on with them, or at
   *     {@link #flush}
   */
  public PackedRecords(RawRecords records, String source, Sink sink) {
    this(records, source, null, sink);
  }

  /**
   * The same, which signs what its senders have not signed themselves: for the enterprise's own
   * house only, since nobody signs on behalf of another.
   *
   * @param signer null where nothing is signed
   */
  public PackedRecords(RawRecords records, String source, ReportSigner signer, Sink sink) {
    this.records = records;
    this.source = source;
    this.signer = signer;
    this.sink = sink;
  }

  /**
   * Takes a row.
   *
   * @param texts the trimmed text of each column of the kind, empty where it is missing
   * @param number of the row within its source
   */
  public void add(Kind kind, List<String> texts, long number) {
    if (kind != ReadingForm.KIND) {
      String origin = source + number;
      sink.take(records.of(kind, texts, signature(kind, texts), origin), origin, 1);
      return;
    }
    List<String> kept = kind.kept(texts);
    MeterReading reading = records.forms().of(ReadingForm.class).event(kept);
    if (!packer.pack(reading)) {
      flush();
      packer.pack(reading);
    }
    if (packer.size() == 1) {
      uscc = kept.get(ReadingForm.KIND.position("uscc"));
      first = number;
    }
    last = number;
  }

  /**
   * Takes a row that may be signed.
   *
   * @param signature empty where it is not
   */
  public void add(Kind kind, List<String> texts, String signature, long number) {
    if (signature.isEmpty()) {
      add(kind, texts, number);
    } else {
      add(new SignedReport(kind, List.of(texts), signature), number);
    }
  }

  /** Takes a report that its sender has signed: nothing is packed with it. */
  public void add(SignedReport report, long number) {
    flush();
    String origin = source + number;
    SpecificRecord event = report.rows().size() == 1 ? null : report.event(records.forms());
    if (event instanceof MeterReading run) {
      String enterprise = report.rows().get(0).get(ReadingForm.KIND.position("uscc"));
      sink.take(
          records.ofReadings(enterprise, run, report.signature(), origin),
          origin,
          report.rows().size());
      return;
    }
    // Rows of a run that are no run stand alone, and what was signed is none of them.
    String signature = report.rows().size() == 1 ? report.signature() : "";
    for (List<String> row : report.rows()) {
      sink.take(records.of(report.kind(), row, signature, origin), origin, 1);
    }
  }

  private String signature(Kind kind, List<String> texts) {
    return signer == null || !kind.isReport() ? null : signature(records.forms().of(kind), texts);
  }

  private <E extends SpecificRecord> String signature(Form<E> form, List<String> texts) {
    return signer.sign(CanonicalForm.of(form, form.event(texts))).text();
  }

  /** Hands over what is packed: to be asked for at the end. */
  public void flush() {
    if (!packer.isEmpty()) {
      String origin = source + first + (last == first ? "" : "-" + last);
      int rows = packer.size();
      MeterReading run = packer.take();
      String signature =
          signer == null
              ? null
              : signer.sign(CanonicalForm.of(records.forms().of(ReadingForm.class), run)).text();
      sink.take(records.ofReadings(uscc, run, signature, origin), origin, rows);
    }
  }
}
