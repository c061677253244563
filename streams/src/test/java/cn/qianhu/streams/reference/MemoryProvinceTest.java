package cn.qianhu.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.streams.reference.ReferenceSet.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pure rules of all stages give the reference tables, in whatever order reports arrive. */
class MemoryProvinceTest {

  private static final Set<String> INVESTMENT_MEASURES =
      Set.of("completed", "technical", "equipment", "technical_share_pct");
  private static final Kind[] KINDS = {
    Kind.ENTERPRISES, Kind.OUTPUT, Kind.ENERGY, Kind.READINGS, Kind.QUOTA
  };

  @ParameterizedTest
  @EnumSource(ReferenceSet.class)
  void givesTheReferenceTables(ReferenceSet set) {
    MemoryProvince province = new MemoryProvince();
    province.tick(set.clock());
    set.rows(KINDS).forEach(row -> province.receive(row.kind(), row.texts()));
    province.settle();
    assertTables(province, set);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void givesThemInWhateverOrderReportsArrive(long seed) {
    Random random = new Random(seed);
    ReferenceSet set = ReferenceSet.MESSY;
    List<Row> entries = set.rows(Kind.ENTERPRISES);
    List<Row> reports = new ArrayList<>(set.rows(Kind.OUTPUT, Kind.ENERGY, Kind.READINGS));
    reports.addAll(List.copyOf(reports.subList(0, reports.size() / 3)));
    Collections.shuffle(reports, random);
    MemoryProvince province = new MemoryProvince();
    Deque<Row> commands = new ArrayDeque<>(set.rows(Kind.QUOTA));
    int nextEntry = 0;
    for (Row report : reports) {
      if (nextEntry < entries.size() && random.nextInt(100) == 0) {
        province.receive(Kind.ENTERPRISES, entries.get(nextEntry++).texts());
      }
      province.receive(report.kind(), report.texts());
      if (!commands.isEmpty() && random.nextInt(15) == 0) {
        province.receive(Kind.QUOTA, commands.remove().texts());
      }
      if (random.nextInt(200) == 0) {
        province.settle();
      }
    }
    for (Row entry : entries.subList(nextEntry, entries.size())) {
      province.receive(Kind.ENTERPRISES, entry.texts());
    }
    commands.forEach(command -> province.receive(Kind.QUOTA, command.texts()));
    province.tick(set.clock());
    province.settle();
    assertTables(province, set);
  }

  private static void assertTables(MemoryProvince province, ReferenceSet set) {
    assertThat(province.coverage()).isEqualTo(set.table("coverage.csv"));
    assertThat(province.indicators())
        .isEqualTo(
            set.table("indicators.csv").stream()
                .filter(row -> !INVESTMENT_MEASURES.contains(row.split(",")[4]))
                .toList());
    assertThat(province.balances()).isEqualTo(set.table("balances.csv"));
    assertThat(province.journal()).isEqualTo(set.table("journal.csv"));
    assertThat(province.accounts()).isEqualTo(set.table("accounts.csv"));
    assertThat(province.checked()).isPositive();
    assertThat(province.breaches()).isEmpty();
    assertThat(province.rejected())
        .containsExactlyElementsOf(
            set.table("rejected.csv").stream()
                .filter(row -> row.matches("(enterprises|output|energy|readings|quota),.*"))
                .toList());
  }
}
