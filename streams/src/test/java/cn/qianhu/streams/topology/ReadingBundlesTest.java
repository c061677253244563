package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.Rejection;
import cn.qianhu.streams.runtime.bundle.Bundle;
import cn.qianhu.streams.runtime.bundle.Bundles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether readings come one by one or in a bundle, the same comes out. */
class ReadingBundlesTest {

  private static final Forms FORMS = Forms.standard();
  private static final String USCC = "91371422KCYELPKL51";
  private static final String UNKNOWN = "91310110666007217T";
  private static final byte[] ORIGIN = "meters.csv:7".getBytes(StandardCharsets.UTF_8);

  private static final long SENT_AT = Instant.parse("2021-02-06T01:00:00Z").toEpochMilli();

  @TempDir private Path folder;

  /** What came out: facts and refusals as tables, dead letters one by one. */
  private record Results(
      Map<String, EnergyFact> facts, Map<String, Rejection> refusals, List<String> letters) {}

  @Test
  void aBundleOfReadingsGivesWhatItsReadingsGive() {
    Results single;
    Results bundled;
    try (DrivenStreams streams = new DrivenStreams(folder.resolve("single"))) {
      enter(streams);
      records(streams).forEach(record -> streams.send(Topics.REPORTS_READINGS, record));
      single = results(streams);
    }
    try (DrivenStreams streams = new DrivenStreams(folder.resolve("bundled"))) {
      enter(streams);
      List<ConsumerRecord<byte[], byte[]>> bundles = Bundles.of(records(streams));
      assertThat(bundles).hasSize(1);
      assertThat(Bundle.is(bundles.get(0).value())).isTrue();
      streams.send(Topics.REPORTS_READINGS, bundles.get(0));
      bundled = results(streams);
    }
    assertThat(bundled).isEqualTo(single);
    assertThat(single.facts()).containsOnlyKeys(USCC + "/2021-02");
    assertThat(single.letters()).hasSize(2);
    assertThat(of(single, "MISPLACED")).as("three runs of three").hasSize(9);
    assertThat(of(single, "OUT_OF_RANGE"))
        .as("one that is negative, and a run from a clock that is ahead")
        .hasSize(4);
    assertThat(single.refusals().values())
        .extracting(Rejection::getReason)
        .contains(
            "MALFORMED", "UNKNOWN_ENTERPRISE", "INCONSISTENT", "OUT_OF_RANGE", "UNKNOWN_CODE");
  }

  private static List<Rejection> of(Results results, String reason) {
    return results.refusals().values().stream()
        .filter(refusal -> refusal.getReason().equals(reason))
        .toList();
  }

  private static void enter(DrivenStreams streams) {
    String row = USCC + ",one,371422,17,ABOVE_SCALE,,,2020-01,";
    streams.send(
        FORMS.of(EnterpriseForm.class), EnterpriseEntry.class, USCC, List.of(row.split(",", -1)));
  }

  /** Good ones, a correction, a run, and one of each thing that can be wrong. */
  private static List<ConsumerRecord<byte[], byte[]>> records(DrivenStreams streams) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    add(records, streams, USCC, "M1,ELECTRICITY,CONSUMED,2021-02-01T00:00:00+08:00,15,10", 1);
    add(records, streams, USCC, "M1,ELECTRICITY,CONSUMED,2021-02-01T00:15:00+08:00,15,11.5", 1);
    add(records, streams, USCC, "M1,ELECTRICITY,CONSUMED,2021-02-01T00:15:00+08:00,15,12.25", 2);
    add(records, streams, USCC, "M1,ELECTRICITY,CONSUMED,2021-02-01T00:30:00+08:00,15,x", 1);
    add(records, streams, USCC, "M1,ELECTRICITY,CONSUMED,2021-02-01T00:45:00+08:00,15,-1", 1);
    add(records, streams, USCC, "M1,ELECTRICITY,CONSUMED,2021-02-01T01:00:00+08:00,60,7", 1);
    add(records, streams, USCC, "M2,COAL,CONSUMED,2021-02-01T01:00:00+08:00,60,7", 1);
    add(records, streams, UNKNOWN, "M1,ELECTRICITY,CONSUMED,2021-02-01T00:00:00+08:00,15,10", 1);
    add(records, USCC, "no reading".getBytes(StandardCharsets.UTF_8));
    add(records, USCC, new byte[] {0, 0, 0});
    byte[] run = run(streams, 2);
    add(records, USCC, run);
    add(records, "M3", run);
    add(records, UNKNOWN, run);
    add(records, null, run);
    add(records, USCC, run(streams, 6));
    add(records, USCC, run(streams, 7));
    return records;
  }

  /** Three hours, reported some days later. */
  private static byte[] run(DrivenStreams streams, int day) {
    MeterReading run =
        FORMS
            .of(ReadingForm.class)
            .event(texts(USCC, "M3,RAW_COAL,CONSUMED,2021-02-01T00:00:00+08:00,60,1", day));
    run.setQuantity(null);
    run.setQuantities(List.of(10_000L, 20_000L, 30_000L));
    return streams.encode(Topics.REPORTS_READINGS, MeterReading.class, run);
  }

  private static void add(
      List<ConsumerRecord<byte[], byte[]>> records,
      DrivenStreams streams,
      String uscc,
      String row,
      int day) {
    MeterReading reading = FORMS.of(ReadingForm.class).event(texts(uscc, row, day));
    add(records, uscc, streams.encode(Topics.REPORTS_READINGS, MeterReading.class, reading));
  }

  private static List<String> texts(String uscc, String row, int day) {
    return List.of((uscc + "," + row + ",2021-02-0" + (day + 1) + "T09:00:00+08:00").split(","));
  }

  private static void add(List<ConsumerRecord<byte[], byte[]>> records, String key, byte[] value) {
    Headers headers = new RecordHeaders();
    if (records.size() % 3 == 0) {
      headers.add(Bundles.ORIGIN, ORIGIN);
    }
    records.add(
        new ConsumerRecord<>(
            Topics.REPORTS_READINGS.name(),
            0,
            records.size(),
            SENT_AT + records.size(),
            TimestampType.CREATE_TIME,
            -1,
            -1,
            key == null ? null : key.getBytes(StandardCharsets.UTF_8),
            value,
            headers,
            Optional.empty()));
  }

  private static Results results(DrivenStreams streams) {
    return new Results(
        streams.latest(Topics.FACTS_ENERGY, EnergyFact.class),
        streams.latest(Topics.RESULTS_REJECTIONS, Rejection.class),
        streams.readBytes(Topics.DEAD_LETTERS).stream().map(ReadingBundlesTest::text).toList());
  }

  private static String text(TestRecord<String, byte[]> letter) {
    Map<String, String> headers = new TreeMap<>();
    letter
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return letter.key() + " " + new String(letter.value(), StandardCharsets.UTF_8) + " " + headers;
  }
}
