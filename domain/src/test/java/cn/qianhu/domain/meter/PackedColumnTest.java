package cn.qianhu.domain.meter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedColumnTest {

  /** Of every number of bits, every number of values, in any order, and what stands behind. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatWasWrittenIsRead(long seed) {
    Random random = new Random(seed);
    for (int bits = 0; bits <= Long.SIZE; bits++) {
      for (int size = 1; size <= 100; size++) {
        long base = random.nextLong();
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
          values[i] = base + (bits == 0 ? 0 : random.nextLong() >>> (Long.SIZE - bits));
        }
        assertThatItIsReadAsWritten(values);
        Arrays.sort(values);
        assertThatItIsReadAsWritten(values);
      }
    }
  }

  @Test
  void extremesAreKept() {
    assertThatItIsReadAsWritten(Long.MIN_VALUE, Long.MAX_VALUE);
    assertThatItIsReadAsWritten(Long.MAX_VALUE, Long.MIN_VALUE, 0, Long.MAX_VALUE);
    assertThatItIsReadAsWritten(Long.MIN_VALUE);
  }

  @Test
  void aValueTakesTheBitsThatTheDistanceNeeds() {
    long[] sizes = new long[96];
    Arrays.setAll(sizes, i -> 5_000_000 + (i * 7919L) % 1_000_000);
    assertThat(written(sizes)).hasSizeLessThanOrEqualTo(96 * 20 / 8 + 6);
    long[] steady = new long[96];
    Arrays.setAll(steady, i -> 77 + 900L * i);
    assertThat(written(steady)).as("equal steps").hasSizeLessThanOrEqualTo(6);
    assertThat(written(new long[96])).as("a meter that stands still").hasSize(2);
  }

  private static void assertThatItIsReadAsWritten(long... values) {
    BinaryWriter out = new BinaryWriter(1);
    PackedColumn.write(out, values.clone(), values.length);
    out.writeByte(42);
    BinaryReader in = new BinaryReader(out.toBytes());
    long[] read = new long[values.length];
    PackedColumn.read(in, read, values.length);
    assertThat(read).isEqualTo(values);
    assertThat(in.readByte()).isEqualTo(42);
    assertThat(in.hasMore()).isFalse();
  }

  private static byte[] written(long[] values) {
    BinaryWriter out = new BinaryWriter();
    PackedColumn.write(out, values.clone(), values.length);
    return out.toBytes();
  }
}
