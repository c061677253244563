package cn.qianhu.ingest.event;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReadingPacker;
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
    this.records = records;
    this.source = source;
    this.sink = sink;
  }

  /**
   * Takes a row.
   *
   * @param texts the trimmed text of each column of the kind, empty where it is missing
   * @param number of the row within its source
   */
  public void add(Kind kind, List<String> texts, long number) {
    if (kind != Kind.READINGS) {
      String origin = source + number;
      sink.take(records.of(kind, texts, origin), origin, 1);
      return;
    }
    List<String> kept = kind.kept(texts);
    MeterReading reading = records.forms().readings().event(kept);
    if (!packer.pack(reading)) {
      flush();
      packer.pack(reading);
    }
    if (packer.size() == 1) {
      uscc = kept.get(Kind.READINGS.position("uscc"));
      first = number;
    }
    last = number;
  }

  /** Hands over what is packed: to be asked for at the end. */
  public void flush() {
    if (!packer.isEmpty()) {
      String origin = source + first + (last == first ? "" : "-" + last);
      int rows = packer.size();
      sink.take(records.ofReadings(uscc, packer.take(), origin), origin, rows);
    }
  }
}
