package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.book.Codec;
import java.util.ArrayList;
import java.util.List;

/**
 * The pieces of a meter's day in few bytes: the flood of readings is the flood of these. What the
 * readings of a piece have in common stands once; each is written as its difference from the one
 * before it.
 */
final class MeterDayCodec {

  private static final int VERSION = 3;

  /** Flags of a reading; the four bits above them are the number of its metering. */
  private static final int OWN_TEXT = 1;

  private static final int NANOS = 2;
  private static final int REPORTED_WITH_THE_ONE_BEFORE = 4;
  private static final int WHOLE_SECONDS = 8;
  private static final int METERING_SHIFT = 4;
  private static final int METERING_FOLLOWS = 15;

  /** Bytes that are mostly enough. */
  private static final int ROOM = 64;

  private static final int ROOM_OF_A_READING = 12;

  private static final int QUARTER_MILLIS = 900_000;
  private static final int SECOND = 1_000;

  private MeterDayCodec() {}

  static byte[] write(MeterDay day, int piece) {
    BinaryWriter out = new BinaryWriter(ROOM + day.winners.size() * ROOM_OF_A_READING);
    out.writeByte(VERSION);
    if (piece == 0) {
      out.writeText(day.topic);
      out.writeInt(day.partition);
      out.writeAll(
          day.otherSpellings,
          (writer, other) -> {
            writer.writeText(other.startText());
            writer.writeLong(other.offset());
          });
    }
    new Writing(out, day).write(piece);
    return out.toBytes();
  }

  /** Reads the first piece of a day. */
  static MeterDay read(DayKey key, byte[] first) {
    BinaryReader in = reader(first);
    MeterDay day = new MeterDay(key, in.readText(), in.readInt());
    day.otherSpellings.addAll(
        in.readAll(reader -> new MeterDay.OtherSpelling(reader.readText(), reader.readLong())));
    new Reading(in, day).read(0);
    return day;
  }

  /** Reads one more piece. */
  static void read(MeterDay day, int piece, byte[] bytes) {
    new Reading(reader(bytes), day).read(piece);
  }

  private static BinaryReader reader(byte[] bytes) {
    BinaryReader in = new BinaryReader(bytes);
    Codec.requireVersion(in.readByte(), VERSION, MeterDayCodec.class);
    return in;
  }

  /** What the next reading is written as the difference from. */
  private static class Before {
    final long midnight;
    int quarter = -1;
    long reported;
    long offset;

    Before(MeterDay day) {
      midnight = day.key.midnight().toEpochMilli();
    }

    /** Mostly, a reading is reported soon after its interval has ended. */
    final long ended(int quarterNow, int minutes) {
      return midnight + (long) quarterNow * QUARTER_MILLIS + minutes * 60_000L;
    }
  }

  private static final class Writing extends Before {
    private final BinaryWriter out;
    private final MeterDay day;
    private final int[] numbers;

    Writing(BinaryWriter out, MeterDay day) {
      super(day);
      this.out = out;
      this.day = day;
      this.numbers = new int[day.meterings.size()];
    }

    void write(int piece) {
      out.writeInt(numberMeterings(piece));
      for (int i = 0; i < numbers.length; i++) {
        if (numbers[i] > 0) {
          write(day.meterings.get(i));
        }
      }
      out.writeInt(sizeOf(piece));
      for (int i = 0; i < day.winners.size(); i++) {
        if (day.winners.piece(i) == piece) {
          writeReading(i);
        }
      }
    }

    /** Numbers those meterings that occur in a piece, from 1, and says how many there are. */
    private int numberMeterings(int piece) {
      boolean[] occurs = new boolean[numbers.length];
      for (int i = 0; i < day.winners.size(); i++) {
        occurs[day.winners.metering(i)] |= day.winners.piece(i) == piece;
      }
      int count = 0;
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = occurs[i] ? ++count : 0;
      }
      return count;
    }

    private int sizeOf(int piece) {
      int size = 0;
      for (int i = 0; i < day.winners.size(); i++) {
        size += day.winners.piece(i) == piece ? 1 : 0;
      }
      return size;
    }

    private void write(Metering metering) {
      out.writeText(metering.carrier());
      out.writeByte(metering.flow().ordinal());
      out.writeInt(metering.minutes());
    }

    private void writeReading(int at) {
      ReadingColumns readings = day.winners;
      int now = readings.quarter(at);
      MeterDay.Oddity oddity = day.oddity(now);
      int number = numbers[readings.metering(at)] - 1;
      long late =
          readings.reported(at) - ended(now, day.meterings.get(readings.metering(at)).minutes());
      int flags = flags(oddity, readings.reported(at) == reported, late % SECOND == 0);
      out.writeByte(flags | Math.min(number, METERING_FOLLOWS) << METERING_SHIFT);
      if (number >= METERING_FOLLOWS) {
        out.writeInt(number);
      }
      out.writeInt(now - quarter - 1);
      out.writeLong(readings.quantity(at));
      if ((flags & REPORTED_WITH_THE_ONE_BEFORE) == 0) {
        out.writeLong((flags & WHOLE_SECONDS) == 0 ? late : late / SECOND);
      }
      out.writeLong(readings.offset(at) - offset);
      if ((flags & OWN_TEXT) != 0) {
        out.writeText(oddity.startText());
      }
      if ((flags & NANOS) != 0) {
        out.writeInt(oddity.nanos());
      }
      quarter = now;
      reported = readings.reported(at);
      offset = readings.offset(at);
    }

    private static int flags(MeterDay.Oddity oddity, boolean same, boolean whole) {
      return (oddity.startText() == null ? 0 : OWN_TEXT)
          | (oddity.nanos() == 0 ? 0 : NANOS)
          | (same ? REPORTED_WITH_THE_ONE_BEFORE : 0)
          | (whole ? WHOLE_SECONDS : 0);
    }
  }

  private static final class Reading extends Before {
    private final BinaryReader in;
    private final MeterDay day;

    Reading(BinaryReader in, MeterDay day) {
      super(day);
      this.in = in;
      this.day = day;
    }

    void read(int piece) {
      List<Integer> numbers = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        numbers.add(day.metering(in.readText(), Flow.values()[in.readByte()], in.readInt()));
      }
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        readReading(numbers, piece);
      }
      day.pieces.wasRead(piece, size);
    }

    private void readReading(List<Integer> numbers, int piece) {
      int flags = in.readByte();
      int inByte = (flags & 0xFF) >>> METERING_SHIFT;
      int metering = numbers.get(inByte == METERING_FOLLOWS ? in.readInt() : inByte);
      quarter += in.readInt() + 1;
      long quantity = in.readLong();
      if ((flags & REPORTED_WITH_THE_ONE_BEFORE) == 0) {
        long late = in.readLong();
        reported =
            ended(quarter, day.meterings.get(metering).minutes())
                + ((flags & WHOLE_SECONDS) == 0 ? late : late * SECOND);
      }
      offset += in.readLong();
      String text = (flags & OWN_TEXT) == 0 ? null : in.readText();
      int nanos = (flags & NANOS) == 0 ? 0 : in.readInt();
      int at = -1 - day.winners.find(quarter);
      day.winners.insert(at, quarter);
      day.winners.set(at, metering, quantity, reported, offset);
      day.winners.setPiece(at, piece);
      day.setOddity(quarter, new MeterDay.Oddity(text, nanos));
    }
  }
}
