package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.ReadingFields;
import cn.qianhu.streams.book.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The books of the enterprise stage and their keys: the enterprise first, so that all that one
 * enterprise reported is one range.
 */
final class EnterpriseBooks {

  private final Book<Directory> directories;
  private final Book<EnterpriseMonth> months;
  private final Book<MeterDay> days;

  EnterpriseBooks(Book<Directory> directories, Book<EnterpriseMonth> months, Book<MeterDay> days) {
    this.directories = directories;
    this.months = months;
    this.days = days;
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
  MeterDay day(String key) {
    return days.get(key);
  }

  void put(String key, MeterDay day) {
    days.put(key, day);
  }

  void eachDay(String uscc, int month, BiConsumer<String, MeterDay> visitor) {
    days.scan(uscc + "/" + Months.text(month) + "-", visitor);
  }

  private static String monthKey(String uscc, int month) {
    return uscc + "/" + Months.text(month);
  }

  /** Enterprise, local day, meter. */
  static String dayKey(ReadingFields reading) {
    return reading.uscc()
        + "/"
        + reading.intervalStart().atZone(Months.ZONE).toLocalDate()
        + "/"
        + reading.meterId();
  }
}
