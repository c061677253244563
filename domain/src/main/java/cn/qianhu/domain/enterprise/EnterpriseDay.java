package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.domain.meter.DayKey;
import cn.qianhu.domain.meter.DayPage;
import cn.qianhu.domain.meter.MeterDay;
import cn.qianhu.domain.meter.MeterTotals;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A local day for which readings of an author arrived since the last settlement.
 *
 * <p>A meter's day that comes reading by reading stays open until the settlement, and is written
 * once for all of them. A full day that arrives in one record, and of which nothing was known, is
 * written through immediately; only its totals are kept, because usually nothing follows.
 */
final class EnterpriseDay {

  private final String author;
  private final int date;
  private final boolean mayBeKnown;
  private final AdmissionStatus publishedStatus;

  private final Map<String, OpenDay> open = new HashMap<>();
  private final Map<String, MeterTotals> whole = new HashMap<>();
  private final DayPage page;

  /**
   * @param date the local date, in days since 1970-01-01
   * @param mayBeKnown whether the stores may have had days of this date at the last settlement
   * @param publishedStatus the status under which the refusals of its month are published
   */
  EnterpriseDay(String author, int date, boolean mayBeKnown, AdmissionStatus publishedStatus) {
    this.author = author;
    this.date = date;
    this.mayBeKnown = mayBeKnown;
    this.publishedStatus = publishedStatus;
    this.page = new DayPage(author, date);
  }

  String author() {
    return author;
  }

  int date() {
    return date;
  }

  boolean isOf(String otherAuthor, int otherDate) {
    return date == otherDate && author.equals(otherAuthor);
  }

  Collection<OpenDay> openDays() {
    return open.values();
  }

  /** Totals by meter of the days that arrived in one record. */
  Map<String, MeterTotals> totalsOfWhole() {
    return whole;
  }

  boolean isOpen(String meterId) {
    return open.containsKey(meterId);
  }

  /** A meter's day, to take readings in. */
  MeterDay day(String meterId, RawSource source, EnterpriseStores stores) {
    OpenDay known = open.get(meterId);
    return known == null ? open(meterId, storedDay(meterId, stores), source) : known.day();
  }

  /** Applies readings of a run that are of this day. */
  void receive(ReadingRun run, int from, int to, RawSource source, EnterpriseStores stores) {
    OpenDay known = open.get(run.meterId());
    if (known != null) {
      known.day().receive(run, from, to, source.offset());
      return;
    }
    MeterDay written = storedDay(run.meterId(), stores);
    if (written == null
        && DayPage.takes(run, from, to)
        && publishedStatus == AdmissionStatus.COUNTS) {
      receiveWhole(run, from, to, source, stores);
    } else {
      open(run.meterId(), written, source).receive(run, from, to, source.offset());
    }
  }

  private void receiveWhole(
      ReadingRun run, int from, int to, RawSource source, EnterpriseStores stores) {
    int readings = to - from;
    MeterTotals totals =
        new MeterTotals()
            .add(run.carrier(), run.flow(), readings, readings * run.minutes(), run.sum(from, to));
    whole.put(run.meterId(), totals);
    stores.putWhole(page, run, from, to, source);
  }

  /** The day of a meter as the stores have it, or null. */
  private MeterDay storedDay(String meterId, EnterpriseStores stores) {
    boolean cameWhole = whole.containsKey(meterId);
    if (cameWhole) {
      stores.write(page);
    }
    return cameWhole || mayBeKnown ? stores.day(key(meterId)) : null;
  }

  private MeterDay open(String meterId, MeterDay written, RawSource source) {
    MeterDay day = written == null ? fresh(meterId, source) : written;
    open.put(meterId, OpenDay.of(day, publishedStatus));
    return day;
  }

  private MeterDay fresh(String meterId, RawSource source) {
    return new MeterDay(key(meterId), source.topic(), source.partition());
  }

  private DayKey key(String meterId) {
    return new DayKey(author, meterId, date);
  }
}
