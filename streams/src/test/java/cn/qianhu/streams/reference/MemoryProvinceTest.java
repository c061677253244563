package cn.qianhu.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pure rules of all stages give the reference tables, in whatever order reports arrive. */
class MemoryProvinceTest {

  @ParameterizedTest
  @EnumSource
  void givesTheReferenceTables(ReferenceSet set) {
    MemoryProvince province = new MemoryProvince();
    province.tick(set.clock());
    set.rows().forEach(row -> receive(province, row));
    province.settle();
    assertTables(province, set);
  }

  /** Readings as a sender packs them who sends all of a meter's, that were reported at once. */
  @ParameterizedTest
  @EnumSource
  void givesThemFromRunsOfReadings(ReferenceSet set) {
    List<MeterReading> readings = ReadingRecords.of(set);
    List<MeterReading> runs = ReadingRecords.inRuns(readings);
    assertThat(runs).hasSizeLessThan(readings.size());
    MemoryProvince province = new MemoryProvince();
    province.tick(set.clock());
    for (Kind kind : set.kinds()) {
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
  @CsvSource({"1, MESSY", "2, MESSY_FEW", "3, MESSY_FEW", "4, MESSY_FEW", "5, MESSY_FEW"})
  void givesThemInWhateverOrderReportsArrive(long seed, ReferenceSet set) {
    Random random = new Random(seed);
    List<InputRow> reports = new ArrayList<>();
    List<Deque<InputRow>> queues = new ArrayList<>();
    for (Kind kind : set.kinds()) {
      if (kind.isReport()) {
        reports.addAll(set.rows(kind));
      } else {
        queues.add(new ArrayDeque<>(set.rows(kind)));
      }
    }
    Collections.shuffle(reports, random);
    reports.addAll(List.copyOf(reports.subList(0, reports.size() / 3)));
    Collections.shuffle(reports, random);
    queues.add(new ArrayDeque<>(reports));
    List<Deque<InputRow>> turns = new ArrayList<>();
    queues.forEach(queue -> turns.addAll(Collections.nCopies(queue.size(), queue)));
    Collections.shuffle(turns, random);
    MemoryProvince province = new MemoryProvince();
    for (Deque<InputRow> queue : turns) {
      receive(province, queue.remove());
      if (random.nextInt(200) == 0) {
        province.settle();
      }
      if (random.nextInt(400) == 0) {
        province.tick(anyClock(random));
      }
    }
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
    for (String table : set.tables()) {
      List<String> made = province.table(table);
      List<String> wanted = set.table(table);
      if (!made.equals(wanted)) {
        assertThat(less(wanted, made)).as("missing from %s", table).isEmpty();
        assertThat(less(made, wanted)).as("too much in %s", table).isEmpty();
      }
      assertThat(made).as("order and repetitions in %s", table).isEqualTo(wanted);
    }
    assertThat(province.alertsByTheLog()).isEqualTo(province.alerts());
    assertThat(province.checks()).isPositive();
    assertThat(province.breaches()).isEmpty();
  }

  /** Lines that others lack, so that of two hundred thousand those are shown that differ. */
  private static Set<String> less(List<String> lines, List<String> others) {
    Set<String> difference = new LinkedHashSet<>(lines);
    others.forEach(difference::remove);
    return difference;
  }
}
