package cn.qianhu.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.event.OutputReport;
import cn.qianhu.event.QuotaCommand;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record belongs under the key that its value names, in the partition of that key. */
class PlacementTest {

  private static final Forms FORMS = Forms.standard();
  private static final String USCC = "91310110666007217T";
  private static final String OTHER = "91371422KCYELPKL51";
  private static final int PARTITIONS = 12;
  private static final long SENT_AT = Instant.parse("2022-04-05T00:00:00Z").toEpochMilli();

  private final Placement placement = placement(RawPartitions.same(PARTITIONS));

  private static Placement placement(RawPartitions partitions) {
    return new Placement(CodeTables.standard(), partitions);
  }

  @Test
  void keysHaveThePartitionsThatTheJavaClientGivesThem() {
    Random random = new Random(2);
    for (int i = 0; i < 10_000; i++) {
      String key =
          random.nextInt(3) == 0 ? "钥" + random.nextInt() : Long.toString(random.nextLong());
      int count = 1 + random.nextInt(40);
      assertThat(Placement.partitionOf(key, count))
          .isEqualTo(
              BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), count));
    }
    assertThat(Placement.partitionOf("", 7))
        .isEqualTo(BuiltInPartitioner.partitionForKey(new byte[0], 7));
  }

  @Test
  void whatStandsWhereItBelongsKeepsItsVerdict() {
    FieldCheck<OutputFields> check = judge(USCC, home(USCC));
    assertThat(check).isEqualTo(FORMS.of(OutputForm.class).check(report(USCC)));
  }

  @Test
  void anotherPartitionIsWrongWhateverTheKey() {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      boolean isHome = partition == home(USCC);
      assertThat(judge(USCC, partition).refused())
          .isEqualTo(
              isHome ? null : new Finding(Reason.MISPLACED, "", Integer.toString(partition)));
    }
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {OTHER, '"' + USCC + '"', " " + USCC, "91310110666007217t", "M1"})
  void anotherKeyIsWrongInEveryPartition(String key) {
    Finding wrong = new Finding(Reason.MISPLACED, "uscc", key == null ? "" : key);
    for (int partition = 0; partition < PARTITIONS; partition++) {
      FieldCheck<OutputFields> check = judge(key, partition);
      assertThat(check.refused()).isEqualTo(wrong);
      assertThat(check.key()).isEqualTo("O-1");
      assertThat(check.fields()).isNull();
    }
  }

  @Test
  void itComesBeforeAllReasonsButThatARecordCannotBeRead() {
    assertThat(reason(with("uscc", "1234"))).isEqualTo(Reason.MISPLACED);
    assertThat(reason(with("gross_output", "-1"))).isEqualTo(Reason.MISPLACED);
    assertThat(reason(with("reported_at", "2099-01-01T00:00:00Z"))).isEqualTo(Reason.MISPLACED);
    assertThat(reason(with("gross_output", "1,000"))).isEqualTo(Reason.MALFORMED);
    assertThat(reason(with("uscc", ""))).isEqualTo(Reason.MALFORMED);
  }

  private Reason reason(OutputReport report) {
    return placement
        .judge(FORMS.of(OutputForm.class), report, new RawPlace("stray", 0, SENT_AT))
        .refused()
        .reason();
  }

  @Test
  void whatItsSenderWroteAsTextHasItsKeyThere() {
    OutputReport written = with("gross_output", "1,000");
    assertThat(written.getWritten()).isNotNull();
    assertThat(FORMS.of(OutputForm.class).rawKey(written)).isEqualTo(USCC);
    written.setWritten(List.of("O-1"));
    assertThat(FORMS.of(OutputForm.class).rawKey(written)).as("of a shorter version").isEmpty();
  }

  @Test
  void commandsMayStandUnderAnyProvince() {
    QuotaCommand command = FORMS.of(QuotaForm.class).event(columns(QuotaForm.KIND, "Q-1"));
    assertThat(misplacement(command, "370000", home("370000"))).isNull();
    assertThat(misplacement(command, "370000", home("370000") + 1))
        .isEqualTo(new Finding(Reason.MISPLACED, "", Integer.toString(home("370000") + 1)));
    for (String key : List.of("370100", "", "\"370000\"")) {
      assertThat(misplacement(command, key, home(key)))
          .isEqualTo(new Finding(Reason.MISPLACED, "province", key));
    }
    assertThat(misplacement(command, null, 0))
        .isEqualTo(new Finding(Reason.MISPLACED, "province", ""));
  }

  private Finding misplacement(QuotaCommand command, String key, int partition) {
    return placement.misplacement(
        FORMS.of(QuotaForm.class), command, new RawPlace(key, partition, SENT_AT));
  }

  @Test
  void whereNobodyKnowsHowManyPartitionsThereWereTheKeyDecides() {
    Placement unknown = placement(RawPartitions.unknown());
    assertThat(verdict(unknown, USCC, home(USCC) + 1).refused()).isNull();
    assertThat(verdict(unknown, OTHER, home(OTHER)).refused().reason()).isEqualTo(Reason.MISPLACED);
  }

  @Test
  void readingsAreAdmittedAtOnceWhereAllThreeAreRight() {
    ReadingForm form = FORMS.of(ReadingForm.class);
    ReadingRun run =
        form.run(
            form.event(
                List.of(
                    USCC,
                    "M1",
                    "ELECTRICITY",
                    "CONSUMED",
                    "2022-04-01T00:00:00+08:00",
                    "60",
                    "1",
                    "2022-04-05T08:00:00+08:00")));
    for (int again = 0; again < 2; again++) {
      assertThat(placement.admits(run, USCC, home(USCC), SENT_AT)).isTrue();
      assertThat(placement.admits(run, USCC, home(USCC) + 1, SENT_AT)).isFalse();
      assertThat(placement.admits(run, "M1", home("M1"), SENT_AT)).isFalse();
      assertThat(placement.admits(run, null, home(USCC), SENT_AT)).isFalse();
      assertThat(placement.admits(run, USCC, home(USCC), SENT_AT - 86_400_000)).isTrue();
      assertThat(placement.admits(run, USCC, home(USCC), SENT_AT - 86_400_001)).isFalse();
    }
  }

  @Test
  void theNumberOfPartitionsIsThatOfTheTopicOfTheKind() {
    List<TopicPartition> there = new ArrayList<>();
    for (int partition = 0; partition < 3; partition++) {
      there.add(new TopicPartition("site.reports.output", partition));
      there.add(new TopicPartition("reports.output", partition));
    }
    there.add(new TopicPartition("reports.output", 3));
    there.add(new TopicPartition("results.coverage", 0));
    RawPartitions known = RawPartitions.of(there, "site.");
    assertThat(known.of(OutputForm.KIND)).isEqualTo(3);
    assertThat(RawPartitions.of(there, "").of(OutputForm.KIND)).isEqualTo(4);
    assertThat(known.of(EnergyForm.KIND)).isEqualTo(RawPartitions.UNKNOWN);
    assertThat(known.isKnown()).isFalse();
    assertThat(RawPartitions.same(5).isKnown()).isTrue();
    assertThat(RawPartitions.same(5).of(QuotaForm.KIND)).isEqualTo(5);
  }

  private static int home(String key) {
    return Placement.partitionOf(key, PARTITIONS);
  }

  private FieldCheck<OutputFields> judge(String key, int partition) {
    return verdict(placement, key, partition);
  }

  private static FieldCheck<OutputFields> verdict(Placement by, String key, int partition) {
    return by.judge(
        FORMS.of(OutputForm.class), report(USCC), new RawPlace(key, partition, SENT_AT));
  }

  private static OutputReport report(String uscc) {
    return with("uscc", uscc);
  }

  private static OutputReport with(String column, String value) {
    List<String> texts =
        columns(
            OutputForm.KIND,
            "O-1",
            USCC,
            "2022-03",
            "1",
            "2022-04-05T08:00:00+08:00",
            "",
            "700.00",
            "1.00",
            "0.00",
            "1.00",
            "-1.00",
            "5");
    texts.set(OutputForm.KIND.position(column), value);
    return FORMS.of(OutputForm.class).event(texts);
  }

  private static List<String> columns(Kind kind, String... first) {
    List<String> texts = new ArrayList<>(List.of(first));
    while (texts.size() < kind.columns().size()) {
      texts.add("");
    }
    return texts;
  }
}
