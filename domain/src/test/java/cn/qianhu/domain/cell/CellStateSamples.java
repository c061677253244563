package cn.qianhu.domain.cell;

import cn.qianhu.contract.code.Months;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;

/** What cells and differences are written as. */
public final class CellStateSamples implements StateSamples {

  private static final int MONTH = Months.index(YearMonth.of(2022, 3));

  @Override
  public List<StateForm<?>> forms() {
    return List.of(
        StateForm.of("cell-year", CellYear.CODEC)
            .sample("empty", new CellYear())
            .sample("months", year())
            .sample("every slot", ofEverySlot()),
        StateForm.of("expected-steps", ExpectedSteps.CODEC)
            .sample("none", new ExpectedSteps())
            .sample("some", steps())
            .sample("came and left", moves()),
        StateForm.of("contribution", Contribution.CODEC)
            .since(2)
            .sample("output", new Contribution(new Leaf("370102", "30", 5, MONTH), output())),
        StateForm.of("leaf-deltas", LeafDeltas.CODEC)
            .sample("none", new LeafDeltas())
            .sample("some", deltas()));
  }

  private static CellYear year() {
    CellYear year = new CellYear();
    year.add(0, new Sums().add(Slot.EXPECTED_STEP, -1));
    year.add(2, new Sums());
    year.add(11, output().add(Slot.PROFIT_CURRENT, BigInteger.TWO.pow(70).negate()));
    return year;
  }

  private static CellYear ofEverySlot() {
    CellYear year = new CellYear();
    int number = 0;
    for (Slot slot : Slot.shipped()) {
      number++;
      year.add(1, new Sums().add(slot, number));
      year.add(2, new Sums().add(slot, Long.MIN_VALUE + number));
      year.add(3, new Sums().add(slot, BigInteger.TEN.pow(20).add(BigInteger.valueOf(number))));
      year.add(4 + number % 8, new Sums().add(slot, -number));
    }
    return year;
  }

  private static Sums output() {
    return new Sums()
        .add(Slot.REPORTED, 3)
        .add(Slot.PAIRED, 2)
        .add(Slot.GROWING, 1)
        .add(Slot.GROSS_OUTPUT, 123_456_789_012L)
        .add(Slot.PROFIT, -5)
        .add(Slot.EMPLOYEES_PRIOR, 12);
  }

  private static ExpectedSteps steps() {
    ExpectedSteps steps = new ExpectedSteps();
    steps.add(MONTH, new Sums().add(Slot.EXPECTED_STEP, 1_000));
    steps.add(MONTH + 7, new Sums().add(Slot.EXPECTED_STEP, -1_000));
    return steps;
  }

  private static ExpectedSteps moves() {
    ExpectedSteps steps = steps();
    steps.add(MONTH, new Sums().add(Slot.ENTRANT_STEP, 20).add(Slot.LEAVER_STEP, 1));
    steps.add(MONTH + 10, new Sums().add(Slot.ENTRANT_STEP, -20));
    return steps;
  }

  private static LeafDeltas deltas() {
    LeafDeltas deltas = new LeafDeltas();
    deltas.add(new Leaf("370102", "30", 5, MONTH), output());
    deltas.subtract(
        new Leaf("371422", "06", 1, MONTH - 14), new Sums().add(Slot.EQUIPMENT, Long.MAX_VALUE));
    return deltas;
  }
}
