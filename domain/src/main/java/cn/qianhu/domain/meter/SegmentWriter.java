package cn.qianhu.domain.meter;

import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.domain.meter.SegmentFormat.TimeFormat;
import cn.qianhu.domain.store.BinaryWriter;

/** Writes the readings of one chunk of a meter's day, segment by segment. */
final class SegmentWriter {

  private final BinaryWriter out;
  private final MeterDay day;
  private final ReadingColumns readings;
  private final long midnight;

  /** Channels of the day to their numbers in the chunk, from 1; 0 where one does not occur. */
  private final int[] numbers;

  private int quarterBefore = -1;
  private long quantityBefore;
  private long offsetBefore;

  SegmentWriter(BinaryWriter out, MeterDay day, int[] numbers) {
    this.out = out;
    this.day = day;
    this.readings = day.winners;
    this.midnight = day.key.midnight().toEpochMilli();
    this.numbers = numbers;
  }

  /** Writes a whole day of one run as its only segment. */
  static void write(BinaryWriter out, ReadingRun run, int from, int to, long offset) {
    long end = run.start(from) + SegmentFormat.length(run.minutes());
    out.writeByte(SegmentFormat.MANY | TimeFormat.TOGETHER.flags());
    out.writeInt(0);
    out.writeLong(run.reportedAt() - end);
    out.writeLong(offset);
    out.writeInt(to - from);
    out.writeLong(0);
    long[] quantities = new long[to - from];
    run.copyQuantities(from, to, quantities);
    PackedColumn.write(out, quantities, quantities.length);
  }

  void write(int chunk) {
    int at = 0;
    while (at < readings.size()) {
      if (readings.chunk(at) == chunk) {
        int to = end(at);
        write(at, to);
        at = to;
      } else {
        at++;
      }
    }
  }

  /** The end of the segment that begins with a reading. */
  private int end(int from) {
    if (!isUsual(from) || from + 1 == readings.size()) {
      return from + 1;
    }
    long stride = readings.offset(from + 1) - readings.offset(from);
    int step = SegmentFormat.step(channel(from));
    int to = from + 1;
    while (to < readings.size()
        && readings.chunk(to) == readings.chunk(from)
        && readings.channel(to) == readings.channel(from)
        && readings.quarter(to) - readings.quarter(to - 1) == step
        && readings.offset(to) - readings.offset(to - 1) == stride
        && isUsual(to)) {
      to++;
    }
    return to;
  }

  private boolean isUsual(int at) {
    return day.oddity(readings.quarter(at)).isNone();
  }

  private void write(int from, int to) {
    TimeFormat timeFormat = reported(from, to);
    writeHead(from, to, timeFormat);
    if (to - from < SegmentFormat.PACKED) {
      writeFew(from, to, timeFormat);
    } else {
      writeMany(from, to, timeFormat);
    }
    quantityBefore = readings.quantity(to - 1);
    quarterBefore = readings.quarter(to - 1);
    offsetBefore = readings.offset(to - 1);
  }

  private void writeFew(int from, int to, TimeFormat timeFormat) {
    for (int i = from; i < to; i++) {
      out.writeLong(readings.quantity(i) - (i > from ? readings.quantity(i - 1) : quantityBefore));
      if (i > from && timeFormat.isOfEach()) {
        out.writeLong(late(i) / timeFormat.unit);
      }
    }
  }

  private void writeMany(int from, int to, TimeFormat timeFormat) {
    long[] column = new long[to - from];
    for (int i = from; i < to; i++) {
      column[i - from] = readings.quantity(i);
    }
    PackedColumn.write(out, column, column.length);
    if (timeFormat.isOfEach()) {
      for (int i = from + 1; i < to; i++) {
        column[i - from - 1] = late(i) / timeFormat.unit;
      }
      PackedColumn.write(out, column, column.length - 1);
    }
  }

  private void writeHead(int from, int to, TimeFormat timeFormat) {
    MeterDay.Irregularity irregularity = day.oddity(readings.quarter(from));
    int number = numbers[readings.channel(from)] - 1;
    out.writeByte(
        (irregularity.startText() == null ? 0 : SegmentFormat.OWN_TEXT)
            | (irregularity.nanos() == 0 ? 0 : SegmentFormat.NANOS)
            | (to - from == 1 ? 0 : SegmentFormat.MANY)
            | timeFormat.flags()
            | Math.min(number, SegmentFormat.CHANNEL_FOLLOWS) << SegmentFormat.CHANNEL_SHIFT);
    if (number >= SegmentFormat.CHANNEL_FOLLOWS) {
      out.writeInt(number);
    }
    out.writeInt(readings.quarter(from) - quarterBefore - 1);
    out.writeLong(late(from) / timeFormat.unit);
    out.writeLong(readings.offset(from) - offsetBefore);
    if (to - from > 1) {
      out.writeInt(to - from);
      out.writeLong(readings.offset(from + 1) - readings.offset(from));
    }
    if (irregularity.startText() != null) {
      out.writeText(irregularity.startText());
    }
    if (irregularity.nanos() != 0) {
      out.writeInt(irregularity.nanos());
    }
  }

  private TimeFormat reported(int from, int to) {
    if (to - from > 1 && readings.isReportedTogether()) {
      return TimeFormat.TOGETHER;
    }
    boolean together = to - from > 1;
    boolean alike = to - from > 1;
    boolean wholeSeconds = true;
    long lateFirst = late(from);
    for (int i = from; i < to; i++) {
      long late = late(i);
      together &= readings.reported(i) == readings.reported(from);
      alike &= late == lateFirst;
      wholeSeconds &= late % TimeFormat.IN_SECONDS.unit == 0;
    }
    if (together) {
      return TimeFormat.TOGETHER;
    }
    if (alike) {
      return TimeFormat.ALIKE;
    }
    return wholeSeconds ? TimeFormat.IN_SECONDS : TimeFormat.IN_MILLIS;
  }

  private long late(int at) {
    return readings.reported(at) - SegmentFormat.end(midnight, readings.quarter(at), channel(at));
  }

  private MeterChannel channel(int at) {
    return day.channels.get(readings.channel(at));
  }
}
