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
 * The days of meters, each in chunks; those that came whole also on pages. Days that were used last
 * are cached, as long as readings of them are still to come.
 */
public final class MeterDays {

  /** Bytes of days that wait on pages for others to join them, for each task. */
  private static final int WAITING = 1 << 20;

  /** Fixed overhead of a cached day, counted in readings. */
  private static final int DAY = 16;

  private final TypedStore<byte[]> chunks;
  private final LinkedHashMap<DayKey, MeterDay> kept = new LinkedHashMap<>(1024, 0.75f, true);
  private final DayCacheBudget memory;
  private long keptReadings;
  private final List<DayPage> pages = new ArrayList<>();
  private int bytesOnPages;

  /** Reused for every chunk: a new buffer for each would be most of the garbage. */
  private final BinaryWriter writer = new BinaryWriter();

  public MeterDays(TypedStore<byte[]> chunks, DayCacheBudget memory) {
    this.chunks = chunks;
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
    byte[] first = chunks.get(key.ofChunk(0));
    return first == null ? readFromPage(key) : readOn(MeterDayCodec.read(key, first));
  }

  private MeterDay readFromPage(DayKey key) {
    List<MeterDay> found = new ArrayList<>(1);
    chunks.scan(
        key.ofPages(),
        (unused, page) ->
            DayPage.read(
                page,
                day -> {
                  if (day.meterId().equals(key.meterId())) {
                    found.add(day.read(key));
                  }
                }));
    return found.isEmpty() ? null : found.get(0);
  }

  private MeterDay readOn(MeterDay day) {
    byte[] more;
    while ((more = chunks.get(day.key.ofChunk(day.chunks.count()))) != null) {
      MeterDayCodec.read(day, day.chunks.count(), more);
    }
    return day;
  }

  /** Writes what changed of a day. */
  public void put(MeterDay day) {
    long changed = day.chunks.settle();
    for (int chunk = 0; changed >>> chunk != 0; chunk++) {
      if ((changed >>> chunk & 1) != 0) {
        chunks.put(day.key.ofChunk(chunk), MeterDayCodec.write(writer, day, chunk));
      }
    }
    if (!day.isComplete()) {
      keep(day);
    }
  }

  /**
   * Writes a day that came whole, and of which there was nothing, with others of the page.
   *
   * @param page of the day's author and date
   */
  public void putWhole(DayPage page, ReadingRun run, int from, int to, RecordRef at) {
    if (page.isEmpty()) {
      pages.add(page);
    }
    bytesOnPages -= page.bytes();
    byte[] readings = MeterDayCodec.readings(writer, run, from, to, at.offset());
    page.add(run.meterId(), readings, at);
    bytesOnPages += page.bytes();
    if (page.isFull()) {
      write(page);
    } else if (bytesOnPages > WAITING) {
      writePages();
    }
  }

  /** Writes what waits on a page. */
  public void write(DayPage page) {
    bytesOnPages -= page.bytes();
    page.write(chunks, writer);
  }

  /** Writes what waits on all pages. */
  public void writePages() {
    pages.forEach(this::write);
    pages.clear();
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
    Map<DayKey, DayPage.Day> onPages = new LinkedHashMap<>();
    chunks.scan(
        DayKey.ofAuthor(date, author),
        (key, value) -> {
          DayKey first = DayKey.ofFirstChunk(key);
          if (first != null) {
            apart.add(first);
          } else if (DayKey.isOfPage(key)) {
            DayPage.read(value, of -> onPages.put(new DayKey(author, of.meterId(), day), of));
          }
        });
    onPages.keySet().removeAll(apart);
    apart.forEach(key -> visitor.accept(read(key)));
    onPages.forEach((key, of) -> visitor.accept(of.read(key)));
  }
}
