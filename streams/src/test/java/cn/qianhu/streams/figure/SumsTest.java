package cn.qianhu.streams.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import java.math.BigInteger;
import java.util.Arrays;
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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isTheSumThatBigIntegersGive(long seed) {
    Random random = new Random(seed);
    BigInteger[] expected = new BigInteger[Slot.values().length];
    Arrays.fill(expected, BigInteger.ZERO);
    Sums sums = new Sums();
    for (int step = 0; step < 2_000; step++) {
      Slot slot = Slot.values()[random.nextInt(expected.length)];
      BigInteger amount = new BigInteger(random.nextInt(70), random);
      Sums delta = new Sums().add(slot, amount);
      boolean add = random.nextBoolean();
      sums = add ? sums.plus(delta) : sums.minus(delta);
      BigInteger before = expected[slot.ordinal()];
      expected[slot.ordinal()] = add ? before.add(amount) : before.subtract(amount);
      if (random.nextInt(50) == 0) {
        sums = written(sums);
      }
    }
    for (Slot slot : Slot.values()) {
      assertThat(sums.get(slot)).as("%s, seed %d", slot, seed).isEqualTo(expected[slot.ordinal()]);
      sums.add(slot, expected[slot.ordinal()].negate());
    }
    assertThat(sums).as("seed %d", seed).isEqualTo(new Sums());
  }

  /** Through the stored form and back. */
  private static Sums written(Sums sums) {
    BinaryWriter out = new BinaryWriter();
    sums.write(out);
    return Sums.read(new BinaryReader(out.toBytes()));
  }
}
