package cn.qianhu.ingest.rival;

import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.quota.QuotaForm;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Finds out in one pass whether rows of a table may lay claim to one place, from eight bytes of
 * each: a million rows take sixteen megabytes. Rows that have a hash in common are looked at again.
 *
 * <p>No more than {@link #MOST} places are remembered, which takes 64 megabytes; of a table that
 * has more, those rows are found that claim one of the first so many.
 */
public final class PlaceHashes {

  /** Places that are remembered. */
  public static final int MOST = 1 << 22;

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int SMALL = 1 << 10;
  private static final int MONTH_OR_YEAR = 7;

  /** Length of {@code 2022-03-05T09:15:00+08:00}. */
  private static final int USUAL_INSTANT = 25;

  private final int[] columns;
  private final int most;
  private LongTable seen = new LongTable(SMALL);
  private LongTable repeated = new LongTable(16);
  private boolean full;

  public PlaceHashes(Kind kind) {
    this(kind, MOST);
  }

  PlaceHashes(Kind kind, int most) {
    this.columns = kind.claims().stream().mapToInt(kind::position).toArray();
    this.most = most;
  }

  /** Hashes that record nothing. */
  public static PlaceHashes none() {
    return new PlaceHashes(QuotaForm.KIND);
  }

  /** Adds a row. */
  public void see(List<String> texts) {
    if (columns.length == 0) {
      return;
    }
    long hash = hash(texts);
    if (seen.contains(hash)) {
      repeated = repeated.with(hash);
    } else if (seen.size() < most) {
      seen = seen.with(hash);
    } else {
      full = true;
    }
  }

  /** Whether there are rows that may be about the same. */
  public boolean hasRepeated() {
    return repeated.size() > 0;
  }

  /** Whether a row may be about the same as another, so that it has to be looked at again. */
  boolean mayBeRepeated(List<String> texts) {
    return repeated.contains(hash(texts));
  }

  /** Whether there were more places than can be remembered. */
  public boolean isFull() {
    return full;
  }

  /** Different spellings of one place have one hash. */
  private long hash(List<String> texts) {
    long hash = BASIS;
    for (int column : columns) {
      hash = plus(hash, canonical(texts.get(column)));
      hash = (hash ^ 0xFFFF) * PRIME;
    }
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }

  private static String canonical(String text) {
    if (text.length() > MONTH_OR_YEAR && text.charAt(4) == '-' && !isUsualInstant(text)) {
      Instant instant = Instants.parse(text);
      return instant == null ? text : Instants.canonical(instant);
    }
    int digits = 0;
    while (digits < text.length() - 1 && text.charAt(digits) == '0') {
      digits++;
    }
    return text.substring(digits);
  }

  /**
   * Whether an instant is written as nearly all are: reading a million of the others takes a second
   * or two.
   */
  private static boolean isUsualInstant(String text) {
    return text.length() == USUAL_INSTANT && text.endsWith("+08:00");
  }

  private static long plus(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    return sum;
  }

  /** A set of numbers other than 0, at most half full. */
  private static final class LongTable {
    private final long[] slots;
    private int size;

    LongTable(int room) {
      slots = new long[room];
    }

    int size() {
      return size;
    }

    boolean contains(long number) {
      return slots[slot(number)] == number;
    }

    /** This table with one more number, or a larger table. */
    LongTable with(long number) {
      LongTable table = this;
      if (2 * (size + 1) > slots.length) {
        table = new LongTable(2 * slots.length);
        Arrays.stream(slots).filter(slot -> slot != 0).forEach(table::add);
      }
      table.add(number);
      return table;
    }

    private void add(long number) {
      int slot = slot(number);
      if (slots[slot] == 0) {
        slots[slot] = number;
        size++;
      }
    }

    private int slot(long number) {
      int mask = slots.length - 1;
      int slot = (int) (number ^ (number >>> 29)) & mask;
      while (slots[slot] != 0 && slots[slot] != number) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }
  }
}
