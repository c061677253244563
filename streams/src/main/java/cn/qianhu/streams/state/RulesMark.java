package cn.qianhu.streams.state;

import cn.qianhu.streams.runtime.OtherRulesException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The number of the rules in the store of a stage whose state they made. A store with state and
 * without a number is of the releases before there were numbers.
 */
public final class RulesMark {

  /**
   * The present rules. Raised in a release by whose rules the same raw records give another figure,
   * posting or rejection than before: a stage adds what changes to what it has, so that old and new
   * rules would be mixed in one figure.
   */
  public static final int RULES = 2;

  /** The rules of releases without a mark. */
  private static final int FIRST = 1;

  /** Belongs to no typed store. */
  private static final String KEY = "head/rules";

  private final KeyValueStore<String, byte[]> store;
  private final int rules;
  private boolean isWritten;

  private RulesMark(KeyValueStore<String, byte[]> store, int rules) {
    this.store = store;
    this.rules = rules;
    this.isWritten = store.get(KEY) != null;
  }

  /**
   * The mark of a store, which the present rules made or which is empty.
   *
   * @throws OtherRulesException if other rules made what is there
   */
  public static RulesMark of(KeyValueStore<String, byte[]> store) {
    return of(store, RULES);
  }

  static RulesMark of(KeyValueStore<String, byte[]> store, int rules) {
    byte[] written = store.get(KEY);
    int found =
        written != null
            ? Integer.parseInt(new String(written, StandardCharsets.UTF_8))
            : isEmpty(store) ? rules : FIRST;
    if (found != rules) {
      throw new OtherRulesException(store.name(), found, rules);
    }
    return new RulesMark(store, rules);
  }

  private static boolean isEmpty(KeyValueStore<String, byte[]> store) {
    try (KeyValueIterator<String, byte[]> entries = store.all()) {
      return !entries.hasNext();
    }
  }

  /**
   * Writes the mark where there is none yet. Only while a record is being processed: anything
   * written at other times begins a transaction that nothing commits.
   */
  public void write() {
    if (!isWritten) {
      store.put(KEY, Integer.toString(rules).getBytes(StandardCharsets.UTF_8));
      isWritten = true;
    }
  }
}
