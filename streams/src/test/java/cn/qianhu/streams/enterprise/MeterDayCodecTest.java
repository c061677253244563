package cn.qianhu.streams.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.ReadingFields;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterDayCodecTest {

  private static final Instant MIDNIGHT = Instants.parse("2022-03-01T00:00:00+08:00");
  private static final int OF_A_DAY = 96;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsWrittenIsRead(long seed) {
    Random random = new Random(seed);
    MeterDay day = new MeterDay("91371422KCYELPKL51", "E-1", "reports.readings", 3);
    for (int i = 0; i < 200; i++) {
      day.receive(anyReading(random), random.nextLong(1L << 40));
    }
    MeterDay read = EnterpriseCodecs.DAY.decode(EnterpriseCodecs.DAY.encode(day));
    assertThat(read.winners).isEqualTo(day.winners);
    assertThat(read.otherSpellings).isEqualTo(day.otherSpellings).isNotEmpty();
    assertThat(read.flows()).isEqualTo(day.flows());
    assertThat(read.topic).isEqualTo(day.topic);
    assertThat(read.partition).isEqualTo(day.partition);
  }

  @Test
  void aDayOfReadingsTakesFewBytesForEach() {
    MeterDay day = new MeterDay("91371422KCYELPKL51", "E-1", "reports.readings", 3);
    for (int i = 0; i < OF_A_DAY; i++) {
      Instant start = MIDNIGHT.plus(Duration.ofMinutes(15L * i));
      Instant reported = start.plus(Duration.ofMinutes(16)).plusSeconds(i % 7);
      day.receive(reading(start, null, Flow.CONSUMED, 15, 1_234_500 + i, reported), 100L * i);
    }
    assertThat(EnterpriseCodecs.DAY.encode(day).length / OF_A_DAY).isLessThanOrEqualTo(12);
  }

  private static ReadingFields anyReading(Random random) {
    Instant start = MIDNIGHT.plus(Duration.ofMinutes(15L * random.nextInt(OF_A_DAY)));
    String spelling =
        switch (random.nextInt(3)) {
          case 0 -> start.toString();
          case 1 -> start.toString().replace(":00Z", "Z");
          default -> null;
        };
    Instant reported = start.plusSeconds(random.nextInt(100_000)).plusNanos(random.nextInt(3));
    return reading(
        start,
        spelling,
        Flow.values()[random.nextInt(Flow.values().length)],
        random.nextBoolean() ? 15 : 60,
        random.nextLong(1L << 50),
        reported);
  }

  private static ReadingFields reading(
      Instant start, String spelling, Flow flow, int minutes, long quantity, Instant reported) {
    return new ReadingFields(
        "91371422KCYELPKL51",
        "E-1",
        "ELECTRICITY",
        flow,
        start,
        spelling,
        minutes,
        quantity,
        reported);
  }
}
