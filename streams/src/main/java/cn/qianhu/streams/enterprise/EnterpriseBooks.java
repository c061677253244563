package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.ReadingRun;
import cn.qianhu.streams.book.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The books of the enterprise stage and their keys: the enterprise first, so that all that one
 * enterprise reported is one range; of meters' days the date, so that what comes in today is.
 */
final class EnterpriseBooks {

  private final Book<Directory> directories;
  private final Book<EnterpriseMonth> months;
  private final MeterDays days;

  EnterpriseBooks(
      Book<Directory> directories,
      Book<EnterpriseMonth> months,
      Book<byte[]> dayPieces,
      DayMemory memory) {
    this.directories = directories;
    this.months = months;
    this.days = new MeterDays(dayPieces, memory);
  }

  /** They are not asked for anything any more. */
  void close() {
    days.close();
  }

  /** The directory of an enterprise; an empty one where nothing was entered yet. */
  Directory directory(String uscc) {
    Directory directory = directories.get(uscc);
    return directory == null ? new Directory(uscc) : directory;
  }

  void put(Directory directory) {
    directories.put(directory.uscc, directory);
  }

  /** Every enterprise that the directory was told of. */
  void eachUscc(Consumer<String> visitor) {
    directories.scan("", (uscc, directory) -> visitor.accept(uscc));
  }

  /** A month of an enterprise; an empty one where nothing was reported yet. */
  EnterpriseMonth month(String uscc, int month) {
    EnterpriseMonth known = knownMonth(uscc, month);
    return known == null ? new EnterpriseMonth(uscc, month) : known;
  }

  /** A month of an enterprise, or null. */
  EnterpriseMonth knownMonth(String uscc, int month) {
    return months.get(monthKey(uscc, month));
  }

  void put(EnterpriseMonth month) {
    months.put(monthKey(month.uscc, month.month), month);
  }

  List<Integer> monthsOf(String uscc) {
    List<Integer> found = new ArrayList<>();
    months.scan(uscc + "/", (key, month) -> found.add(month.month));
    return found;
  }

  /** A meter's day, or null. */
  MeterDay day(DayKey key) {
    return days.get(key);
  }

  void put(MeterDay day) {
    days.put(day);
  }

  /** Puts a day that came whole, and of which there was nothing, on the sheet of its date. */
  void putWhole(DaySheet sheet, ReadingRun run, int from, int to, RawSource source) {
    days.putWhole(sheet, run, from, to, source);
  }

  /** Writes a sheet, so that what is on it can be asked for. */
  void write(DaySheet sheet) {
    days.write(sheet);
  }

  /** Writes all sheets. */
  void writeSheets() {
    days.writeSheets();
  }

  void eachDay(String uscc, int month, Consumer<MeterDay> visitor) {
    days.each(uscc, month, visitor);
  }

  private static String monthKey(String uscc, int month) {
    return uscc + "/" + Months.text(month);
  }
}
