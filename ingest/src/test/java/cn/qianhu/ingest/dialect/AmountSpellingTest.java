package cn.qianhu.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.dialect.DialectRows.DialectRow;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts with units, below a heading with one, and in lists. */
class AmountSpellingTest {
  private static final Kind OUTPUT = Kind.ofFileName("output");
  private static final Kind PROJECTS = Kind.ofFileName("projects");
  private static final Kind QUOTA = Kind.ofFileName("quota");

  private static DialectRow below(String heading, String cell) {
    return DialectRows.of(OUTPUT, Map.of("profit", heading)).row(Map.of("profit", cell)).only();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          千元 | 1234.5        | 123.45
          千元 | 1234.50       | 123.45
          千元 | 1234          | 123.4
          千元 | 1,234         | 123.4
          千元 | 0             | 0.0
          千元 | -555.5        | -55.55
          千元 | (555.5)       | -55.55
          千元 | 98765432109.8 | 9876543210.98
          千元 | 0.1           | 0.01
          千元 | 100.0000      | 10.00
          千元 | 1234.5千元    | 123.45
          元   | 12345600      | 1234.56
          元   | 100           | 0.01
          亿元 | 1.23          | 12300
          亿元 | 0.123456      | 1234.56
          亿元 | 0.12345600    | 1234.56
          万元 | 1234.5        | 1234.5
          """)
  void theDecimalPointMovesExactly(String unit, String cell, String amount) {
    DialectRow row = below("利润总额（" + unit + "）", cell);

    assertThat(row.text("profit")).isEqualTo(amount);
    assertThat(row.isMalformed("profit")).isFalse();
    if (!unit.equals("万元")) {
      assertThat(row.reading("profit").kind()).isEqualTo(ConversionKind.UNIT);
      assertThat(row.reading("profit").written()).isEqualTo(cell);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          千元 | 1234.56     | 123.456
          元   | 12345       | 1.2345
          千元 | -0.05       | -0.005
          亿元 | 0.1234567   | 1234.567
          """)
  void whatThenHasTooManyDecimalsIsRefusedWithWhatItCameTo(
      String unit, String cell, String amount) {
    DialectRow row = below("利润总额(" + unit + ")", cell);

    assertThat(row.isMalformed("profit")).isTrue();
    assertThat(row.advice("profit"))
        .contains(amount + " after the conversion from " + unit, "at most 2 are allowed");
    assertThat(row.reading("profit").isConverted()).isFalse();
  }

  /** It would count ten thousand times, or the tenth, of what its author wrote. */
  @ParameterizedTest
  @ValueSource(
      strings = {"1234.5万元", "1234.5元", "12x", "1e3", "12%", "1 234", "--5", "+-5", "无", "1,23"})
  void whatIsNotReadBelowAnotherUnitNeverCountsAsItStands(String cell) {
    assertThat(below("利润总额(千元)", cell).isMalformed("profit")).isTrue();
    String zeros = "0".repeat(80);
    assertThat(below("利润总额(千元)", zeros + "1").isMalformed("profit")).isTrue();
    assertThat(below("利润总额(千元)", "1." + zeros).isMalformed("profit")).isTrue();
  }

  @Test
  void aCellInWhichNobodySeesAnythingIsEmpty() {
    DialectRow row =
        DialectRows.of(OUTPUT)
            .row(Map.of("profit", "\u200b", "withdrawn", "\ufeff", "period", "\u202d\u202c"))
            .only();

    assertThat(row.byColumn())
        .containsEntry("profit", "")
        .containsEntry("withdrawn", "")
        .containsEntry("period", "");
    assertThat(row.readings()).isEmpty();
  }

  @Test
  void anEmptyCellStaysEmpty() {
    assertThat(below("利润总额(千元)", "").text("profit")).isEmpty();
    assertThat(below("利润总额(千元)", "").readings()).isEmpty();
  }

