package cn.qianhu.domain.cell;

import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many enterprises a series expects to report, as a step function of the month: an enterprise
 * is one step up when it comes into force and one down when it leaves, so that no month needs a
 * record of its own until somebody asks for it.
 */
public final class ExpectedSteps {

  public static final Codec<ExpectedSteps> CODEC = new ExpectedStepsCodec();

  private final TreeMap<Integer, Long> steps = new TreeMap<>();

  void add(int month, long step) {
    steps.merge(month, step, Long::sum);
    steps.remove(month, 0L);
  }

  /** Enterprises in force for a month. */
  public long at(int month) {
    long count = 0;
    for (long step : steps.headMap(month, true).values()) {
      count += step;
    }
    return count;
  }

  /**
   * The months of a set in which an enterprise is in force, of all that there are to see: the set
   * may span centuries in which none is.
   */
  public MonthSet inForce(MonthSet months) {
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

  private static final class ExpectedStepsCodec implements Codec<ExpectedSteps> {

    @Override
    public void write(BinaryWriter out, ExpectedSteps value) {
      out.writeInt(value.steps.size());
      value.steps.forEach(
          (month, step) -> {
            out.writeInt(month);
            out.writeLong(step);
          });
    }

    @Override
    public ExpectedSteps read(BinaryReader in) {
      ExpectedSteps read = new ExpectedSteps();
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        read.steps.put(in.readInt(), in.readLong());
      }
      return read;
    }
  }
}
