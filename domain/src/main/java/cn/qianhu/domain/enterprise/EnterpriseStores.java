package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.meter.DayKey;
import cn.qianhu.domain.meter.DayPage;
import cn.qianhu.domain.meter.MeterDay;
import cn.qianhu.domain.meter.MeterDays;
import cn.qianhu.domain.store.TypedStore;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * The stores of the enterprise stage and their keys: the enterprise first, so that all that one
 * enterprise reported is one range; of meters' days the date, so that what comes in today is.
 */
final class EnterpriseStores {

  private final TypedStore<Directory> directories;
  private final TypedStore<Signers> signers;
  private final TypedStore<EnterpriseMonth> months;
  private final ParkedRecords parkedRecords;
  private final MeterDays days;

  EnterpriseStores(
      TypedStore<Directory> directories,
      TypedStore<Signers> signers,
      TypedStore<EnterpriseMonth> months,
      TypedStore<byte[]> listed,
      TypedStore<byte[]> dayChunks,
      DayCacheBudget memory) {
    this.directories = directories;
    this.signers = signers;
    this.months = months;
    this.parkedRecords = new ParkedRecords(listed);
    this.days = new MeterDays(dayChunks, memory);
  }

  /** Releases the stores, which must not be used afterwards. */
  void close() {
    days.close();
  }

  /** The directory of an enterprise; an empty one where nothing was entered yet. */
  Directory directory(String uscc) {
    Directory directory = directories.get(uscc);
    if (directory == null) {
      return new Directory(uscc);
    }
    if (!directory.embedded.isEmpty()) {
      directory.listed = move(directory.subject(), directory.embedded);
      put(directory);
    }
    return directory;
  }

  void put(Directory directory) {
    directories.put(directory.uscc, directory);
  }

  boolean hasRoom(Directory directory, long more) {
    return directories.hasRoom(directory.uscc, more);
  }

  /** Visits all enterprises of the directory. */
  void eachUscc(Consumer<String> visitor) {
    directories.keys("").forEach(visitor);
  }

  /** The signers of an enterprise, or the rule of the site; none by default. */
  Signers signers(String uscc) {
    Signers known = signers.get(uscc);
    return known == null ? new Signers(uscc) : known;
  }

  void put(Signers changed) {
    signers.put(changed.uscc, changed);
  }

  boolean hasRoom(Signers of, long more) {
    return signers.hasRoom(of.uscc, more);
  }

  /** A month of an author; an empty one where nothing was reported yet. */
  EnterpriseMonth month(MonthOf of) {
    EnterpriseMonth known = knownMonth(of);
    return known == null ? new EnterpriseMonth(of) : known;
  }

  /** A month of an author, or null. */
  EnterpriseMonth knownMonth(MonthOf of) {
    EnterpriseMonth known = months.get(of.key());
    if (known != null && !known.embedded.isEmpty()) {
      known.listed = move(known.subject(), known.embedded);
      put(known);
    }
    return known;
  }

  /** Splits what an earlier release wrote in one entry, and returns the number of entries. */
  private int move(String subject, List<ParkedRecord> embedded) {
    int moved = embedded.size();
    embedded.forEach(each -> parkedRecords.put(subject, each));
    embedded.clear();
    return moved;
  }

  void put(EnterpriseMonth month) {
    months.put(month.subject(), month);
  }

  boolean hasRoom(EnterpriseMonth month, long more) {
    return months.hasRoom(month.subject(), more);
  }

  /** Visits the months of one author. */
  void eachMonthOf(String author, Consumer<MonthOf> visitor) {
    months.keys(author + "/").forEach(key -> visitor.accept(MonthOf.under(key)));
  }

  /** Visits the months of an enterprise, those of every author. */
  void eachMonth(String uscc, Consumer<MonthOf> visitor) {
    eachMonthOf(uscc, visitor);
    months.keys(Author.signing(uscc)).forEach(key -> visitor.accept(MonthOf.under(key)));
  }

  /** Visits the months of all enterprises. */
  void eachMonth(Consumer<MonthOf> visitor) {
    months.keys("").forEach(key -> visitor.accept(MonthOf.under(key)));
  }

  /** Adds a record to the list of a month. */
  void list(EnterpriseMonth month, ParkedRecord record) {
    parkedRecords.put(month.subject(), record);
    month.listed++;
  }

  /** Adds a record to the list of a directory. */
  void list(Directory directory, ParkedRecord record) {
    parkedRecords.put(directory.subject(), record);
    directory.listed++;
  }

  /** Whether a record is on the list of a month or directory. */
  boolean isListed(String subject, String key) {
    return parkedRecords.has(subject, key);
  }

  /** Visits the list of a month or directory, however long it is; nothing is put meanwhile. */
  void eachListed(String subject, Consumer<ParkedRecord> visitor) {
    parkedRecords.each(subject, visitor);
  }

  /** A meter's day, or null. */
  MeterDay day(DayKey key) {
    return days.get(key);
  }

  void put(MeterDay day) {
    days.put(day);
  }

  /** Puts a day that came whole, and of which there was nothing, on the page of its date. */
  void putWhole(DayPage page, ReadingRun run, int from, int to, RawSource source) {
    days.putWhole(page, run, from, to, source.ref());
  }

  /** Writes a page, so that what is on it can be asked for. */
  void write(DayPage page) {
    days.write(page);
  }

  /** Writes all pages. */
  void writePages() {
    days.writePages();
  }

  /** Visits the days of an author's meters, one date of the month after the other. */
  void eachDay(String author, int month, Consumer<MeterDay> visitor) {
    days.each(author, month, visitor);
  }

  void eachDay(String author, LocalDate date, Consumer<MeterDay> visitor) {
    days.each(author, date, visitor);
  }
}
