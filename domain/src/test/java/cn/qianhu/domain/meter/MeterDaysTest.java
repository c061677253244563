package cn.qianhu.domain.meter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.CountingStore;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.event.MeterReading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterDaysTest {

  private static final String USCC = "91371422KCYELPKL51";
  private static final Instant MIDNIGHT = Instants.parse("2022-03-01T00:00:00+08:00");
  private static final DayKey KEY =
      new DayKey(USCC, "E/1", DayKey.dayOf(MIDNIGHT.getEpochSecond()));
  private static final int OF_A_DAY = 96;
  private static final ReadingForm FORM = Forms.standard().of(ReadingForm.class);

  /** Written in chunks and read again at any moments, a day is what it would be in one go. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aDayIsTheWinnersOfItsReadings(long seed) {
    Random random = new Random(seed);
    InMemoryStore<byte[]> store = new InMemoryStore<>();
    PlainDay plain = new PlainDay();
    List<ReadingFields> readings = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      readings.add(anyReading(random));
    }
    int offset = 0;
    while (offset < readings.size()) {
      MeterDay day = dayOf(store);
      for (int left = random.nextInt(40); left >= 0 && offset < readings.size(); left--) {
        day.receive(readings.get(offset), offset);
        plain.receive(readings.get(offset), offset);
        offset++;
      }
      new MeterDays(store, DayCacheBudget.little()).put(day);
      assertThatItIs(plain, dayOf(store));
    }
    assertThat(dayOf(store).otherSpellings).isNotEmpty();
  }

  /** Of the many ways in which one instant can be written. */
  @Test
  void anySpellingsOfAnInstantLeaveADayThatCanBeWritten() {
    List<ReadingFields> readings = new ArrayList<>();
    for (int minutes = -18 * 60; minutes < 18 * 60; minutes++) {
      readings.add(spelt(minutes, ""));
      readings.add(spelt(minutes, ".0"));
      readings.add(spelt(minutes, ".000"));
    }
    InMemoryStore<byte[]> store = written(readings);
    assertThat(store.get(KEY.ofChunk(0)).length).isLessThan(40_000);
    List<MeterDay.OtherSpelling> kept = dayOf(store).otherSpellings;
    assertThat(kept).hasSize(MeterDay.MOST_SPELLINGS);
    Collections.shuffle(readings, new Random(1));
    assertThat(dayOf(written(readings)).otherSpellings)
        .extracting(MeterDay.OtherSpelling::startText)
        .containsExactlyInAnyOrderElementsOf(
            kept.stream().map(MeterDay.OtherSpelling::startText).toList());
  }

  private static InMemoryStore<byte[]> written(List<ReadingFields> readings) {
    InMemoryStore<byte[]> store = new InMemoryStore<>();
    MeterDay day = dayOf(store);
    for (int offset = 0; offset < readings.size(); offset++) {
      day.receive(readings.get(offset), offset);
    }
    new MeterDays(store, DayCacheBudget.little()).put(day);
    return store;
  }

  private static ReadingFields spelt(int offsetMinutes, String fraction) {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * offsetMinutes);
    String local = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(MIDNIGHT.atOffset(offset));
    String text = local + fraction + offset.getId();
    assertThat(Instants.parse(text)).isEqualTo(MIDNIGHT);
    return reading(MIDNIGHT, text, Flow.CONSUMED, 15, 10, MIDNIGHT.plusSeconds(900));
  }

  /** Runs of every length, laid over each other, with readings that come alone between them. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void aDayIsTheWinnersOfItsRuns(long seed) {
    Random random = new Random(seed);
    InMemoryStore<byte[]> store = new InMemoryStore<>();
    PlainDay plain = new PlainDay();
    for (int offset = 0; offset < 200; offset += 1 + random.nextInt(3)) {
      MeterDay day = dayOf(store);
      ReadingRun run = anyRun(random);
      day.receive(run, 0, run.size(), offset);
      for (int i = 0; i < run.size(); i++) {
        plain.receive(run.reading(i), offset);
      }
      if (random.nextInt(4) == 0) {
        ReadingFields single = anyReading(random);
        day.receive(single, offset);
        plain.receive(single, offset);
      }
      new MeterDays(store, DayCacheBudget.little()).put(day);
      assertThatItIs(plain, dayOf(store));
    }
  }

  /** A day that is one run is written the short way, and nobody can tell. */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void aDayThatIsOneRunIsWrittenAsAnyOther(long seed) {
    Random random = new Random(seed);
    for (int minutes : new int[] {15, 60}) {
      int size = DayKey.MINUTES_OF_DAY / minutes;
      int before = random.nextInt(3) * size;
      ReadingRun run = anyRun(random, minutes, before + size);
      RecordRef at = new RecordRef("reports.readings", 3, random.nextInt(1_000_000));
      MeterDay day = new MeterDay(keyOf(run, before), at.topic(), at.partition());
      day.receive(run, before, before + size, at.offset());
      day.chunks.settle();

      BinaryWriter out = new BinaryWriter();
      MeterDayCodec.writeBeginning(out, at.topic(), at.partition());
      out.writeRaw(
          MeterDayCodec.readings(new BinaryWriter(), run, before, before + size, at.offset()));
      assertThat(out.toBytes()).isEqualTo(MeterDayCodec.write(new BinaryWriter(), day, 0));
    }
  }

  private static DayKey keyOf(ReadingRun run, int interval) {
    return new DayKey(run.uscc(), run.meterId(), DayKey.dayOf(run.start(interval) / 1000));
  }

  /** From a midnight on. */
  private static ReadingRun anyRun(Random random, int minutes, int size) {
    List<Long> quantities = random.longs(size, 0, 1L << random.nextInt(50)).boxed().toList();
    MeterReading event = new MeterReading();
    event.setUscc(USCC);
    event.setMeterId("E/1");
    event.setCarrier("NATURAL_GAS");
    event.setFlow("RECOVERED");
    event.setIntervalStart(MIDNIGHT.toEpochMilli());
    event.setMinutes(minutes);
    event.setQuantities(quantities);
    event.setReportedAt(
        MIDNIGHT.plus(Duration.ofDays(4)).toEpochMilli() + random.nextInt(1_000_000_000));
    return FORM.run(event);
  }

  /** Each way in which the instants of reports can be alike is written and read. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theInstantsOfReportsAreKept(int kind) {
    InMemoryStore<byte[]> store = new InMemoryStore<>();
    MeterDay day = dayOf(store);
    for (int i = 0; i < OF_A_DAY; i++) {
      Instant end = MIDNIGHT.plus(Duration.ofMinutes(15L * (i + 1)));
      Instant reported =
          switch (kind) {
            case 0 -> MIDNIGHT.plus(Duration.ofDays(1));
            case 1 -> end.plusSeconds(300);
            case 2 -> end.plusSeconds(i % 7);
            default -> end.plusMillis(i * 37 % 1_001);
          };
      day.receive(usualReading(i, reported), 10 + 3 * i);
    }
    new MeterDays(store, DayCacheBudget.little()).put(day);
    MeterDay read = dayOf(store);
    for (int i = 0; i < OF_A_DAY; i++) {
      assertThat(read.winners.reported(i)).isEqualTo(day.winners.reported(i));
      assertThat(read.winners.quantity(i)).isEqualTo(1_234_500 + i);
      assertThat(read.winners.offset(i)).isEqualTo(10 + 3 * i);
    }
  }

  /** The same readings in another order, and twice: the figures are the same. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void theOrderOfReadingsDecidesNothing(long seed) {
    Random random = new Random(seed);
    List<ReadingFields> readings = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      readings.add(anyReading(random));
    }
    MeterDay one = new MeterDay(KEY, "reports.readings", 3);
    readings.forEach(reading -> one.receive(reading, 7));
    readings.addAll(readings.subList(0, 50));
    Collections.shuffle(readings, random);
    MeterDay other = new MeterDay(KEY, "reports.readings", 3);
    readings.forEach(reading -> other.receive(reading, 7));
    assertThat(other.flows()).isEqualTo(one.flows()).isNotEmpty();
    assertThat(startsOfAnotherLength(other)).isEqualTo(startsOfAnotherLength(one)).isNotEmpty();
    assertThat(starts(other).keySet()).isEqualTo(starts(one).keySet());
  }

  @Test
  void readingsOfManyKindsKeepApart() {
    InMemoryStore<byte[]> store = new InMemoryStore<>();
    MeterDay day = new MeterDay(KEY, "reports.readings", 3);
    PlainDay plain = new PlainDay();
    for (int i = 0; i < OF_A_DAY; i++) {
      Instant start = MIDNIGHT.plus(Duration.ofMinutes(15L * i));
      ReadingFields reading =
          new ReadingFields(
              USCC, "E/1", "C" + i, Flow.CONSUMED, start, null, 15, i, start.plusSeconds(9_000));
      day.receive(reading, i);
      plain.receive(reading, i);
    }
    new MeterDays(store, DayCacheBudget.little()).put(day);
    assertThatItIs(plain, dayOf(store));
  }

  @Test
  void readingsThatComeTogetherAreWrittenTogether() {
    CountingStore store = new CountingStore();
    MeterDay day = new MeterDay(KEY, "reports.readings", 3);
    for (int i = 0; i < OF_A_DAY; i++) {
      day.receive(usualReading(i, MIDNIGHT.plus(Duration.ofDays(1)).plusSeconds(60)), 100 + i);
    }
    new MeterDays(store, DayCacheBudget.little()).put(day);
    assertThat(store.written).isOne();
    assertThat(store.bytes / OF_A_DAY).as("bytes with keys").isLessThanOrEqualTo(2);
  }

  @Test
  void readingsThatComeOneByOneRewriteOnlyALittle() {
    CountingStore store = new CountingStore();
    MeterDays days = new MeterDays(store, DayCacheBudget.little());
    for (int i = 0; i < OF_A_DAY; i++) {
      MeterDay day = i == 0 ? new MeterDay(KEY, "reports.readings", 3) : days.get(KEY);
      Instant end = MIDNIGHT.plus(Duration.ofMinutes(15L * (i + 1)));
      day.receive(usualReading(i, end.plusSeconds(i % 70)), 83_000L * i);
      days.put(day);
    }
    assertThat(store.written).isEqualTo(OF_A_DAY);
    assertThat(store.bytes / OF_A_DAY).as("bytes with keys").isLessThanOrEqualTo(120);
  }

  /** Each task of a process keeps its part; one that ends leaves it to the others. */
  @Test
  void daysInUseAreKeptAsFarAsThereIsRoom() {
    CountingStore store = new CountingStore();
    DayCacheBudget memory = DayCacheBudget.ofHeap(6 * 30 * 100);
    MeterDays days = new MeterDays(store, memory);
    MeterDays others = new MeterDays(new CountingStore(), memory);

    for (String meter : List.of("A", "B", "C", "D")) {
      days.put(dayOfOneReading(meter));
    }

    assertThat(days.get(dayOfOneReading("A").key)).isNotNull();
    assertThat(days.get(dayOfOneReading("D").key)).isNotNull();
    assertThat(store.read).as("of four days of 17, two have room in a half of 100").isOne();

    others.close();
    for (String meter : List.of("A", "B", "C", "D")) {
      days.put(days.get(dayOfOneReading(meter).key));
    }
    int before = store.read;
    for (String meter : List.of("A", "B", "C", "D")) {
      assertThat(days.get(dayOfOneReading(meter).key)).isNotNull();
    }
    assertThat(store.read).as("all four have room in the whole").isEqualTo(before);
  }

  private static MeterDay dayOfOneReading(String meter) {
    MeterDay day = new MeterDay(new DayKey(USCC, meter, KEY.day()), "reports.readings", 3);
    day.receive(usualReading(0, MIDNIGHT.plus(Duration.ofDays(1))), 7);
    return day;
  }

  @Test
  void theDaysOfAMonthAreFound() {
    InMemoryStore<byte[]> store = new InMemoryStore<>();
    MeterDays days = new MeterDays(store, DayCacheBudget.little());
    for (String meter : List.of("0/", "1/0/x", "")) {
      for (int date : new int[] {KEY.day(), KEY.day() + 30, KEY.day() + 31}) {
        MeterDay day = new MeterDay(new DayKey(USCC, meter, date), "reports.readings", 3);
        for (int i = 0; i < 30; i++) {
          Instant start = day.key.midnight().plus(Duration.ofMinutes(15L * i));
          day.receive(
              reading(start, null, Flow.CONSUMED, 15, i, start.plus(Duration.ofDays(1))), i);
          days.put(day);
        }
      }
    }
    List<DayKey> found = new ArrayList<>();
    days.each(
        USCC,
        DayKey.monthOf(KEY.day()),
        day -> {
          found.add(day.key);
          assertThat(day.winners.size()).isEqualTo(30);
        });
    assertThat(found)
        .containsExactlyInAnyOrder(
            new DayKey(USCC, "0/", KEY.day()),
            new DayKey(USCC, "0/", KEY.day() + 30),
            new DayKey(USCC, "1/0/x", KEY.day()),
            new DayKey(USCC, "1/0/x", KEY.day() + 30),
            new DayKey(USCC, "", KEY.day()),
            new DayKey(USCC, "", KEY.day() + 30));
  }

  private static MeterDay dayOf(InMemoryStore<byte[]> store) {
    MeterDay known = new MeterDays(store, DayCacheBudget.little()).get(KEY);
    return known == null ? new MeterDay(KEY, "reports.readings", 3) : known;
  }

  private static void assertThatItIs(PlainDay plain, MeterDay day) {
    assertThat(day.flows()).isEqualTo(plain.flows());
    assertThat(starts(day)).isEqualTo(plain.starts());
    assertThat(startsOfAnotherLength(day)).isEqualTo(plain.startsOfAnotherLength());
  }

  private static Map<String, String> starts(MeterDay day) {
    Map<String, String> starts = new HashMap<>();
    day.each((text, minutes, offset) -> starts.put(text, minutes + " " + offset));
    return starts;
  }

  private static Map<String, String> startsOfAnotherLength(MeterDay day) {
    Map<String, String> starts = new HashMap<>();
    day.eachOfAnotherLength((text, minutes, offset) -> starts.put(text, minutes + " " + offset));
    return starts;
  }

  private static ReadingFields usualReading(int quarter, Instant reported) {
    Instant start = MIDNIGHT.plus(Duration.ofMinutes(15L * quarter));
    return reading(start, null, Flow.CONSUMED, 15, 1_234_500 + quarter, reported);
  }

  private static ReadingRun anyRun(Random random) {
    int step = random.nextInt(3) == 0 ? 4 : 1;
    int from = step * random.nextInt(OF_A_DAY / step);
    MeterReading event = new MeterReading();
    event.setUscc(USCC);
    event.setMeterId("E/1");
    event.setCarrier("ELECTRICITY");
    event.setFlow(random.nextBoolean() ? "CONSUMED" : "RENEWABLE");
    event.setIntervalStart(MIDNIGHT.plus(Duration.ofMinutes(15L * from)).toEpochMilli());
    event.setMinutes(15 * step);
    event.setReportedAt(
        MIDNIGHT.plus(Duration.ofDays(1)).plusMillis(random.nextInt(5_000)).toEpochMilli());
    int size = 1 + random.nextInt((OF_A_DAY - from) / step);
    event.setQuantities(random.longs(size, 0, 1L << 40).boxed().toList());
    return FORM.run(event);
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
        random.nextBoolean() ? random.nextInt(2) : random.nextLong(1L << 50),
        random.nextBoolean() ? reported : start.plus(Duration.ofDays(2)));
  }

  private static ReadingFields reading(
      Instant start, String spelling, Flow flow, int minutes, long quantity, Instant reported) {
    return new ReadingFields(
        USCC, "E/1", "ELECTRICITY", flow, start, spelling, minutes, quantity, reported);
  }
}
