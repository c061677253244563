package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.book.Book;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The days of meters, each in pieces. Those used last are kept as they are in use, as long as
 * readings of them are still to come.
 */
final class MeterDays {

  /** Readings' worth of days kept, for each task: some ten megabytes. */
  private static final int KEPT = 200_000;

  /** What a day takes beside its readings, in readings. */
  private static final int DAY = 10;

  private final Book<byte[]> pieces;
  private final LinkedHashMap<DayKey, MeterDay> kept = new LinkedHashMap<>(1024, 0.75f, true);
  private int keptReadings;

  /** Used again and again: room for each piece anew would be most of what is thrown away. */
  private final BinaryWriter writer = new BinaryWriter();

  MeterDays(Book<byte[]> pieces) {
    this.pieces = pieces;
  }

  /** A meter's day, or null. */
  MeterDay get(DayKey key) {
    MeterDay day = kept.remove(key);
    if (day != null) {
      keptReadings -= weight(day);
      return day;
    }
    return read(key);
  }

  private MeterDay read(DayKey key) {
    byte[] first = pieces.get(key.ofPiece(0));
    if (first == null) {
      return null;
    }
    MeterDay day = MeterDayCodec.read(key, first);
    byte[] more;
    while ((more = pieces.get(key.ofPiece(day.pieces.count()))) != null) {
      MeterDayCodec.read(day, day.pieces.count(), more);
    }
    return day;
  }

  /** Writes what changed of a day. */
  void put(MeterDay day) {
    long changed = day.pieces.settle();
    for (int piece = 0; changed >>> piece != 0; piece++) {
      if ((changed >>> piece & 1) != 0) {
        pieces.put(day.key.ofPiece(piece), MeterDayCodec.write(writer, day, piece));
      }
    }
    if (!day.isComplete()) {
      keep(day);
    }
  }

  private void keep(MeterDay day) {
    MeterDay before = kept.put(day.key, day);
    keptReadings += weight(day) - (before == null ? 0 : weight(before));
    Iterator<Map.Entry<DayKey, MeterDay>> eldest = kept.entrySet().iterator();
    while (keptReadings > KEPT) {
      keptReadings -= weight(eldest.next().getValue());
      eldest.remove();
    }
  }

  private static int weight(MeterDay day) {
    return DAY + day.winners.size();
  }

  /** Visits the days of all meters of an enterprise's month. */
  void each(String uscc, int month, Consumer<MeterDay> visitor) {
    LocalDate first = Months.of(month).atDay(1);
    first.datesUntil(first.plusMonths(1)).forEach(day -> each(uscc, day, visitor));
  }

  private void each(String uscc, LocalDate date, Consumer<MeterDay> visitor) {
    List<DayKey> days = new ArrayList<>();
    pieces.scan(
        DayKey.ofEnterprise(date, uscc),
        (key, unused) -> {
          DayKey day = DayKey.ofFirstPiece(key);
          if (day != null) {
            days.add(day);
          }
        });
    days.forEach(day -> visitor.accept(read(day)));
  }
}
