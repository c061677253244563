package cn.qianhu.contract.sender;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingPacker;
import cn.qianhu.contract.signature.CanonicalForm;
import cn.qianhu.contract.signature.ReportSigner;
import cn.qianhu.event.MeterReading;
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
   * Takes a report, signed or not, or a run. What its sender has signed is packed with nothing.
   *
   * @param number of the row within its source
   */
  public void add(SenderReport report, long number) {
    if (report.isSigned()) {
      flush();
      addSigned(report, number);
    } else if (report.kind() == ReadingForm.KIND) {
      addReadings(report, number);
    } else {
      String origin = source + number;
      sink.take(records.of(report.signed(signature(report)), origin), origin, 1);
    }
  }

  private void addSigned(SenderReport report, long number) {
    String origin = source + number;
    if (report.event(records.forms()) != null) {
      sink.take(records.of(report, origin), origin, report.size());
      return;
    }
    // Rows of a run that are no run stand alone, and what was signed is none of them.
    for (int i = 0; i < report.size(); i++) {
      sink.take(records.of(report.kind(), report.row(i), "", origin), origin, 1);
    }
  }

  private void addReadings(SenderReport report, long number) {
    String enterprise = report.rawKey(records.forms());
    if (report.event(records.forms()) instanceof MeterReading record) {
      pack(enterprise, record, number);
      return;
    }
    for (int i = 0; i < report.size(); i++) {
      pack(enterprise, (MeterReading) report.event(records.forms(), i), number);
    }
  }

  private void pack(String enterprise, MeterReading record, long number) {
    if (!packer.isEmpty() && !packer.pack(record)) {
      flush();
    }
    if (packer.isEmpty()) {
      packer.pack(record);
      uscc = enterprise;
      first = number;
    }
    last = number;
  }

  /** The signature of the sender itself, where it signs; else empty. */
  private String signature(SenderReport report) {
    return signer == null || !report.kind().isReport()
        ? ""
        : signature(records.forms().of(report.kind()), report);
  }

  @SuppressWarnings("unchecked") // The event is one of the form that made it.
  private <E extends SpecificRecord> String signature(Form<E> form, SenderReport report) {
    return signer.sign(CanonicalForm.of(form, (E) report.event(records.forms()))).text();
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
