package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.domain.form.energy.EnergyMonth;
import cn.qianhu.domain.form.output.OutputMonth;
import cn.qianhu.domain.quota.QuotaPolicy;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateSetTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theGreatestWinsInAnyOrder(long seed) {
    List<Candidate<OutputFields>> reports = new ArrayList<>();
    for (int revision = 1; revision <= 20; revision++) {
      reports.add(report(revision, "R" + revision % 3, 100L * revision));
      reports.add(report(revision, "R" + revision % 3, 100L * revision + 1));
    }
    OutputFields greatest =
        reports.stream().map(report -> report.fields).max(MonthlyFields.ORDER).orElseThrow();
    List<Candidate<OutputFields>> received = new ArrayList<>(reports);
    received.addAll(reports);
    Collections.shuffle(received, new Random(seed));
    CandidateSet<OutputFields> candidates = new CandidateSet<>(new OutputMonth());
    for (Candidate<OutputFields> report : received) {
      candidates.receive(report);
    }
    assertThat(candidates.winners().get("").fields).isEqualTo(greatest);
  }

  @Test
  void aReportIsNotTakenForOneWithTheSameTextsInOtherColumns() {
    assertThat(Fingerprint.of(List.of("ab", "c")))
        .isNotEqualTo(Fingerprint.of(List.of("a", "bc")))
        .isEqualTo(Fingerprint.of(List.of("ab", "c")));
  }

  @Test
  void onlyAReportWithAnotherOfItsKeyLoses() {
    CandidateSet<StatementFields> candidates =
        new CandidateSet<>(
            new EnergyMonth(
                CodeTables.standard().carriers(),
                QuotaPolicy.load().feedstock(),
                new OutputMonth()));
    assertThat(candidates.receive(statement(1, "COAL"))).isNull();
    Candidate<StatementFields> first = statement(1, "GAS");
    assertThat(candidates.rival(first)).isNull();
    assertThat(candidates.receive(first)).isNull();
    assertThat(candidates.receive(statement(2, "GAS"))).isSameAs(first);
    Candidate<StatementFields> late = statement(1, "GAS");
    assertThat(candidates.receive(late)).isSameAs(late);
  }

  private static Candidate<StatementFields> statement(int revision, String carrier) {
    ReportHead head = report(revision, "E" + carrier, 0).fields.head();
    RawSource source = new RawSource("reports.energy", 0, revision, null);
    return new Candidate<>(
        new StatementFields(head, carrier, 1, 0, 0, 0, 0), source, AdmissionStatus.UNSEEN);
  }

  private static Candidate<OutputFields> report(int revision, String id, long output) {
    Instant at = Instant.ofEpochSecond(1_650_000_000L + revision);
    List<String> texts = List.of(id, "91371422KCYELPKL51", "2022-03", "" + revision, "" + output);
    ReportHead head =
        new ReportHead(id, texts.get(1), YearMonth.of(2022, 3), revision, at, false, texts);
    RawSource source = new RawSource("reports.output", 0, revision, null);
    return new Candidate<>(
        new OutputFields(head, output, 0, 0, 0, 0, 0), source, AdmissionStatus.UNSEEN);
  }
}
