package cn.qianhu.contract.code;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects the faults in the tables that a site may replace, so that all are reported together:
 * otherwise the author of a table would start the product once for each.
 */
public final class TableFaults {

  private final Set<String> words = new LinkedHashSet<>();

  /**
   * Notes what is wrong with a file as a whole.
   *
   * @param zh what is wrong and what to do, in Chinese
   * @param en the same in English
   */
  public void of(String file, String zh, String en) {
    words.add("%s：%s / %s: %s".formatted(file, zh, file, en));
  }

  /** Notes what is wrong in a line of a file. */
  public void of(String file, long line, String zh, String en) {
    words.add("%s 第 %d 行：%s / %s, line %d: %s".formatted(file, line, zh, file, line, en));
  }

  /** Notes what a reader refuses; empty then. */
  public <T> Optional<T> gather(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (FaultyTablesException e) {
      words.addAll(e.faults());
    } catch (IllegalArgumentException e) {
      words.add(e.getMessage());
    }
    return Optional.empty();
  }

  /**
   * Throws all that was noted, where anything was.
   *
   * @throws FaultyTablesException then
   */
  public void requireNone() {
    if (!words.isEmpty()) {
      throw new FaultyTablesException(List.copyOf(words));
    }
  }
}
