package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.ReadingFields;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.book.Codec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A meter's day in few bytes: a day is written again and again while its readings arrive, and the
 * flood of readings is the flood of these. What the readings of a meter have in common (carrier,
 * flow, length of the interval) stands once; each reading is written as its difference from the one
 * before it.
 */
final class MeterDayCodec implements Codec<MeterDay> {

  /** Flags of a reading. */
  private static final int OWN_SPELLING = 1;

  private static final int FRACTIONAL_REPORT = 2;

  /** What most readings of a meter have in common. */
  private record Profile(String carrier, Flow flow, int minutes) {

    static Profile of(ReadingFields reading) {
      return new Profile(reading.carrier(), reading.flow(), reading.minutes());
    }

    void write(BinaryWriter out) {
      out.writeText(carrier);
      out.writeByte(flow.ordinal());
      out.writeInt(minutes);
    }

    static Profile read(BinaryReader in) {
      return new Profile(in.readText(), Flow.values()[in.readByte()], in.readInt());
    }
  }

  /** What the next reading is written as the difference from. */
  private static final class Before {
    long start;
    long reported;
    long offset;

    void is(ReadingFields reading, long at) {
      start = reading.intervalStart().getEpochSecond();
      reported = reading.reportedAt().getEpochSecond();
      offset = at;
    }
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void write(BinaryWriter out, MeterDay day) {
    out.writeText(day.uscc);
    out.writeText(day.meterId);
    out.writeText(day.topic);
    out.writeInt(day.partition);
    List<Profile> profiles =
        day.winners.values().stream().map(won -> Profile.of(won.reading())).distinct().toList();
    out.writeAll(profiles, (writer, profile) -> profile.write(writer));
    out.writeInt(day.winners.size());
    Before before = new Before();
    day.winners.values().forEach(winner -> write(out, winner, profiles, before));
    out.writeAll(
        day.otherSpellings,
        (writer, other) -> {
          writer.writeText(other.startText());
          writer.writeLong(other.offset());
        });
  }

  /** Starts are whole seconds: they are aligned to their interval. */
  private static void write(
      BinaryWriter out, MeterDay.Winner winner, List<Profile> profiles, Before before) {
    ReadingFields reading = winner.reading();
    Instant reported = reading.reportedAt();
    int fraction = reported.getNano();
    int flags =
        (reading.isStartCanonical() ? 0 : OWN_SPELLING) | (fraction == 0 ? 0 : FRACTIONAL_REPORT);
    out.writeInt(profiles.indexOf(Profile.of(reading)));
    out.writeByte(flags);
    out.writeLong(reading.intervalStart().getEpochSecond() - before.start);
    out.writeLong(reading.quantity());
    out.writeLong(reported.getEpochSecond() - before.reported);
    out.writeLong(winner.offset() - before.offset);
    if ((flags & OWN_SPELLING) != 0) {
      out.writeText(reading.intervalStartText());
    }
    if ((flags & FRACTIONAL_REPORT) != 0) {
      out.writeInt(fraction);
    }
    before.is(reading, winner.offset());
  }

  @Override
  public MeterDay read(BinaryReader in) {
    MeterDay day = new MeterDay(in.readText(), in.readText(), in.readText(), in.readInt());
    List<Profile> profiles = new ArrayList<>(in.readAll(Profile::read));
    int readings = in.readInt();
    Before before = new Before();
    for (int i = 0; i < readings; i++) {
      MeterDay.Winner winner = readWinner(in, day, profiles, before);
      day.winners.put(winner.reading().intervalStart(), winner);
    }
    day.otherSpellings.addAll(
        in.readAll(reader -> new MeterDay.OtherSpelling(reader.readText(), reader.readLong())));
    return day;
  }

  private static MeterDay.Winner readWinner(
      BinaryReader in, MeterDay day, List<Profile> profiles, Before before) {
    Profile profile = profiles.get(in.readInt());
    int flags = in.readByte();
    long start = before.start + in.readLong();
    long quantity = in.readLong();
    long reported = before.reported + in.readLong();
    long offset = before.offset + in.readLong();
    String spelling = (flags & OWN_SPELLING) == 0 ? null : in.readText();
    int fraction = (flags & FRACTIONAL_REPORT) == 0 ? 0 : in.readInt();
    ReadingFields reading =
        new ReadingFields(
            day.uscc,
            day.meterId,
            profile.carrier,
            profile.flow,
            Instant.ofEpochSecond(start),
            spelling,
            profile.minutes,
            quantity,
            Instant.ofEpochSecond(reported, fraction));
    before.is(reading, offset);
    return new MeterDay.Winner(reading, offset);
  }
}
