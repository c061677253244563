package cn.qianhu.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Topic.Cleanup;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.OutputReport;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {

  @Test
  void theCatalogueHoldsEveryConstantOnce() {
    List<Object> constants =
        Arrays.stream(Topics.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .filter(field -> field.getType() == Topic.class)
            .map(TopicsTest::value)
            .toList();
    assertThat(Topics.ALL)
        .containsExactlyInAnyOrderElementsOf(constants.stream().map(Topic.class::cast).toList());
    assertThat(Topics.ALL).extracting(Topic::name).doesNotHaveDuplicates();
    assertThat(Topics.ALL).allMatch(topic -> !topic.doc().isEmpty() && !topic.key().isEmpty());
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatComesInIsKeptForEver() {
    for (Kind kind : Kind.all()) {
      assertThat(Topics.of(kind).configs())
          .containsAllEntriesOf(
              Map.of(
                  "cleanup.policy", "delete",
                  "retention.ms", "-1",
                  "message.timestamp.type", "CreateTime",
                  "compression.type", "producer"));
    }
    assertThat(Topics.BUSINESS_DATE.configs()).containsEntry("retention.ms", "-1");
  }

  /**
   * A site's brokers may be set otherwise; what is made of records keeps the time that they have.
   */
  @Test
  void whatComesInIsNotSentInTheFuture() {
    assertThat(Topics.ALL.stream().filter(Topic::isReceived))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Kind.all().stream().map(Topics::of),
                    Stream.of(Topics.BUSINESS_DATE, Topics.DIRECTORY_SIGNERS))
                .toList())
        .allMatch(topic -> topic.configs().get(Topic.AHEAD_CONFIG).equals("3600000"));
    assertThat(Topics.ALL.stream().filter(topic -> !topic.isReceived()))
        .noneMatch(topic -> topic.configs().containsKey(Topic.AHEAD_CONFIG));
  }

  @ParameterizedTest
  @MethodSource("cn.qianhu.contract.form.Kind#all")
  void theValuesOfAKindsTopicAreTheEventsOfItsForm(Kind kind) {
    List<String> texts = kind.columns().stream().map(column -> "").toList();
    Topics.of(kind).requireValues(Forms.standard().of(kind).event(texts).getClass());
  }

  @Test
  void whatGoesByAgeGoesByItsAgeOnTheTopic() {
    assertThat(Topics.ROLL_UP_BY_CITY.configs())
        .containsEntry("message.timestamp.type", "LogAppendTime");
  }

  @Test
  void tablesAreCompactedAndLogsAreKept() {
    assertThat(Stream.of(Topics.FACTS_OUTPUT, Topics.ALERTS_OPEN, Topics.LEDGER_ACCOUNTS))
        .allMatch(topic -> topic.cleanup() == Cleanup.COMPACT);
    assertThat(Stream.of(Topics.LEDGER_JOURNAL, Topics.ALERTS_EVENTS, Topics.EXEMPTIONS))
        .allMatch(topic -> topic.cleanup() == Cleanup.DELETE)
        .allMatch(topic -> topic.retention().equals(Topic.FOR_EVER));
  }

  @Test
  void internalRecordsAreBinaryAndKeptForAWeek() {
    assertThat(
            List.of(
                Topics.ROLL_UP_BY_CITY, Topics.ROLL_UP_BY_PROVINCE, Topics.INVESTMENT_BY_PROJECT))
        .allMatch(topic -> !topic.hasAvroValues())
        .allMatch(topic -> topic.retention().equals(Duration.ofDays(7)));
    assertThat(Topics.ROLL_UP_BY_CITY.configs()).containsEntry("retention.ms", "604800000");
  }

  @Test
  void aNamespaceStandsBeforeTheName() {
    assertThat(Topics.REPORTS_OUTPUT.name("")).isEqualTo("reports.output");
    assertThat(Topics.REPORTS_OUTPUT.in("replay-1.").name()).isEqualTo("replay-1.reports.output");
    assertThat(Topics.REPORTS_OUTPUT.in("replay-1.").subject())
        .isEqualTo("replay-1.reports.output-value");
    assertThat(Topics.in("")).isEqualTo(Topics.ALL);
  }

  @Test
  void aTopicKnowsItsValues() {
    assertThat(Topics.REPORTS_OUTPUT.schema()).isEqualTo(OutputReport.getClassSchema());
    assertThatThrownBy(() -> Topics.REPORTS_OUTPUT.requireValues(OutputFact.class))
        .hasMessageContaining("reports.output");
    assertThatThrownBy(Topics.EXEMPTIONS::schema).hasMessageContaining("exemptions");
  }
}
