package cn.qianhu.audit.deadletter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newest of a stream of refused records, up to a limit, so that they fit in memory. */
final class NewestRecords {

  /** The time and the key of a record while the stream is read. */
  private record TimeAndKey(long timestamp, String key) {}

  private static final Comparator<TimeAndKey> ORDER =
      Comparator.comparingLong(TimeAndKey::timestamp).thenComparing(TimeAndKey::key);

  private final int most;
  private final TreeMap<TimeAndKey, RefusedRecord> inOrder = new TreeMap<>(ORDER);
  private final Map<String, TimeAndKey> places = new HashMap<>();
  private boolean overflowed;

  NewestRecords(int most) {
    this.most = most;
  }

  /** Adds a record, in place of an earlier one of the same key. */
  void put(String key, RefusedRecord refusedRecord) {
    remove(key);
    TimeAndKey place = new TimeAndKey(refusedRecord.timestamp(), key);
    places.put(key, place);
    inOrder.put(place, refusedRecord);
    if (inOrder.size() > most) {
      places.remove(inOrder.pollFirstEntry().getKey().key());
      overflowed = true;
    }
  }

  /** Removes a record that is refused no more. */
  void remove(String key) {
    TimeAndKey place = places.remove(key);
    if (place != null) {
      inOrder.remove(place);
    }
  }

  /** The newest first. */
  List<RefusedRecord> list() {
    return new ArrayList<>(inOrder.descendingMap().values());
  }

  /** Whether there were more records than are kept. */
  boolean overflowed() {
    return overflowed;
  }
}
