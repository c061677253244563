package cn.qianhu.domain.cell;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A set of months by index: twelve bits for each year from the earliest to the latest. Every
 * difference touches dozens of series, and from each of them follow the rows of up to two years.
 */
public final class MonthSet {

  private static final int YEAR = 12;
  private static final int WHOLE_YEAR = (1 << YEAR) - 1;

  private int firstYear;
  private int[] years = {};

  /** Adds a month, by index. */
  public void add(int month) {
    put(Math.floorDiv(month, YEAR), 1 << Math.floorMod(month, YEAR));
  }

  /** Adds all months between two, both included; none where the first comes after the last. */
  public void addRange(int from, int to) {
    for (int year = Math.floorDiv(from, YEAR); year <= Math.floorDiv(to, YEAR); year++) {
      int months = between(from, to, year);
      if (months != 0) {
        put(year, months);
      }
    }
  }

  /** The months of a year between two, both included. */
  private static int between(int from, int to, int year) {
    int low = Math.max(from - year * YEAR, 0);
    int high = Math.min(to - year * YEAR, YEAR - 1);
    return low > high ? 0 : (WHOLE_YEAR >>> (YEAR - 1 - high)) & (WHOLE_YEAR << low);
  }

  public void addAll(MonthSet other) {
    for (int i = 0; i < other.years.length; i++) {
      if (other.years[i] != 0) {
        put(other.firstYear + i, other.years[i]);
      }
    }
  }

  /** Adds those months of another set that lie between two, both included. */
  public void addWithin(MonthSet other, int from, int to) {
    int first = Math.max(from, other.firstYear * YEAR);
    int last = Math.min(to, (other.firstYear + other.years.length) * YEAR - 1);
    for (int year = Math.floorDiv(first, YEAR); year <= Math.floorDiv(last, YEAR); year++) {
      int months = other.years[year - other.firstYear] & between(first, last, year);
      if (months != 0) {
        put(year, months);
      }
    }
  }

  /** Visits the months from the earliest to the latest. */
  public void forEach(IntConsumer visitor) {
    for (int i = 0; i < years.length; i++) {
      for (int left = years[i]; left != 0; left &= left - 1) {
        visitor.accept((firstYear + i) * YEAR + Integer.numberOfTrailingZeros(left));
      }
    }
  }

  /** Visits the earliest month of each year. */
  public void forEachFirstOfYear(IntConsumer visitor) {
    for (int i = 0; i < years.length; i++) {
      if (years[i] != 0) {
        visitor.accept((firstYear + i) * YEAR + Integer.numberOfTrailingZeros(years[i]));
      }
    }
  }

  public boolean isEmpty() {
    return size() == 0;
  }

  public int size() {
    return Arrays.stream(years).map(Integer::bitCount).sum();
  }

  private void put(int year, int months) {
    makeRoom(year);
    years[year - firstYear] |= months;
  }

  private void makeRoom(int year) {
    if (years.length == 0) {
      firstYear = year;
      years = new int[1];
    } else if (year < firstYear) {
      int[] more = new int[years.length + firstYear - year];
      System.arraycopy(years, 0, more, firstYear - year, years.length);
      years = more;
      firstYear = year;
    } else if (year >= firstYear + years.length) {
      years = Arrays.copyOf(years, year - firstYear + 1);
    }
  }
}
