package cn.qianhu.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.dialect.DialectRows.DialectRow;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months, days and instants in texts, number cells and date cells, and what a column says. */
class TimeSpellingTest {

  private static final Kind OUTPUT = Kind.ofFileName("output");
  private static final Kind ENTERPRISES = Kind.ofFileName("enterprises");
  private static final Kind QUOTA = Kind.ofFileName("quota");

  private static DialectRow read(Kind kind, String column, String cell, CellForm form) {
    return DialectRows.of(kind).row(Map.of(column, cell), Map.of(column, form)).only();
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2022-03-01, 2022-03",
    "DATE_TIME, 2022-03-01T00:00:00, 2022-03",
    "DAY, 2022-03-31, 2022-03-31",
    "DATE_TIME, 2022-03-01T09:00:00, 2022-03-01T09:00:00",
    "DAY, 2022-03-01T09:00:00, 2022-03-01T09:00:00",
    "NUMBER, 202203, 2022-03",
    "NUMBER, 2022.3, 2022.3",
    "NUMBER, 2022.03, 2022.03",
    "NUMBER, 44621, 44621",
    "TEXT, 2022.3, 2022-03"
  })
  void aCellOfAMonth(CellForm form, String cell, String month) {
    assertThat(read(OUTPUT, "period", cell, form).text("period")).isEqualTo(month);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2022-03-05, 2022-03-05",
    "DATE_TIME, 2022-03-05T00:00:00, 2022-03-05",
    "DATE_TIME, 2022-03-05T09:00:00, 2022-03-05T09:00:00",
    "DAY, 2022-03-05T09:00:00, 2022-03-05T09:00:00",
    "NUMBER, 20220305, 2022-03-05",
    "NUMBER, 44625, 44625"
  })
  void aCellOfADay(CellForm form, String cell, String day) {
    assertThat(read(QUOTA, "effective_date", cell, form).text("effective_date")).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "DATE_TIME, 2022-04-05T09:00:00, 2022-04-05T09:00:00+08:00",
    "DATE_TIME, 2022-04-05T00:00:00, 2022-04-05T00:00:00+08:00",
    "DAY, 2022-04-05, 2022-04-05",
    "DAY, 2022-04-05T09:00:00, 2022-04-05T09:00:00",
    "NUMBER, 44656.375, 44656.375",
    "TEXT, ２０２２／４／５　９：０５, 2022-04-05T09:05:00+08:00",
    "TEXT, 1988-07-01 09:00, 1988-07-01T09:00:00+08:00",
    "TEXT, 2022-02-30 09:00, 2022-02-30 09:00"
  })
  void aCellOfAnInstant(CellForm form, String cell, String instant) {
    assertThat(read(OUTPUT, "reported_at", cell, form).text("reported_at")).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          period         | Mar-22           | write the month as 2022-03
          period         | 3月              | has no year
          period         | 2022-13          | no such month
          period         | 2022/0           | no such month
          period         | 22-03            | a year has four digits
          period         | 2022Q1           | is a quarter
          period         | 2022-03-05       | is a day where a month is asked
          reported_at    | 44656.375        | serial number of a spreadsheet
          reported_at    | 2022-02-30 09:00 | no such day
          reported_at    | 2022-04-05 24:00 | no such hour
          reported_at    | 2022-04-05 25:00 | no such hour
          reported_at    | 9:00             | has no date
          reported_at    | 2022-04-05       | has no time
          effective_date | 9-Mar-22         | write the day as 2022-03-09
          effective_date | 3/10/2022        | month or day first? write it as 2022-03-10
          effective_date | 2022/2/30        | no such day
          effective_date | 44625            | serial number of a spreadsheet
          """)
  void whatIsNotReadGetsAdvice(String column, String cell, String advice) {
    DialectRow row = read(OUTPUT.has(column) ? OUTPUT : QUOTA, column, cell, CellForm.TEXT);

    assertThat(row.advice(column)).contains(advice);
    assertThat(row.text(column)).isEqualTo(cell);
  }

  @Test
  void firstsOfMonthsAreMonthsWhereTheWholeColumnIs() {
    DialectRows rows =
        DialectRows.of(OUTPUT)
            .row(Map.of("period", "2022-03-01"))
            .row(Map.of("period", ""))
            .row(Map.of("period", "2022/4/1"))
            .row(Map.of("period", "2022-05-01"), Map.of("period", CellForm.DAY));

    assertThat(rows.read())
        .extracting(row -> row.text("period"))
        .containsExactly("2022-03", "", "2022-04", "2022-05");
    assertThat(rows.scans()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2022-03", "2022-03-31", "202203", "x", "2022年3月"})
  void oneCellOfAnotherKindAndTheyAreNot(String other) {
    DialectRows rows =
        DialectRows.of(OUTPUT)
            .row(Map.of("period", "2022-03-01"))
            .row(Map.of("period", "2022-04-01"))
            .row(Map.of("period", other));

    assertThat(rows.read())
        .extracting(row -> row.text("period"))
        .startsWith("2022-03-01", "2022-04-01");
  }

  @Test
  void eachColumnOfMonthsIsLookedAtByItself() {
    DialectRows rows =
        DialectRows.of(ENTERPRISES)
            .row(Map.of("valid_from", "2022-01-01", "closed_from", ""))
            .row(Map.of("valid_from", "2022-01-01", "closed_from", "2022-03-15"));

    assertThat(rows.read().get(1).byColumn())
        .containsEntry("valid_from", "2022-01")
        .containsEntry("closed_from", "2022-03-15");
  }

  @Test
  void aTableOfMonthsIsReadOnce() {
    DialectRows rows =
        DialectRows.of(OUTPUT)
            .row(Map.of("period", "2022-03"))
            .row(Map.of("period", "2022年3月"))
            .row(Map.of("period", "2022-03-05"));

    assertThat(rows.read()).hasSize(3);
    assertThat(rows.scans()).isZero();
  }
}
