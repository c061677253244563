package cn.qianhu.domain.meter;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.TypedStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The days of meters, each in pieces; those that came whole also on sheets. Those used last are
 * kept as they are in use, as long as readings of them are still to come.
 */
public final class MeterDays {

  /** Bytes of days that wait on sheets for others to join them, for each task. */
  private static final int WAITING = 1 << 20;

  /** Fixed overhead of a cached day, counted in readings. */
  private static final int DAY = 16;

  private final TypedStore<byte[]> pieces;
  private final LinkedHashMap<DayKey, MeterDay> kept = new LinkedHashMap<>(1024, 0.75f, true);
  private final DayCacheBudget memory;
  private long keptReadings;
  private final List<DayPage> sheets = new ArrayList<>();
  private int bytesOnSheets;

  /** Reused for every piece: a new buffer for each would be most of the garbage. */
  private final BinaryWriter writer = new BinaryWriter();

  public MeterDays(TypedStore<byte[]> pieces, DayCacheBudget memory) {
    this.pieces = pieces;
    this.memory = memory;
    memory.join();
  }

  /** Returns its share of the cache budget; the object must not be used afterwards. */
  public void close() {
    memory.leave();
  }

  /** A meter's day, or null. */
  public MeterDay get(DayKey key) {
    MeterDay day = kept.remove(key);
    if (day != null) {
      keptReadings -= weight(day);
      return day;
    }
    return read(key);
  }

  private MeterDay read(DayKey key) {
    byte[] first = pieces.get(key.ofPiece(0));
    return first == null ? readFromSheet(key) : readOn(MeterDayCodec.read(key, first));
  }

  private MeterDay readFromSheet(DayKey key) {
    List<MeterDay> found = new ArrayList<>(1);
    pieces.scan(
        key.ofSheets(),
        (unused, sheet) ->
            DayPage.read(
                sheet,
                day -> {
                  if (day.meterId().equals(key.meterId())) {
                    found.add(day.read(key));
                  }
                }));
    return found.isEmpty() ? null : found.get(0);
  }

  private MeterDay readOn(MeterDay day) {
    byte[] more;
    while ((more = pieces.get(day.key.ofPiece(day.pieces.count()))) != null) {
      MeterDayCodec.read(day, day.pieces.count(), more);
    }
    return day;
  }

  /** Writes what changed of a day. */
  public void put(MeterDay day) {
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

  /**
   * Writes a day that came whole, and of which there was nothing, with others of the sheet.
   *
   * @param sheet of the day's author and date
   */
  public void putWhole(DayPage sheet, ReadingRun run, int from, int to, RecordRef at) {
    if (sheet.isEmpty()) {
      sheets.add(sheet);
    }
    bytesOnSheets -= sheet.bytes();
    byte[] readings = MeterDayCodec.readings(writer, run, from, to, at.offset());
    sheet.add(run.meterId(), readings, at);
    bytesOnSheets += sheet.bytes();
    if (sheet.isFull()) {
      write(sheet);
    } else if (bytesOnSheets > WAITING) {
      writeSheets();
    }
  }

  /** Writes what waits on a sheet. */
  public void write(DayPage sheet) {
    bytesOnSheets -= sheet.bytes();
    sheet.write(pieces, writer);
  }

  /** Writes what waits on all sheets. */
  public void writeSheets() {
    sheets.forEach(this::write);
    sheets.clear();
  }

  private void keep(MeterDay day) {
    MeterDay before = kept.put(day.key, day);
    keptReadings += weight(day) - (before == null ? 0 : weight(before));
    long most = memory.each();
    Iterator<Map.Entry<DayKey, MeterDay>> eldest = kept.entrySet().iterator();
    while (keptReadings > most) {
      keptReadings -= weight(eldest.next().getValue());
      eldest.remove();
    }
  }

  private static int weight(MeterDay day) {
    return DAY + day.winners.size();
  }

  /** Visits the days of all meters of an author's month. */
  public void each(String author, int month, Consumer<MeterDay> visitor) {
    LocalDate first = Months.of(month).atDay(1);
    first.datesUntil(first.plusMonths(1)).forEach(day -> each(author, day, visitor));
  }

  /** Visits the days of all meters of an author on one date. */
  public void each(String author, LocalDate date, Consumer<MeterDay> visitor) {
    int day = (int) date.toEpochDay();
    List<DayKey> apart = new ArrayList<>();
    Map<DayKey, DayPage.Day> onSheets = new LinkedHashMap<>();
    pieces.scan(
        DayKey.ofAuthor(date, author),
        (key, value) -> {
          DayKey first = DayKey.ofFirstPiece(key);
          if (first != null) {
            apart.add(first);
          } else if (DayKey.isOfSheet(key)) {
            DayPage.read(value, of -> onSheets.put(new DayKey(author, of.meterId(), day), of));
          }
        });
    onSheets.keySet().removeAll(apart);
    apart.forEach(key -> visitor.accept(read(key)));
    onSheets.forEach((key, of) -> visitor.accept(of.read(key)));
  }
}
