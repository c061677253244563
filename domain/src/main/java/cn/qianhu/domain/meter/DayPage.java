package cn.qianhu.domain.meter;

import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.store.TypedStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Days of one enterprise's meters that came whole, on one date: they are written together, in one
 * entry. An entry for each would be most of the cost of such a day.
 *
 * <p>What was written on a page is never written there again: a day that changes is rewritten under
 * a key of its own, which goes before the page.
 */
public final class DayPage {

  static final int VERSION = 2;

  /** Upper bound of days on a page: reading one of them reads them all. */
  private static final int FULL = 16;

  /** Upper bound of bytes on a page: a meter's code may be as long as a record. */
  private static final int LARGE = 1 << 18;

  /** Overhead of a waiting day besides its bytes, which are few where a meter stands still. */
  private static final int WAITING = 150;

  private final String author;
  private final int date;
  private final List<String> meterIds = new ArrayList<>(4);
  private final List<byte[]> days = new ArrayList<>(4);
  private RecordRef source;
  private int bytes;

  /** A day on a page that was written. */
  static final class Day {
    private final String meterId;
    private final String topic;
    private final int partition;
    private final byte[] readings;

    private Day(String meterId, String topic, int partition, byte[] readings) {
      this.meterId = meterId;
      this.topic = topic;
      this.partition = partition;
      this.readings = readings;
    }

    String meterId() {
      return meterId;
    }

    MeterDay read(DayKey key) {
      MeterDay day = MeterDayCodec.read(key, topic, partition, readings);
      day.chunks.stoodOnPage();
      return day;
    }
  }

  /**
   * @param date the local date, in days since 1970-01-01
   */
  public DayPage(String author, int date) {
    this.author = author;
    this.date = date;
  }

  /** Whether readings of a run, all of one day, make a whole day, which can go on a page. */
  public static boolean takes(ReadingRun run, int from, int to) {
    int size = to - from;
    return size >= SegmentFormat.PACKED && size * run.minutes() == DayKey.MINUTES_OF_DAY;
  }

  /**
   * Puts a day on it.
   *
   * @param readings as {@link MeterDayCodec#readings} wrote them
   * @param readFrom where they stand: one partition has all readings of an enterprise
   */
  void add(String meterId, byte[] readings, RecordRef readFrom) {
    meterIds.add(meterId);
    days.add(readings);
    source = readFrom;
    bytes += WAITING + readings.length + meterId.length();
  }

  boolean isEmpty() {
    return days.isEmpty();
  }

  boolean isFull() {
    return days.size() >= FULL || bytes >= LARGE;
  }

  /** Approximate bytes of the waiting days in memory. */
  int bytes() {
    return bytes;
  }

  /**
   * Writes the page, and empties it. Its key is that of its first day, which was not stored before
   * and is from now on, so that no other page ever has this key. A day that is alone needs no page.
   *
   * @param out to write with; its content is discarded
   */
  void write(TypedStore<byte[]> store, BinaryWriter out) {
    if (isEmpty()) {
      return;
    }
    DayKey first = new DayKey(author, meterIds.get(0), date);
    out.clear();
    if (days.size() == 1) {
      store.put(first.ofChunk(0), alone(out));
    } else {
      store.put(first.ofPage(), written(out));
    }
    meterIds.clear();
    days.clear();
    bytes = 0;
  }

  private byte[] alone(BinaryWriter out) {
    MeterDayCodec.writeBeginning(out, source.topic(), source.partition());
    out.writeRaw(days.get(0));
    return out.toBytes();
  }

  private byte[] written(BinaryWriter out) {
    out.writeByte(VERSION);
    out.writeText(source.topic());
    out.writeInt(source.partition());
    for (int i = 0; i < days.size(); i++) {
      out.writeText(meterIds.get(i));
      out.writeBytes(days.get(i));
    }
    return out.toBytes();
  }

  /** Visits the days on a page that was written. */
  static void read(byte[] page, Consumer<Day> visitor) {
    BinaryReader in = new BinaryReader(page);
    Codec.requireVersion(in.readByte(), VERSION, DayPage.class);
    String topic = in.readText();
    int partition = in.readInt();
    while (in.hasMore()) {
      visitor.accept(new Day(in.readText(), topic, partition, in.readBytes()));
    }
  }
}
