package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.DecodingDeserializer;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.OutputReport;
import cn.qianhu.streams.runtime.bundle.Bundles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is sent makes the streams write what no topic takes, and nothing stops them. */
class LargestRecordTest {

  private static final Forms FORMS = Forms.standard();
  private static final String USCC = "91371422KCYELPKL51";
  private static final int REQUEST = 1 << 16;

  @TempDir private Path folder;
  private DrivenStreams streams;

  private DrivenStreams start(Map<String, String> settings) {
    streams = new DrivenStreams(folder, 1, settings);
    return streams;
  }

  @AfterEach
  void stop() {
    streams.close();
  }

  @Test
  void anEntryWithoutRoomIsADeadLetterAndTheNextRecordCounts() {
    start(Map.of("producer.max.request.size", Integer.toString(REQUEST)));
    int entries = 400;
    for (int i = 0; i < entries; i++) {
      enter("name".repeat(25), String.format("%d-%02d", 2020 + i / 12, 1 + i % 12));
    }
    List<TestRecord<String, byte[]>> letters = streams.readBytes(Topics.DEAD_LETTERS);
    assertThat(letters).hasSizeBetween(1, entries - 10);
    assertThat(letters)
        .allSatisfy(
            letter -> {
              assertThat(letter.key()).isEqualTo(USCC);
              assertThat(letter.value()).isEmpty();
              assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("directory.enterprises");
              assertThat(header(letter, DeadLetters.PARTITION)).isEqualTo("0");
              assertThat(header(letter, DeadLetters.CAUSE)).contains("16384 bytes");
              assertThat(header(letter, DeadLetters.EXCEPTION))
                  .isEqualTo(RecordTooLargeException.class.getName());
              assertThat(DeadLetters.isUnwritable(letter.headers())).isTrue();
            });
    int first = entries - letters.size();
    assertThat(letters)
        .extracting(letter -> header(letter, DeadLetters.OFFSET))
        .startsWith(Integer.toString(first))
        .doesNotHaveDuplicates();
    assertThat(largestEntry()).isLessThanOrEqualTo(REQUEST / 4);
    assertThat(streams.metric("stream-outcome-metrics", "outcomes-total", "outcome"))
        .containsEntry("unwritable", (double) letters.size());
    assertThat(report("O1", 1, "100.00")).hasSize(1);
  }