  @Test
  void aUnitBehindTheNumberMustBeTheHeadings() {
    assertThat(below("利润总额", "1234.5万元").text("profit")).isEqualTo("1234.5");
    assertThat(below("利润总额(万元)", "1234.5 万元").text("profit")).isEqualTo("1234.5");
    assertThat(below("利润总额", "1234.5千元").advice("profit"))
        .isEqualTo(
            "\"千元\" is not the unit of the column (万元): convert it, and write the number alone");
    assertThat(below("利润总额(千元)", "1234.5万元").text("profit")).isEqualTo("1234.5万元（千元）");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12,34.50 | grouping comma in a wrong place
          0,123    | grouping comma in a wrong place
          -0,123   | grouping comma in a wrong place
          012,345  | grouping comma in a wrong place
          12_      | "_" is not the unit of the column
          1.2E+03  | with an exponent
          12%      | percent sign
          １２％   | percent sign
          NULL     | is not a number: write 0
          —        | is not a number: write 0
          -        | is not a number: write 0
          .5000    | write 0.5000
          7.       | nothing after the point
          1 234.50 | a blank within the number
          10.125   | has 3 decimals: at most 2 are allowed
          """)
  void whatIsNotReadGetsAdvice(String cell, String advice) {
    DialectRow row = below("利润总额", cell);

    assertThat(row.advice("profit")).contains(advice);
    assertThat(row.text("profit")).isEqualTo(cell);
    assertThat(row.isMalformed("profit")).isTrue();
  }

  @Test
  void bracketsAreNegativeOnlyWhereNegativeAmountsAre() {
    DialectRow row = DialectRows.of(OUTPUT).row(Map.of("revenue", "（123.45）")).only();

    assertThat(row.text("revenue")).isEqualTo("（123.45）");
    assertThat(row.advice("revenue")).contains("brackets stand for a negative number");
    assertThat(below("利润总额", "（123.45）").text("profit")).isEqualTo("-123.45");
  }

  @Test
  void whatIsCountedIsWhole() {
    DialectRow row =
        DialectRows.of(OUTPUT).row(Map.of("employees", "120.0", "revision", "1.5")).only();

    assertThat(row.text("employees")).isEqualTo("120");
    assertThat(row.text("revision")).isEqualTo("1.5");
    assertThat(row.advice("revision")).contains("a whole number is asked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1;2;3;4;5;6;7;8;9;10;11;12              | 1;2;3;4;5;6;7;8;9;10;11;12
          1；2；3；4；5；6；7；8；9；10；11；12    | 1;2;3;4;5;6;7;8;9;10;11;12
          1、2、3、4、5、6、7、8、9、10、11、1,200 | 1;2;3;4;5;6;7;8;9;10;11;1200
          1,2,3,4,5,6,7,8,9,10,11,12              | 1;2;3;4;5;6;7;8;9;10;11;12
          1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12   | 1;2;3;4;5;6;7;8;9;10;11;12
          1,200                                   | 1200
          1,2,3                                   | 1,2,3
          1;2;x                                   | 1;2;x
          1;;3                                    | 1;;3
          """)
  void aPlanByMonthIsAListOfAmounts(String cell, String amounts) {
    DialectRow row = DialectRows.of(PROJECTS).row(Map.of("plan_months", cell)).only();

    assertThat(row.text("plan_months")).isEqualTo(amounts);
    assertThat(row.reading("plan_months") != null && row.reading("plan_months").isConverted())
        .isEqualTo(!cell.equals(amounts));
  }

  @Test
  void aListBelowAnotherUnitIsConvertedWhole() {
    DialectRows rows =
        DialectRows.of(PROJECTS, Map.of("plan_months", "分月计划(千元)"))
            .row(Map.of("plan_months", "10；20；30；40；50；60；70；80；90；100；110；120"))
            .row(Map.of("plan_months", "10;x"));

    assertThat(rows.read())
        .extracting(row -> row.text("plan_months"))
        .containsExactly("1.0;2.0;3.0;4.0;5.0;6.0;7.0;8.0;9.0;10.0;11.0;12.0", "10;x（千元）");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-06-30:100;2022-09-30:200              | 2022-06-30:100;2022-09-30:200
          2022年6月30日：1,100.0；2022/9/30：200吨标准煤 | 2022-06-30:1100.0;2022-09-30:200
          2022-06-30:100;2022-09-31:200              | 2022-06-30:100;2022-09-31:200
          2022-06-30 100                             | 2022-06-30 100
          """)
  void aScheduleIsAListOfDaysWithAmounts(String cell, String steps) {
    assertThat(DialectRows.of(QUOTA).row(Map.of("schedule", cell)).only().text("schedule"))
        .isEqualTo(steps);
  }
}
