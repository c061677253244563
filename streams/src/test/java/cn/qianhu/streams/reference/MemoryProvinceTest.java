package cn.qianhu.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.event.MeterReading;
import cn.qianhu.streams.reference.ReferenceSet.InputRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pure rules of all stages give the reference tables, in whatever order reports arrive. */
class MemoryProvinceTest {

  private static final Kind[] KINDS = {
    EnterpriseForm.KIND,
    ProjectForm.KIND,
    OutputForm.KIND,
    InvestmentForm.KIND,
    EnergyForm.KIND,
    ReadingForm.KIND,
    QuotaForm.KIND
  };

  @ParameterizedTest
  @EnumSource(ReferenceSet.class)
  void givesTheReferenceTables(ReferenceSet set) {
    MemoryProvince province = new MemoryProvince();
    province.tick(set.clock());
    set.rows(KINDS).forEach(row -> receive(province, row));
    province.settle();
    assertTables(province, set);
  }

  /** Readings as a sender packs them who sends all of a meter's, that were reported at once. */
  @ParameterizedTest
  @EnumSource(ReferenceSet.class)
  void givesThemFromRunsOfReadings(ReferenceSet set) {
    List<MeterReading> readings = ReadingRecords.of(set);
    List<MeterReading> runs = ReadingRecords.inRuns(readings);
    assertThat(runs).hasSizeLessThan(readings.size());
    MemoryProvince province = new MemoryProvince();
    province.tick(set.clock());
    for (Kind kind : KINDS) {
      if (kind == ReadingForm.KIND) {
        runs.forEach(run -> province.receive(kind, run));
      } else {
        set.rows(kind).forEach(row -> receive(province, row));
      }
    }
    province.settle();
    assertTables(province, set);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void givesThemInWhateverOrderReportsArrive(long seed) {
    Random random = new Random(seed);
    ReferenceSet set = ReferenceSet.MESSY;
    List<InputRow> reports =
        new ArrayList<>(
            set.rows(OutputForm.KIND, InvestmentForm.KIND, EnergyForm.KIND, ReadingForm.KIND));
    Collections.shuffle(reports, random);
    reports.addAll(List.copyOf(reports.subList(0, reports.size() / 3)));
    Collections.shuffle(reports, random);
    Deque<InputRow> enterprises = new ArrayDeque<>(set.rows(EnterpriseForm.KIND));
    Deque<InputRow> projects = new ArrayDeque<>(set.rows(ProjectForm.KIND));
    MemoryProvince province = new MemoryProvince();
    Deque<InputRow> commands = new ArrayDeque<>(set.rows(QuotaForm.KIND));
    for (InputRow report : reports) {
      for (Deque<InputRow> entries : List.of(enterprises, projects)) {
        if (!entries.isEmpty() && random.nextInt(100) == 0) {
          receive(province, entries.remove());
        }
      }
      receive(province, report);
      if (!commands.isEmpty() && random.nextInt(15) == 0) {
        receive(province, commands.remove());
      }
      if (random.nextInt(200) == 0) {
        province.settle();
      }
      if (random.nextInt(400) == 0) {
        province.tick(anyClock(random));
      }
    }
    enterprises.forEach(entry -> receive(province, entry));
    projects.forEach(entry -> receive(province, entry));
    commands.forEach(command -> receive(province, command));
    province.tick(set.clock());
    province.settle();
    assertTables(province, set);
  }

  private static BusinessClock anyClock(Random random) {
    return new BusinessClock(
        LocalDate.of(2021, 1, 1).plusDays(random.nextInt(800)), YearMonth.of(2021, 1));
  }

  private static void receive(MemoryProvince province, InputRow row) {
    province.receive(row.kind(), row.texts());
  }

  private static void assertTables(MemoryProvince province, ReferenceSet set) {
    assertThat(province.alerts())
        .isEqualTo(set.table("alerts.csv"))
        .isEqualTo(province.alertsByTheLog());
    assertThat(province.coverage()).isEqualTo(set.table("coverage.csv"));
    assertThat(province.indicators()).isEqualTo(set.table("indicators.csv"));
    assertThat(province.balances()).isEqualTo(set.table("balances.csv"));
    assertThat(province.journal()).isEqualTo(set.table("journal.csv"));
    assertThat(province.accounts()).isEqualTo(set.table("accounts.csv"));
    assertThat(province.checks()).isPositive();
    assertThat(province.breaches()).isEmpty();
    assertThat(province.rejected()).containsExactlyElementsOf(set.table("rejected.csv"));
  }
}
