package cn.qianhu.domain.meter;

import cn.qianhu.domain.meter.SegmentFormat.TimeFormat;
import cn.qianhu.domain.store.BinaryReader;

/** Reads what {@link SegmentWriter} wrote into a meter's day. */
final class SegmentReader {

  private final BinaryReader in;
  private final MeterDay day;
  private final long midnight;

  /** Numbers in the chunk to channels of the day. */
  private final int[] channels;

  private int quarter = -1;
  private long quantity;
  private long offset;

  SegmentReader(BinaryReader in, MeterDay day, int[] channels) {
    this.in = in;
    this.day = day;
    this.midnight = day.key.midnight().toEpochMilli();
    this.channels = channels;
  }

  /** Reads one segment, and says how many readings it has. */
  int read(int chunk) {
    int flags = in.readByte();
    TimeFormat form = TimeFormat.of(flags);
    int inFlags = (flags & 0xFF) >>> SegmentFormat.CHANNEL_SHIFT;
    int number = channels[inFlags == SegmentFormat.CHANNEL_FOLLOWS ? in.readInt() : inFlags];
    MeterChannel channel = day.channels.get(number);
    quarter += in.readInt() + 1;
    long late = in.readLong() * form.unit;
    offset += in.readLong();
    boolean many = (flags & SegmentFormat.MANY) != 0;
    int size = many ? in.readInt() : 1;
    long stride = many ? in.readLong() : 0;
    readOddity(flags);
    long[] quantities = new long[size];
    long[] lates = new long[form.isOfEach() ? size - 1 : 0];
    readColumns(quantities, lates);
    long reported = SegmentFormat.end(midnight, quarter, channel) + late;
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        quarter += SegmentFormat.step(channel);
        offset += stride;
        if (form != TimeFormat.TOGETHER) {
          late = form.isOfEach() ? lates[i - 1] * form.unit : late;
          reported = SegmentFormat.end(midnight, quarter, channel) + late;
        }
      }
      quantity = quantities[i];
      take(chunk, number, reported);
    }
    return size;
  }

  private void readColumns(long[] quantities, long[] lates) {
    if (quantities.length >= SegmentFormat.PACKED) {
      PackedColumn.read(in, quantities, quantities.length);
      if (lates.length > 0) {
        PackedColumn.read(in, lates, lates.length);
      }
      return;
    }
    for (int i = 0; i < quantities.length; i++) {
      quantities[i] = in.readLong() + (i > 0 ? quantities[i - 1] : quantity);
      if (i > 0 && lates.length > 0) {
        lates[i - 1] = in.readLong();
      }
    }
  }

  private void readOddity(int flags) {
    String text = (flags & SegmentFormat.OWN_TEXT) == 0 ? null : in.readText();
    int nanos = (flags & SegmentFormat.NANOS) == 0 ? 0 : in.readInt();
    day.setOddity(quarter, new MeterDay.Irregularity(text, nanos));
  }

  private void take(int chunk, int channel, long reported) {
    int at = -1 - day.winners.find(quarter);
    day.winners.insert(at, quarter);
    day.winners.set(at, channel, quantity, reported, offset);
    day.winners.setChunk(at, chunk);
  }
}
