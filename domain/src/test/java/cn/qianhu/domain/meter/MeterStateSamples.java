package cn.qianhu.domain.meter;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.event.MeterReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/** What the days of meters are written as: chunks of a day, and days on one page. */
public final class MeterStateSamples implements StateSamples {

  private static final String USCC = "91371422KCYELPKL51";
  private static final String TOPIC = "reports.readings";
  private static final Instant MIDNIGHT = Instants.parse("2022-03-01T00:00:00+08:00");
  private static final DayKey KEY =
      new DayKey(USCC, "E/1", DayKey.dayOf(MIDNIGHT.getEpochSecond()));
  private static final ReadingForm FORM = Forms.standard().of(ReadingForm.class);

  @Override
  public List<StateForm<?>> forms() {
    StateForm<MeterDay> days =
        StateForm.<MeterDay>of(
                "meter-day",
                MeterDayCodec.class,
                MeterDayCodec.VERSION,
                day -> MeterDayCodec.write(new BinaryWriter(), day, 0),
                bytes -> MeterDayCodec.read(KEY, bytes),
                MeterStateSamples::content)
            .since(5)
            .sample("whole day of one run", ofRun(15, 96, 1_000_000))
            .sample("hours of one run", ofRun(60, 24, 7))
            .sample("one reading", ofReadings(1, i -> end(i).plusSeconds(60)))
            .sample("reported alike", ofReadings(40, i -> end(i).plusSeconds(300)))
            .sample("reported in seconds", ofReadings(40, i -> end(i).plusSeconds(i % 7)))
            .sample("reported in millis", ofReadings(40, i -> end(i).plusMillis(i * 37 % 1_001)))
            .sample("oddities", odd())
            .sample("many meterings", ofManyChannels());
    StateForm<MeterDay> later =
        StateForm.<MeterDay>of(
                "meter-day-piece",
                MeterDayCodec.class,
                MeterDayCodec.VERSION,
                day -> MeterDayCodec.write(new BinaryWriter(), day, 1),
                MeterStateSamples::ofLaterChunk,
                MeterStateSamples::contentOfLaterChunk)
            .since(5)
            .sample("readings of an hour", ofTwoChunks(4))
            .sample("packed", ofTwoChunks(20));
    StateForm<List<String>> pages =
        StateForm.<List<String>>of(
                "day-sheet",
                DayPage.class,
                DayPage.VERSION,
                MeterStateSamples::page,
                MeterStateSamples::meters,
                List::copyOf)
            .since(2)
            .sample("two days", List.of("E/1", "E/2"))
            .sample("days of three", List.of("1", "长".repeat(40), "3"));
    return List.of(days, later, pages);
  }

  private static MeterDay settled(MeterDay day) {
    day.chunks.settle();
    return day;
  }

  private static MeterDay ofRun(int minutes, int size, long quantity) {
    MeterDay day = new MeterDay(KEY, TOPIC, 3);
    day.receive(run("E/1", minutes, size, quantity), 0, size, 123_456);
    return settled(day);
  }

  private static ReadingRun run(String meter, int minutes, int size, long quantity) {
    MeterReading event = new MeterReading();
    event.setUscc(USCC);
    event.setMeterId(meter);
    event.setCarrier("ELECTRICITY");
    event.setFlow("CONSUMED");
    event.setIntervalStart(MIDNIGHT.toEpochMilli());
    event.setMinutes(minutes);
    event.setReportedAt(MIDNIGHT.plus(Duration.ofDays(1)).toEpochMilli() + 12_345);
    event.setQuantities(
        LongStream.range(0, size).mapToObj(i -> quantity + i * i % 17 * quantity / 50).toList());
    return FORM.run(event);
  }

  /** A day of which eight readings came, and then more. */
  private static MeterDay ofTwoChunks(int more) {
    MeterDay day = new MeterDay(KEY, TOPIC, 3);
    for (int i = 0; i < 8 + more; i++) {
      if (i == 8) {
        day.chunks.settle();
      }
      day.receive(reading(i, "ELECTRICITY", null, 1_000 + i, end(i).plusSeconds(60)), 10 + i);
    }
    return settled(day);
  }

