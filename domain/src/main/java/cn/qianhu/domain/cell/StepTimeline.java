package cn.qianhu.domain.cell;

import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import java.util.Map;
import java.util.TreeMap;

/** A count as a step function of the month. */
final class StepTimeline {

  private final TreeMap<Integer, Long> steps = new TreeMap<>();

  void add(int month, long step) {
    if (step != 0) {
      steps.merge(month, step, Long::sum);
      steps.remove(month, 0L);
    }
  }

  /** The count of a month. */
  long at(int month) {
    long count = 0;
    for (long step : steps.headMap(month, true).values()) {
      count += step;
    }
    return count;
  }

  /** The months of a set for which the count is above 0, without asking for each. */
  MonthSet above(MonthSet months) {
    MonthSet found = new MonthSet();
    Integer since = null;
    long count = 0;
    for (Map.Entry<Integer, Long> step : steps.entrySet()) {
      if (count > 0) {
        found.addWithin(months, since, step.getKey() - 1);
      }
      since = step.getKey();
      count += step.getValue();
    }
    if (count > 0) {
      found.addWithin(months, since, Integer.MAX_VALUE);
    }
    return found;
  }

  void write(BinaryWriter out) {
    out.writeInt(steps.size());
    steps.forEach(
        (month, step) -> {
          out.writeInt(month);
          out.writeLong(step);
        });
  }

  void read(BinaryReader in) {
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      steps.put(in.readInt(), in.readLong());
    }
  }
}
