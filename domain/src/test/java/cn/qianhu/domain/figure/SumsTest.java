package cn.qianhu.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums stay exact on both sides of the range of a long, and on the way across and back. */
class SumsTest {

  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);

  @Test
  void crossesTheRangeOfALongAndComesBack() {
    Sums sums = new Sums().add(Slot.COAL, Long.MAX_VALUE);
    sums.add(Slot.COAL, 1);
    assertThat(sums.get(Slot.COAL)).isEqualTo(LARGEST.add(BigInteger.ONE));
    sums.add(Slot.COAL, -1);
    assertThat(sums).isEqualTo(new Sums().add(Slot.COAL, Long.MAX_VALUE));
  }

  @Test
  void takesTheSmallestLongAway() {
    Sums sums = new Sums().minus(new Sums().add(Slot.PROFIT, Long.MIN_VALUE));
    assertThat(sums.get(Slot.PROFIT)).isEqualTo(SMALLEST.negate());
    assertThat(sums.plus(new Sums().add(Slot.PROFIT, Long.MIN_VALUE)).isZero()).isTrue();
  }

  @Test
  void leavesTheCopyAloneWhenItCrosses() {
    Sums large = new Sums().add(Slot.COAL, LARGEST.add(LARGEST));
    Sums copy = large.copy();
    large.add(Slot.COAL, LARGEST);
    assertThat(copy.get(Slot.COAL)).isEqualTo(LARGEST.add(LARGEST));
  }

  /** A cell that one form moves carries nothing of the others. */
  @Test
  void writesTheFamiliesThatHaveSomething() {
    PanelFamily vacancies = PanelFamily.of("vacancies", List.of("vacancies", "shortage"));
    Sums alone = new Sums().add(vacancies.reported(), 1);
    Sums moved = alone.copy().add(Slot.GROSS_OUTPUT, 7).add(Slot.GROSS_OUTPUT, -7);
    assertThat(Sums.CODEC.encode(moved)).isEqualTo(Sums.CODEC.encode(alone));
    assertThat(moved).isEqualTo(alone).hasSameHashCodeAs(alone);
    assertThat(Sums.CODEC.encode(new Sums().add(Slot.REPORTED, 1)))
        .as("version, family, which slots, the sum, the end")
        .hasSize(5);
  }

  @Test
  void aFormBringsSlotsOfItsOwn() {
    PanelFamily vacancies = PanelFamily.of("vacancies", List.of("vacancies", "shortage"));
    PanelSlots shortage = vacancies.measure("shortage");
    Sums sums =
        new Sums()
            .add(vacancies.reported(), 2)
            .add(vacancies.paired(), 1)
            .add(vacancies.growing(), 1)
            .add(shortage.value(), LARGEST.add(LARGEST))
            .add(shortage.current(), 30)
            .add(shortage.prior(), -40);
    Sums read = written(sums.copy().add(Slot.REPORTED, 5));
    assertThat(read).isEqualTo(sums.copy().add(Slot.REPORTED, 5));
    assertThat(read.get(shortage.value())).isEqualTo(LARGEST.add(LARGEST));
    assertThat(read.count(vacancies.measure("vacancies").value())).isZero();
    assertThat(read.toString()).contains("vacancies/SHORTAGE_PRIOR=-40", " REPORTED=5");
  }

  /** State outlives a form that a site no longer registers, and comes back with it. */
  @Test
  void keepsWhatNobodyDeclares() {
    Sums sums = new Sums().add(new Slot(SlotFamily.of("gone"), 70, "LOST"), 3);
    assertThat(written(sums)).isEqualTo(sums).hasSameHashCodeAs(sums);
    Sums read = written(sums).plus(new Sums().add(Slot.COAL, 1));
    assertThat(read.minus(new Sums().add(Slot.COAL, 1))).isEqualTo(sums);
    assertThat(read).hasToString("Sums gone/70=3");
  }

  @Test
  void numbersOfSlotsAreNeverGivenTwice() {
    PanelFamily.of("twice", List.of("one", "two"));
    PanelFamily more = PanelFamily.of("twice", List.of("one", "two", "three"));
    assertThat(more.measure("three").value().number()).isEqualTo(9);
    assertThatThrownBy(() -> PanelFamily.of("twice", List.of("two", "one")))
        .hasMessage("slot 3 of twice is ONE, not TWO");
  }

  @Test
  void theFormsOfTheProductAreFamiliesLikeAnyOther() {
    PanelFamily output = PanelFamily.of("output", List.of("gross_output", "sales_output"));
    assertThat(output.growing()).isSameAs(Slot.GROWING);
    assertThat(output.measure("sales_output").prior()).isSameAs(Slot.SALES_OUTPUT_PRIOR);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isTheSumThatBigIntegersGive(long seed) {
    Random random = new Random(seed);
    BigInteger[] expected = new BigInteger[Slot.shipped().size()];
    Arrays.fill(expected, BigInteger.ZERO);
    Sums sums = new Sums();
    for (int step = 0; step < 2_000; step++) {
      Slot slot = Slot.shipped().get(random.nextInt(expected.length));
      BigInteger amount = new BigInteger(random.nextInt(70), random);
      Sums delta = new Sums().add(slot, amount);
      boolean add = random.nextBoolean();
      sums = add ? sums.plus(delta) : sums.minus(delta);
      BigInteger before = expected[Slot.shipped().indexOf(slot)];
      expected[Slot.shipped().indexOf(slot)] = add ? before.add(amount) : before.subtract(amount);
      if (random.nextInt(50) == 0) {
        sums = written(sums);
      }
    }
    for (Slot slot : Slot.shipped()) {
      assertThat(sums.get(slot))
          .as("%s, seed %d", slot, seed)
          .isEqualTo(expected[Slot.shipped().indexOf(slot)]);
      sums.add(slot, expected[Slot.shipped().indexOf(slot)].negate());
    }
    assertThat(sums).as("seed %d", seed).isEqualTo(new Sums());
  }

  /** Through the stored form and back. */
  private static Sums written(Sums sums) {
    return Sums.CODEC.decode(Sums.CODEC.encode(sums));
  }
}