  private static MeterDay ofLaterChunk(byte[] bytes) {
    MeterDay day = new MeterDay(KEY, TOPIC, 3);
    MeterDayCodec.read(day, 1, bytes);
    return day;
  }

  private static List<String> contentOfLaterChunk(MeterDay day) {
    List<String> content = new ArrayList<>();
    for (int i = 0; i < day.winners.size(); i++) {
      if (day.winners.chunk(i) == 1) {
        content.add(reading(day, i));
      }
    }
    return content;
  }

  private static Instant end(int quarter) {
    return MIDNIGHT.plus(Duration.ofMinutes(15L * (quarter + 1)));
  }

  private static MeterDay ofReadings(int size, IntFunction<Instant> reported) {
    MeterDay day = new MeterDay(KEY, TOPIC, 3);
    for (int i = 0; i < size; i++) {
      day.receive(reading(i, "ELECTRICITY", null, 1_000 + 37L * i % 11, reported.apply(i)), 10 + i);
    }
    return settled(day);
  }

  private static MeterDay odd() {
    MeterDay day = new MeterDay(KEY, TOPIC, 3);
    day.receive(reading(4, "ELECTRICITY", "2022-03-01T01:00+08:00", 5, end(4)), 1);
    day.receive(reading(4, "ELECTRICITY", "2022-02-28T17:00Z", 6, end(5)), 2);
    day.receive(reading(5, "ELECTRICITY", null, 7, end(5).plusNanos(17)), 3);
    day.receive(reading(6, "ELECTRICITY", null, Long.MAX_VALUE / 1_000, end(95)), 1L << 40);
    return settled(day);
  }

  private static MeterDay ofManyChannels() {
    MeterDay day = new MeterDay(KEY, TOPIC, 3);
    for (int i = 0; i < 12; i++) {
      day.receive(reading(i, "C" + i, null, i, end(i).plusSeconds(9_000)), i);
    }
    return settled(day);
  }

  private static ReadingFields reading(
      int quarter, String carrier, String text, long quantity, Instant reported) {
    Instant start = MIDNIGHT.plus(Duration.ofMinutes(15L * quarter));
    Flow flow = Flow.values()[quarter % Flow.values().length];
    return new ReadingFields(USCC, "E/1", carrier, flow, start, text, 15, quantity, reported);
  }

  private static List<String> content(MeterDay day) {
    List<String> content = new ArrayList<>(List.of(day.topic() + " " + day.partition()));
    day.otherSpellings.forEach(other -> content.add(other.toString()));
    for (int i = 0; i < day.winners.size(); i++) {
      content.add(reading(day, i));
    }
    return content;
  }

  private static String reading(MeterDay day, int at) {
    int quarter = day.winners.quarter(at);
    return String.join(
        " ",
        Integer.toString(quarter),
        day.channels.get(day.winners.channel(at)).toString(),
        Long.toString(day.winners.quantity(at)),
        Long.toString(day.winners.reported(at)),
        Long.toString(day.winners.offset(at)),
        day.oddity(quarter).toString());
  }

  private static byte[] page(List<String> meters) {
    DayPage page = new DayPage(USCC, KEY.day());
    for (String meter : meters) {
      page.add(
          meter,
          MeterDayCodec.readings(new BinaryWriter(), ofMeter(meter), 0, 96, 17),
          new RecordRef(TOPIC, 3, 17));
    }
    InMemoryStore<byte[]> store = new InMemoryStore<>();
    page.write(store, new BinaryWriter());
    return store.get(store.keys("").get(0));
  }

  private static ReadingRun ofMeter(String meter) {
    return run(meter, 15, 96, 1_000 + meter.length());
  }

  /** The meters of a page, each with the day that is expected of it, or what it is instead. */
  private static List<String> meters(byte[] page) {
    List<String> meters = new ArrayList<>();
    DayPage.read(
        page,
        of -> {
          DayKey key = new DayKey(USCC, of.meterId(), KEY.day());
          MeterDay expected = new MeterDay(key, TOPIC, 3);
          expected.receive(ofMeter(of.meterId()), 0, 96, 17);
          List<String> content = content(of.read(key));
          meters.add(content.equals(content(expected)) ? of.meterId() : content.toString());
        });
    return meters;
  }
}
