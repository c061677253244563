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
 * record names the first and the last of its rows as its origin, and what was written in each that
 * was converted, as far as there is room. For one thread.
 */
public final class PackedRecords {

  /** Takes the records that were packed. */
  public interface Sink {
    /**
     * Takes a record.
     *
     * @param place of its rows in their source
     * @param rows how many rows it is made of, those that come next
     */
    void take(ProducerRecord<String, SpecificRecord> record, String place, int rows);
  }

  private final RawRecords records;
  private final ReportSigner signer;
  private final Sink sink;
  private final ReadingPacker packer = new ReadingPacker();
  private String uscc;
  private RowOrigin first;
  private long last;
  private String written;

  /**
   * @param sink takes each record; of readings when the next row does not go on with them, or at
   *     {@link #flush}
   */
  public PackedRecords(RawRecords records, Sink sink) {
    this(records, null, sink);
  }

  /**
   * Packs records and signs those that their senders have not signed: for use within an enterprise
   * only, since nobody signs on behalf of another.
   *
   * @param signer null where nothing is signed
   */
  public PackedRecords(RawRecords records, ReportSigner signer, Sink sink) {
    this.records = records;
    this.signer = signer;
    this.sink = sink;
  }

  /**
   * Adds a report, signed or not, or a run. A report that its sender has signed is never packed
   * with others.
   */
  public void add(SenderReport report, RowOrigin origin) {
    if (report.isSigned()) {
      flush();
      addSigned(report, origin);
    } else if (report.kind() == ReadingForm.KIND) {
      addReadings(report, origin);
    } else {
      SenderReport signed = report.signed(signature(report));
      sink.take(records.of(signed, origin.text()), origin.place(), 1);
    }
  }

  private void addSigned(SenderReport report, RowOrigin origin) {
    if (report.event(records.forms()) != null) {
      sink.take(records.of(report, origin.text()), origin.place(), report.size());
      return;
    }
    // Rows of a run that are no run stand alone, and what was signed is none of them.
    for (int i = 0; i < report.size(); i++) {
      sink.take(records.of(report.kind(), report.row(i), "", origin.text()), origin.place(), 1);
    }
  }

  private void addReadings(SenderReport report, RowOrigin origin) {
    String enterprise = report.rawKey(records.forms());
    if (report.event(records.forms()) instanceof MeterReading record) {
      pack(enterprise, record, origin);
      return;
    }
    for (int i = 0; i < report.size(); i++) {
      pack(enterprise, (MeterReading) report.event(records.forms(), i), origin);
    }
  }

  private void pack(String enterprise, MeterReading record, RowOrigin origin) {
    if (!packer.isEmpty() && !(isOfTheSameSource(origin) && packer.pack(record))) {
      flush();
    }
    if (packer.isEmpty()) {
      packer.pack(record);
      uscc = enterprise;
      first = origin;
      last = origin.number();
      written = origin.written();
    } else if (last != origin.number()) {
      written = origin.behind(first.number() == last ? first.behind("") : written);
      last = origin.number();
    }
  }

  /** Rows of two sheets have no common first and last. */
  private boolean isOfTheSameSource(RowOrigin origin) {
    return first.source().equals(origin.source());
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
      String place = first.place() + (last == first.number() ? "" : "-" + last);
      int rows = packer.size();
      MeterReading run = packer.take();
      String signature =
          signer == null
              ? null
              : signer.sign(CanonicalForm.of(records.forms().of(ReadingForm.class), run)).text();
      String origin = RowOrigin.text(place, written);
      sink.take(records.ofReadings(uscc, run, signature, origin), place, rows);
    }
  }
}
