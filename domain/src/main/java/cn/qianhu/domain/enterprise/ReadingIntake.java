package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.meter.DayKey;

/** Adds meter readings to the days of their enterprises. */
record ReadingIntake(EnterpriseStores stores, DirtyMonths touched) {

  private static final int MILLIS = 1_000;
  private static final int SECONDS_OF_MINUTE = 60;

  void receive(ReadingFields reading, String signer, RawSource source) {
    int date = DayKey.dayOf(reading.intervalStart().getEpochSecond());
    day(Author.of(reading.uscc(), signer), date)
        .day(reading.meterId(), source, stores)
        .receive(reading, source.offset());
  }

  /** Applies a run of readings without a fault; it may span several days. */
  void receive(ReadingRun run, String signer, RawSource source) {
    String author = Author.of(run.uscc(), signer);
    int from = 0;
    while (from < run.size()) {
      int date = DayKey.dayOf(run.start(from) / MILLIS);
      int to = Math.min(run.size(), from + leftOfDay(run, from));
      day(author, date).receive(run, from, to, source, stores);
      from = to;
    }
  }

  /** Intervals from one to the end of its day. */
  private static int leftOfDay(ReadingRun run, int from) {
    int length = run.minutes() * SECONDS_OF_MINUTE;
    return (DayKey.SECONDS_OF_DAY - DayKey.secondOfDay(run.start(from) / MILLIS)) / length;
  }

  /** Parks readings that no directory admits yet. */
  void hold(ReadingFields reading, String signer, DoubtfulRecord held) {
    int period = Months.index(Months.monthOf(reading.intervalStart()));
    EnterpriseMonth month = stores.month(new MonthOf(Author.of(reading.uscc(), signer), period));
    touched.list(month.subject(), held);
    stores.put(month);
    touched.month(month.of());
  }

  private EnterpriseDay day(String author, int date) {
    EnterpriseDay known = touched.day(author, date);
    return known == null ? open(author, date) : known;
  }

  /** The stores are not asked for a day that is later than all they have: mostly, days come so. */
  private EnterpriseDay open(String author, int date) {
    EnterpriseMonth month = stores.month(new MonthOf(author, DayKey.monthOf(date)));
    boolean mayBeKnown = DayKey.dayOfMonth(date) <= month.latestMeterDay;
    EnterpriseDay day = new EnterpriseDay(author, date, mayBeKnown, month.shown);
    touched.open(day);
    return day;
  }
}
