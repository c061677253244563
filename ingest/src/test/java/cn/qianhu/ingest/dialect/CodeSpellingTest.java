package cn.qianhu.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.dialect.DialectRows.DialectRow;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers, places, industries, carriers and names of codes. */
class CodeSpellingTest {

  /** What needs no advice, because it is what is asked. */
  private static final String STRICT =
      "[A-Za-z0-9-]+|T|ＡＢＣ项目|ＬＵ－１|KEY_1000;ABOVE_SCALE|KEY_1000;;CITY_100;";

  private static DialectRow read(String kind, String column, String cell) {
    return DialectRows.of(Kind.ofFileName(kind)).row(Map.of(column, cell)).only();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          output      | report_id    | 'A-1                 | A-1    | CODE
          output      | report_id    | ="0012"              | 0012   | CODE
          output      | report_id    | ａ－１               | a-1    | CODE
          readings    | meter_id     | ah-01                | ah-01  |
          enterprises | region       | ３７０１０２         | 370102 | CODE
          enterprises | region       | 370102000000         | 370102 | NAME
          enterprises | region       | 槐荫区               | 370104 | NAME
          quota       | city         | 济南市               | 370100 | NAME
          quota       | to_city      | 370200               | 370200 |
          targets     | region       | 370000               | 370000 |
          targets     | industry     | T                    | T      |
          targets     | industry     | Ｃ                   | C      | CODE
          targets     | scope        | 规模以上工业企业     | 规模以上工业企业 |
          targets     | scope        | 规模以上企业         | ABOVE_SCALE | NAME
          targets     | measure      | ＲＥＶＥＮＵＥ       | REVENUE | CODE
          enterprises | industry     | 6                    | 06     | NAME
          enterprises | industry     | C1411                | 14     | NAME
          energy      | carrier      | 100                  | RAW_COAL | NAME
          energy      | carrier      | ＲＡＷ＿ＣＯＡＬ     | RAW_COAL | CODE
          energy      | carrier      | 液化天然气           | LNG    | NAME
          energy      | carrier      | 电力、原煤           | 电力、原煤 |
          readings    | flow         | 用于原材料           | FEEDSTOCK | NAME
          investment  | status       | 签约、在建           | 签约、在建 |
          investment  | status       | 竣工                 | COMPLETED | NAME
          investment  | status       | 建成                 | COMPLETED | NAME
          quota       | type         | 能耗                 | 能耗   |
          quota       | type         | 分配                 | ALLOCATE | NAME
          quota       | kind         | 海上风电             | OFFSHORE_WIND | NAME
          quota       | account      | 增量指标             | INCREMENT | NAME
          quota       | level        | 省级                 | PROVINCIAL | NAME
          enterprises | scopes       | 千户企业；规上       | KEY_1000;ABOVE_SCALE | NAME
          enterprises | scopes       | KEY_1000;ABOVE_SCALE | KEY_1000;ABOVE_SCALE |
          enterprises | scopes       | KEY_1000;;CITY_100;  | KEY_1000;;CITY_100; |
          enterprises | scopes       | 千户企业、某某       | 千户企业、某某 |
          enterprises | scopes       | 千户企业、           | KEY_1000 | NAME
          enterprises | scopes       | 、                   | 、     |
          projects    | levels       | 省重点项目,技改      | PROVINCIAL_KEY;TECHNICAL | NAME
          projects    | name         | ＡＢＣ项目           | ＡＢＣ项目 |
          targets     | source       | ＬＵ－１             | ＬＵ－１ |
          """)
  void isReadAs(String kind, String column, String cell, String code, ConversionKind how) {
    DialectRow row = read(kind, column, cell);

    assertThat(row.text(column)).isEqualTo(code);
    CellReading reading = row.reading(column);
    assertThat(reading == null ? null : reading.kind()).isEqualTo(how);
    assertThat(row.advice(column).isEmpty()).isEqualTo(how != null || code.matches(STRICT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          uscc     | 9.13701001200010E+17   | digits were lost
          uscc     | 913701001200010000     | digits were lost
          uscc     | 91370100-MA3QF0041Q    | a hyphen within the code
          uscc     | 91370100 MA3QF0041Q    | a blank within the code
          uscc     | 91370100MA3QFO041Q     | I, O, S, V and Z do not occur
          region   | 370102001000           | a town or village
          region   | 370100                 | a province or city: give that of the county
          region   | 市中区                 | several places have this name
          industry | 5111                   | 51 is no division of industry
          industry | 610                    | 61 is no division of industry
          industry | B13                    | 13 is in section C, not in B
          """)
  void whatIsNotReadGetsAdvice(String column, String cell, String advice) {
    DialectRow row = read("enterprises", column, cell);

    assertThat(row.advice(column)).contains(advice).doesNotContain("code_exempt");
    assertThat(row.text(column)).isEqualTo(cell);
  }

  @Test
  void whatIsNoCodeOfAListGetsTheList() {
    assertThat(read("investment", "status", "停工").advice("status"))
        .isEqualTo(
            "is no code or name that is known: write one of 签约 SIGNED、开工 STARTED、"
                + "在建 UNDER_CONSTRUCTION、建成 COMPLETED、投产 IN_PRODUCTION、入统 IN_STATISTICS");
    assertThat(read("enterprises", "scopes", "重点").advice("scopes"))
        .contains("one or several of 千户重点企业 KEY_1000、");
  }

  /** The sentence stands at each wrong row, of which there may be ten thousand. */
  @Test
  void ofALongListTheNearestAreNamed() {
    String advice = read("energy", "carrier", "焦煤气").advice("carrier");

    assertThat(advice)
        .contains("the nearest are 焦炉煤气 1100、")
        .contains("one of the 29 that stand in the workbook of qianhu template")
        .doesNotContain("电力")
        .hasSizeLessThan(250);
    assertThat(read("energy", "carrier", "?".repeat(5000)).advice("carrier"))
        .contains("the nearest are 原煤 0100、")
        .hasSizeLessThan(250);
    assertThat(read("energy", "carrier", "煤炭").advice("carrier")).contains("原煤 0100");
  }

  /** Taking off quotes one by one takes the square of their number. */
  @Test
  void whatIsTooLongForACodeStaysAsItIs() {
    String quotes = "'".repeat(2000) + "A-1";

    assertThat(read("output", "report_id", "'".repeat(20) + "A-1").text("report_id"))
        .isEqualTo("A-1");
    assertThat(read("output", "report_id", quotes).text("report_id")).isEqualTo(quotes);
  }
}
