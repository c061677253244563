package cn.qianhu.streams.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.OutputFields;
import cn.qianhu.contract.form.ReportHead;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContestTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theGreatestWinsInAnyOrderAndEveryRecordIsKeptOnce(long seed) {
    List<Candidate<OutputFields>> reports = new ArrayList<>();
    for (int revision = 1; revision <= 20; revision++) {
      reports.add(report(revision, "R" + revision % 3, 100L * revision));
      reports.add(report(revision, "R" + revision % 3, 100L * revision + 1));
    }
    ReportHead greatest =
        reports.stream().map(report -> report.head).max(ReportHead.ORDER).orElseThrow();
    List<Candidate<OutputFields>> received = new ArrayList<>(reports);
    received.addAll(reports);
    Collections.shuffle(received, new Random(seed));
    Contest<OutputFields> contest = Contest.ofOneKey();
    int taken = 0;
    for (Candidate<OutputFields> report : received) {
      taken += contest.receive(report) ? 1 : 0;
    }
    assertThat(taken).isEqualTo(reports.size());
    assertThat(contest.onlyWinner().head).isEqualTo(greatest);
    assertThat(contest.reports()).hasSize(reports.size());
    assertThat(new TreeSet<>(contest.reports().map(Shown::reportId).toList()))
        .containsExactly("R0", "R1", "R2");
  }

  @Test
  void aReportIsNotTakenForOneWithTheSameTextsInOtherColumns() {
    assertThat(Fingerprint.of(List.of("ab", "c")))
        .isNotEqualTo(Fingerprint.of(List.of("a", "bc")))
        .isEqualTo(Fingerprint.of(List.of("ab", "c")));
  }

  @Test
  void whatIsSupersededKeepsTheStandingUnderWhichItWasShown() {
    Contest<OutputFields> contest = Contest.ofOneKey();
    Candidate<OutputFields> first = report(1, "R", 100);
    contest.receive(first);
    first.shown(Standing.UNKNOWN_ENTERPRISE);
    contest.receive(report(2, "R", 200));
    assertThat(contest.superseded())
        .singleElement()
        .satisfies(
            lost -> {
              assertThat(lost.shown()).isEqualTo(Standing.UNKNOWN_ENTERPRISE);
              assertThat(lost.source).isEqualTo(first.source);
            });
  }

  @Test
  void onlyAReportWithAnotherOfItsKeyLosesAndIsToldOfOnce() {
    Contest<OutputFields> contest = Contest.ofKeys(fields -> fields.head().reportId());
    contest.receive(report(1, "COAL", 100));
    contest.receive(report(1, "GAS", 100));
    contest.receive(report(1, "HEAT", 100));
    assertThat(contest.takeLost()).isZero();
    contest.receive(report(2, "GAS", 200));
    contest.receive(report(1, "GAS", 150));
    contest.receive(report(2, "GAS", 200));
    assertThat(contest.takeLost()).isEqualTo(2);
    assertThat(contest.takeLost()).isZero();
  }

  private static Candidate<OutputFields> report(int revision, String id, long output) {
    Instant at = Instant.ofEpochSecond(1_650_000_000L + revision);
    List<String> texts = List.of(id, "91371422KCYELPKL51", "2022-03", "" + revision, "" + output);
    ReportHead head =
        new ReportHead(id, texts.get(1), YearMonth.of(2022, 3), revision, at, false, texts);
    RawSource source = new RawSource("reports.output", 0, revision, null);
    return new Candidate<>(
        head, new OutputFields(head, output, 0, 0, 0, 0, 0), source, Standing.UNSEEN);
  }
}