  @Test
  void aRecordThatUnpacksToMuchIsADeadLetterWithItsFirstBytes() {
    start(Map.of()).send(Topics.REPORTS_OUTPUT, USCC, new byte[DecodingDeserializer.LARGEST + 1]);
    List<TestRecord<String, byte[]>> letters = streams.readBytes(Topics.DEAD_LETTERS);
    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).value()).hasSize(1_024);
    assertThat(header(letters.get(0), DeadLetters.CAUSE)).contains("2097177 bytes");
    enter("one", "2020-01");
    assertThat(report("O1", 1, "100.00")).hasSize(1);
  }

  @Test
  void soIsOneWithinABundle() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int offset = 0; offset < 2; offset++) {
      byte[] value = new byte[offset == 0 ? DecodingDeserializer.LARGEST + 1 : 10];
      byte[] key = USCC.getBytes(StandardCharsets.UTF_8);
      records.add(record(Topics.REPORTS_READINGS, offset, key, value, new RecordHeaders()));
    }
    start(Map.of()).send(Topics.REPORTS_READINGS, Bundles.of(records).get(0));
    List<TestRecord<String, byte[]>> letters = streams.readBytes(Topics.DEAD_LETTERS);
    assertThat(letters).extracting(letter -> letter.value().length).containsExactly(1_024, 10);
    assertThat(letters)
        .extracting(letter -> header(letter, DeadLetters.OFFSET))
        .containsExactly("0", "1");
  }

  @Test
  void longKeysOriginsAndHeadersAreNotWrittenOn() {
    byte[] key = "9".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
    RecordHeaders headers = new RecordHeaders();
    headers.add("origin", new byte[3_000_000]);
    OutputReport report = FORMS.of(OutputForm.class).event(texts("O1", 1, "100.00"));
    byte[] good = start(Map.of()).encode(Topics.REPORTS_OUTPUT, OutputReport.class, report);
    for (byte[] value : List.of(good, new byte[10])) {
      streams.send(Topics.REPORTS_OUTPUT, record(Topics.REPORTS_OUTPUT, 0, key, value, headers));
    }
    assertThat(largest(Topics.RESULTS_REJECTIONS)).isBetween(1, 20_000);
    assertThat(largest(Topics.DEAD_LETTERS)).isBetween(1, 20_000);
  }

  @Test
  void aRefusalOfALongTextIsTakenByItsTopic() {
    start(Map.of());
    enter("one", "2020-01");
    report("x".repeat(2_000_000), 1, "no amount");
    assertThat(largest(Topics.RESULTS_REJECTIONS)).isBetween(1, Topic.LARGEST_DERIVED);
  }

  @Test
  void reportsWithLongIdsDoNotAddUp() {
    start(Map.of());
    enter("one", "2020-01");
    String id = "x".repeat(60_000);
    report(id, 1, "100.00");
    long one = largestEntry();
    for (int revision = 2; revision <= 400; revision++) {
      report(revision + id, revision, "100.00");
    }
    assertThat(largestEntry()).isLessThan(one + 2_000).isLessThan(200_000);
  }

  @Test
  void revisionsOfAMonthDoNotAddUp() {
    start(Map.of());
    enter("one", "2020-01");
    report("O", 1, "100.00");
    long one = largestEntry();
    for (int revision = 2; revision <= 3_000; revision++) {
      report("O", revision, revision + ".00");
    }
    assertThat(largestEntry()).isLessThan(one + 100);
  }

  private static ConsumerRecord<byte[], byte[]> record(
      Topic topic, long offset, byte[] key, byte[] value, RecordHeaders headers) {
    return new ConsumerRecord<>(
        topic.name(),
        0,
        offset,
        1_700_000_000_000L,
        TimestampType.CREATE_TIME,
        key.length,
        value.length,
        key,
        value,
        headers,
        Optional.empty());
  }

  /** Bytes of the largest value in the typed stores of the enterprises. */
  private long largestEntry() {
    long largest = 0;
    try (KeyValueIterator<String, byte[]> all = streams.store("enterprise-books").all()) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> entry = all.next();
        largest = Math.max(largest, entry.value.length);
      }
    }
    return largest;
  }

  /** Bytes of the largest record on a topic, headers included. */
  private int largest(Topic topic) {
    int largest = 0;
    for (TestRecord<String, byte[]> record : streams.readBytes(topic)) {
      int headers =
          Arrays.stream(record.headers().toArray()).mapToInt(each -> each.value().length).sum();
      int value = record.value() == null ? 0 : record.value().length;
      largest = Math.max(largest, headers + value + record.key().length());
    }
    return largest;
  }

  private void enter(String name, String validFrom) {
    List<String> texts = List.of(USCC, name, "371422", "17", "", "", "", validFrom, "");
    streams.send(FORMS.of(EnterpriseForm.class), EnterpriseEntry.class, USCC, texts);
  }

  /** Sends a report, and returns the facts that follow from it. */
  private List<Map.Entry<String, OutputFact>> report(String id, int revision, String output) {
    streams.send(FORMS.of(OutputForm.class), OutputReport.class, USCC, texts(id, revision, output));
    return streams.read(Topics.FACTS_OUTPUT, OutputFact.class);
  }

  private static List<String> texts(String id, int revision, String output) {
    return List.of(
        id,
        USCC,
        "2021-02",
        Integer.toString(revision),
        "2021-03-05T09:00:00+08:00",
        "",
        output,
        "1.00",
        "0",
        "1",
        "-1.5",
        "5");
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
