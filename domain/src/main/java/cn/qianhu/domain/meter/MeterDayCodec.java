package cn.qianhu.domain.meter;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;

/**
 * The pieces of a meter's day in few bytes: the flood of readings is the flood of these. A piece
 * names the meterings that occur in it, and then its readings ({@link SegmentFormat}); the first
 * also says where the records of the day stand.
 */
final class MeterDayCodec {

  static final int VERSION = 5;

  private MeterDayCodec() {}

  /**
   * Writes a piece.
   *
   * @param out to write with; its content is discarded
   */
  static byte[] write(BinaryWriter out, MeterDay day, int piece) {
    out.clear();
    if (piece == 0) {
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
    int[] numbers = new int[day.meterings.size()];
    int size = markMeterings(day, piece, numbers);
    writeMeterings(out, day, numbers);
    out.writeInt(size);
    new SegmentWriter(out, day, numbers).write(piece);
    return out.toBytes();
  }

  /**
   * Writes what a day that is one run has behind its {@link #writeBeginning beginning}; both are
   * what would be written of the {@link MeterDay} that took it in. Most of the time that it takes
   * to write a day goes into finding out that it is one run.
   *
   * @param from the first interval of the day in the run; there are {@link SegmentFormat#PACKED}
   *     and more
   */
  static byte[] readings(BinaryWriter out, ReadingRun run, int from, int to, long offset) {
    out.clear();
    out.writeInt(1);
    writeMetering(out, run.carrier(), run.flow(), run.minutes());
    out.writeInt(to - from);
    SegmentWriter.write(out, run, from, to, offset);
    return out.toBytes();
  }

  /** Writes what the first piece of a day begins with, where it has no other spellings. */
  static void writeBeginning(BinaryWriter out, String topic, int partition) {
    writePlace(out, topic, partition);
    out.writeInt(0);
  }

  private static void writePlace(BinaryWriter out, String topic, int partition) {
    out.writeByte(VERSION);
    out.writeText(topic);
    out.writeInt(partition);
  }

  private static void writeMetering(BinaryWriter out, String carrier, Flow flow, int minutes) {
    out.writeText(carrier);
    out.writeByte(flow.ordinal());
    out.writeInt(minutes);
  }

  /** Marks the meterings that occur in a piece, and says how many readings it has. */
  private static int markMeterings(MeterDay day, int piece, int[] marks) {
    int size = 0;
    for (int i = 0; i < day.winners.size(); i++) {
      if (day.winners.piece(i) == piece) {
        size++;
        marks[day.winners.metering(i)] = 1;
      }
    }
    return size;
  }

  /** Numbers those that are marked, from 1, and writes them in this order. */
  private static void writeMeterings(BinaryWriter out, MeterDay day, int[] marks) {
    int occurring = 0;
    for (int i = 0; i < marks.length; i++) {
      occurring += marks[i];
      marks[i] *= occurring;
    }
    out.writeInt(occurring);
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] > 0) {
        MeterChannel channel = day.meterings.get(i);
        writeMetering(out, channel.carrier(), channel.flow(), channel.minutes());
      }
    }
  }

  /** Reads the first piece of a day. */
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

  /** Reads one more piece. */
  static void read(MeterDay day, int piece, byte[] bytes) {
    readReadings(reader(bytes), day, piece);
  }

  private static BinaryReader reader(byte[] bytes) {
    BinaryReader in = new BinaryReader(bytes);
    Codec.requireVersion(in.readByte(), VERSION, MeterDayCodec.class);
    return in;
  }

  private static void readReadings(BinaryReader in, MeterDay day, int piece) {
    int[] meterings = new int[in.readInt()];
    for (int i = 0; i < meterings.length; i++) {
      meterings[i] = day.metering(in.readText(), Flow.values()[in.readByte()], in.readInt());
    }
    int size = in.readInt();
    day.winners.makeRoom(size);
    SegmentReader stretches = new SegmentReader(in, day, meterings);
    for (int read = 0; read < size; ) {
      read += stretches.read(piece);
    }
    day.pieces.wasRead(piece, size);
  }
}
