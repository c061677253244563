package cn.qianhu.domain.cell;

import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.util.List;

/**
 * How many enterprises a series expects to report, and how many of them are new to its scope since
 * last December or left it since, as step functions of the month: an enterprise is one step up when
 * it comes into force and one down when it leaves, so that no month needs a record of its own until
 * somebody asks for it.
 */
public final class ExpectedSteps {

  public static final Codec<ExpectedSteps> CODEC = new ExpectedStepsCodec();

  private static final List<Slot> SLOTS =
      List.of(Slot.EXPECTED_STEP, Slot.ENTRANT_STEP, Slot.LEAVER_STEP);

  private final StepTimeline inForce = new StepTimeline();
  private final StepTimeline entrants = new StepTimeline();
  private final StepTimeline leavers = new StepTimeline();

  /** Whether a difference changes the steps. */
  public static boolean areMovedBy(Sums delta) {
    return SLOTS.stream().anyMatch(slot -> delta.count(slot) != 0);
  }

  void add(int month, Sums delta) {
    inForce.add(month, delta.count(Slot.EXPECTED_STEP));
    entrants.add(month, delta.count(Slot.ENTRANT_STEP));
    leavers.add(month, delta.count(Slot.LEAVER_STEP));
  }

  /** Enterprises in force for a month. */
  public long at(int month) {
    return inForce.at(month);
  }

  /** Enterprises in force for a month that were nowhere in the province last December. */
  public long entrants(int month) {
    return entrants.at(month);
  }

  /** Enterprises in force last December that are nowhere in the province for a month. */
  public long leavers(int month) {
    return leavers.at(month);
  }

  /**
   * The months of a set in which an enterprise is in force, of all that there are to see: the set
   * may span centuries in which none is.
   */
  public MonthSet inForce(MonthSet months) {
    return inForce.above(months);
  }

  private static final class ExpectedStepsCodec implements Codec<ExpectedSteps> {

    private static final int IN_FORCE_ONLY = 1;

    /** Since 2, entrants and leavers follow. */
    @Override
    public int version() {
      return 2;
    }

    @Override
    public void write(BinaryWriter out, ExpectedSteps value) {
      value.inForce.write(out);
      value.entrants.write(out);
      value.leavers.write(out);
    }

    @Override
    public ExpectedSteps read(BinaryReader in) {
      ExpectedSteps read = new ExpectedSteps();
      read.inForce.read(in);
      read.entrants.read(in);
      read.leavers.read(in);
      return read;
    }

    @Override
    public ExpectedSteps readEarlier(BinaryReader in, int met) {
      if (met != IN_FORCE_ONLY) {
        return Codec.super.readEarlier(in, met);
      }
      ExpectedSteps read = new ExpectedSteps();
      read.inForce.read(in);
      return read;
    }
  }
}
