package cn.qianhu.contract.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "+1+1",
        "-1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A1"
      })
  void whatBeginsLikeAFormulaIsKeptAText(String cell) {
    assertThat(FormulaGuard.of(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "-1",
        "-0.50",
        "+3.20",
        "-1,234.5",
        "-12.3%",
        "-",
        "A=1",
        "O-2021",
        "0",
        "'=1",
        " "
      })
  void everythingElseIsItself(String cell) {
    assertThat(FormulaGuard.of(cell)).isEqualTo(cell);
  }

  @Test
  void whatIsForPeopleIsGuardedAndWhatIsForMachinesIsExact() throws IOException {
    StringWriter people = new StringWriter();
    StringWriter machines = new StringWriter();
    try (CsvOutput guarded = CsvOutput.guarded(people, CsvOutput.Lines.LF);
        CsvOutput exact = CsvOutput.exact(machines, CsvOutput.Lines.CRLF)) {
      guarded.row("=1", "-1.5", null, "a,b");
      exact.row("=1", "-1.5", null, "a,b");
    }
    assertThat(people).hasToString("'=1,-1.5,,\"a,b\"\n");
    assertThat(machines).hasToString("=1,-1.5,,\"a,b\"\r\n");
  }
}
