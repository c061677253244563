package cn.qianhu.domain.meter;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;

/**
 * The codec of the chunks of a meter's day, in few bytes, since there are as many as readings. A
 * chunk lists the channels that occur in it, and then its readings ({@link SegmentFormat}); the
 * first also names the topic and partition of the day's records.
 */
final class MeterDayCodec {

  static final int VERSION = 5;

  private MeterDayCodec() {}

  /**
   * Writes a chunk.
   *
   * @param out to write with; its content is discarded
   */
  static byte[] write(BinaryWriter out, MeterDay day, int chunk) {
    out.clear();
    if (chunk == 0) {
      writePlace(out, day.topic(), day.partition());
      out.writeAll(
          day.otherSpellings,
          (writer, other) -> {
            writer.writeText(other.startText());
            writer.writeLong(other.offset());
          });
    } else {
      out.writeByte(VERSION);
    }
    int[] numbers = new int[day.channels.size()];
    int size = markChannels(day, chunk, numbers);
    writeChannels(out, day, numbers);
    out.writeInt(size);
    new SegmentWriter(out, day, numbers).write(chunk);
    return out.toBytes();
  }

  /**
   * Writes a day that is one run, without its {@link #writeBeginning beginning}: the same bytes as
   * those of the {@link MeterDay} that took it in. It is faster because most of the time goes into
   * finding out that a day is one run.
   *
   * @param from the first interval of the day in the run; there are {@link SegmentFormat#PACKED}
   *     and more
   */
  static byte[] readings(BinaryWriter out, ReadingRun run, int from, int to, long offset) {
    out.clear();
    out.writeInt(1);
    writeChannel(out, run.carrier(), run.flow(), run.minutes());
    out.writeInt(to - from);
    SegmentWriter.write(out, run, from, to, offset);
    return out.toBytes();
  }

  /** Writes the beginning of the first chunk of a day without other spellings. */
  static void writeBeginning(BinaryWriter out, String topic, int partition) {
    writePlace(out, topic, partition);
    out.writeInt(0);
  }

  private static void writePlace(BinaryWriter out, String topic, int partition) {
    out.writeByte(VERSION);
    out.writeText(topic);
    out.writeInt(partition);
  }

  private static void writeChannel(BinaryWriter out, String carrier, Flow flow, int minutes) {
    out.writeText(carrier);
    out.writeByte(flow.ordinal());
    out.writeInt(minutes);
  }

  /** Marks the channels that occur in a chunk, and says how many readings it has. */
  private static int markChannels(MeterDay day, int chunk, int[] marks) {
    int size = 0;
    for (int i = 0; i < day.winners.size(); i++) {
      if (day.winners.chunk(i) == chunk) {
        size++;
        marks[day.winners.channel(i)] = 1;
      }
    }
    return size;
  }

  /** Numbers those that are marked, from 1, and writes them in this order. */
  private static void writeChannels(BinaryWriter out, MeterDay day, int[] marks) {
    int occurring = 0;
    for (int i = 0; i < marks.length; i++) {
      occurring += marks[i];
      marks[i] *= occurring;
    }
    out.writeInt(occurring);
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] > 0) {
        MeterChannel channel = day.channels.get(i);
        writeChannel(out, channel.carrier(), channel.flow(), channel.minutes());
      }
    }
  }

  /** Reads the first chunk of a day. */
  static MeterDay read(DayKey key, byte[] first) {
    BinaryReader in = reader(first);
    MeterDay day = new MeterDay(key, in.readText(), in.readInt());
    day.otherSpellings.addAll(
        in.readAll(reader -> new MeterDay.OtherSpelling(reader.readText(), reader.readLong())));
    readReadings(in, day, 0);
    return day;
  }

  /** Reads a day of which only the {@link #readings readings} were written. */
  static MeterDay read(DayKey key, String topic, int partition, byte[] readings) {
    MeterDay day = new MeterDay(key, topic, partition);
    readReadings(new BinaryReader(readings), day, 0);
    return day;
  }

  /** Reads one more chunk. */
  static void read(MeterDay day, int chunk, byte[] bytes) {
    readReadings(reader(bytes), day, chunk);
  }

  private static BinaryReader reader(byte[] bytes) {
    BinaryReader in = new BinaryReader(bytes);
    Codec.requireVersion(in.readByte(), VERSION, MeterDayCodec.class);
    return in;
  }

  private static void readReadings(BinaryReader in, MeterDay day, int chunk) {
    int[] channels = new int[in.readInt()];
    for (int i = 0; i < channels.length; i++) {
      channels[i] = day.channel(in.readText(), Flow.values()[in.readByte()], in.readInt());
    }
    int size = in.readInt();
    day.winners.makeRoom(size);
    SegmentReader segments = new SegmentReader(in, day, channels);
    for (int read = 0; read < size; ) {
      read += segments.read(chunk);
    }
    day.chunks.wasRead(chunk, size);
  }
}
