package cn.qianhu.contract.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.code.Scope;
import java.time.YearMonth;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CellKeyTest {

  private static final String TEXT = "KEY_1000/370102/30/2022-03";

  @Test
  void readsWhatItWrites() {
    CellKey cell = CellKey.of(TEXT);
    assertThat(cell).hasToString(TEXT);
    assertThat(CellKey.of(cell.toCell())).isEqualTo(cell);
    assertThat(CellSeries.of(cell.series().key())).isEqualTo(cell.series());
    assertThat(cell).isEqualTo(CellKey.of("KEY_1000", "370102", "30", YearMonth.of(2022, 3)));
  }

  @Test
  void nothingElseIsACell() {
    for (String text : new String[] {"", "KEY_1000/370102/30", TEXT + "/1", "A/B/C/2022-13"}) {
      assertThat(CellKey.parse(text)).as(text).isEmpty();
      assertThatThrownBy(() -> CellKey.of(text))
          .hasMessageContaining("不是单元：" + text)
          .hasMessageContaining("scope/region/industry/period");
    }
  }

  @Test
  void cellsStandInTheOrderOfTheirNames() {
    TreeSet<CellKey> cells = new TreeSet<>();
    for (Scope scope : new Scope[] {Scope.KEY_1000, Scope.ABOVE_SCALE}) {
      for (String month : new String[] {"2022-10", "2022-02"}) {
        cells.add(CellKey.of(scope + "/370102/30/" + month));
      }
    }
    assertThat(cells)
        .map(CellKey::toString)
        .containsExactly(
            "ABOVE_SCALE/370102/30/2022-02",
            "ABOVE_SCALE/370102/30/2022-10",
            "KEY_1000/370102/30/2022-02",
            "KEY_1000/370102/30/2022-10");
  }

  @Test
  void aCellIsComparedWithAllIndustryOfItsProvince() {
    assertThat(CellKey.of(TEXT).ofProvince()).hasToString("KEY_1000/370000/T/2022-03");
    assertThat(CellSeries.whole(Scope.ALL, "370000")).hasToString("ALL/370000/T");
    assertThat(CellSeries.of(Scope.ALL, "370000", "C").isOf(Scope.ALL)).isTrue();
  }

  @Test
  void yearsHaveKeysOfTheirOwn() {
    CellSeries series = CellKey.of(TEXT).series();
    assertThat(series.yearKey(2022)).isEqualTo("KEY_1000/370102/30/2022");
    assertThat(series.yearKey(2021)).isEqualTo("KEY_1000/370102/30/2021");
  }
}
