package cn.qianhu.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.ingest.dialect.DialectRows.DialectRow;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts below headings with units, with units of their own, and in lists. */
class AmountSpellingTest {

  private static final Kind OUTPUT = Kind.ofFileName("output");
  private static final Kind ENERGY = Kind.ofFileName("energy");
  private static final Kind READINGS = Kind.ofFileName("readings");
  private static final Kind PROJECTS = Kind.ofFileName("projects");
  private static final Kind QUOTA = Kind.ofFileName("quota");
  private static final FieldReview REVIEW = new FieldReview(Forms.standard());

  private static DialectRow below(String heading, String cell) {
    return DialectRows.of(OUTPUT, Map.of("profit", heading)).row(Map.of("profit", cell)).only();
  }

  private static boolean isMalformed(DialectRow row, String column) {
    return REVIEW
        .of(row.kind(), row.texts())
        .map(verdict -> verdict.finding())
        .filter(found -> found.reason() == Reason.MALFORMED && found.column().equals(column))
        .isPresent();
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
    assertThat(isMalformed(row, "profit")).isFalse();
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

    assertThat(isMalformed(row, "profit")).isTrue();
    assertThat(row.advice("profit"))
        .contains(amount + " after the conversion from " + unit, "at most 2 are allowed");
    assertThat(row.reading("profit").isConverted()).isFalse();
  }

  /** It would count ten thousand times, or the tenth, of what its author wrote. */
  @ParameterizedTest
  @ValueSource(
      strings = {"1234.5万元", "1234.5元", "12x", "1e3", "12%", "1 234", "--5", "+-5", "无", "1,23"})
  void whatIsNotReadBelowAnotherUnitNeverCountsAsItStands(String cell) {
    assertThat(isMalformed(below("利润总额(千元)", cell), "profit")).isTrue();
    String zeros = "0".repeat(80);
    assertThat(isMalformed(below("利润总额(千元)", zeros + "1"), "profit")).isTrue();
    assertThat(isMalformed(below("利润总额(千元)", "1." + zeros), "profit")).isTrue();
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
    assertThat(isMalformed(row, "profit")).isTrue();
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

  @Test
  void aQuantityIsInTheUnitOfTheCarrierOfItsRow() {
    DialectRows rows =
        DialectRows.of(ENERGY)
            .row(Map.of("carrier", "电力", "consumption", "12.5万千瓦时"))
            .row(Map.of("carrier", "0100", "consumption", "12.5 吨"))
            .row(Map.of("carrier", "0100", "consumption", "12.5万千瓦时"))
            .row(Map.of("carrier", "ELECTRICITY", "consumption", "12.5千瓦时"))
            .row(Map.of("carrier", "NATURAL_GAS", "consumption", "12.5万m³"));

    assertThat(rows.read())
        .extracting(row -> row.text("consumption"))
        .containsExactly("12.5", "12.5", "12.5万千瓦时", "12.5千瓦时", "12.5");
    assertThat(rows.scans()).isZero();
  }

  @Test
  void aUnitInTheHeadingHoldsWhereAllRowsAreOfOneCarrier() {
    DialectRows rows =
        DialectRows.of(ENERGY, Map.of("consumption", "消费量(千瓦时)"))
            .row(Map.of("carrier", "电力", "consumption", "120000"))
            .row(Map.of("carrier", "乙", "consumption", "1"))
            .row(Map.of("carrier", "", "consumption", "120000"))
            .row(Map.of("carrier", "3300", "consumption", "5"));

    assertThat(rows.dialect().faults()).isEmpty();
    assertThat(rows.read())
        .extracting(row -> row.text("consumption"))
        .containsExactly("12.0000", "0.0001", "12.0000", "0.0005");
  }

  @Test
  void aUnitInTheHeadingOverSeveralCarriersMakesTheFileUnreadable() {
    DialectRows rows =
        DialectRows.of(ENERGY, Map.of("consumption", "消费量(吨)"))
            .row(Map.of("carrier", "原煤"))
            .row(Map.of("carrier", "WASHED_COAL"));

    assertThat(rows.dialect().faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.column()).isEqualTo("consumption");
              assertThat(fault.said().en()).contains("消费量(吨)", "several carriers");
            });
    assertThat(rows.scans()).isEqualTo(1);
  }

  @Test
  void aUnitInTheHeadingMustBeOneOfTheCarrier() {
    DialectRows rows =
        DialectRows.of(ENERGY, Map.of("consumption", "消费量(吨)")).row(Map.of("carrier", "电力"));

    assertThat(rows.dialect().faults())
        .singleElement()
        .extracting(fault -> fault.said().en())
        .asString()
        .contains("give it in 万千瓦时");
  }

  @Test
  void aHeaderAloneIsReadWhateverItsUnit() {
    assertThat(DialectRows.of(ENERGY, Map.of("consumption", "消费量(吨)")).dialect().faults())
        .isEmpty();
  }

  @Test
  void readingsAreInTheUnitOfTheMeter() {
    DialectRows rows =
        DialectRows.of(READINGS, Map.of("quantity", "用量(吨)"))
            .row(Map.of("carrier", "原煤", "quantity", "1.5"));

    assertThat(rows.only().text("quantity")).isEqualTo("1500");
  }

  @Test
  void aColumnOfUnitsMayNotSayAnotherThanTheCarriers() {
    DialectRows rows =
        DialectRows.of(ENERGY)
            .and("计量单位")
            .row(Map.of("carrier", "电力", "consumption", "12.5", "计量单位", "万千瓦时"))
            .row(Map.of("carrier", "电力", "consumption", "12.5", "计量单位", ""))
            .row(Map.of("carrier", "电力", "consumption", "125000", "计量单位", "千瓦时"))
            .row(Map.of("carrier", "电力", "consumption", "12.5", "计量单位", "度电"));

    assertThat(rows.line().unknown()).isEmpty();
    assertThat(rows.read())
        .extracting(row -> row.text("consumption"))
        .containsExactly("12.5", "12.5", "125000（千瓦时）", "12.5（度电）");
    DialectRow refused = rows.read().get(2);
    assertThat(isMalformed(refused, "consumption")).isTrue();
    assertThat(refused.advice("consumption")).contains("another unit than the carrier's (万千瓦时)");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          计量单位 | 万元 | 12.5 | 12
          计量单位 | 千元 | 12.5（千元） | 12
          计量单位 | 万美元 | 12.5（万美元） | 12（万美元）
          计量单位 | 人   | 12.5 | 12
          单位     | 千元 | 12.5（千元） | 12
          单位     | 某某公司 | 12.5 | 12
          """)
  void aColumnOfUnitsMayNotSayAnotherThanThatOfMoney(
      String heading, String unit, String revenue, String employees) {
    DialectRows rows =
        DialectRows.of(OUTPUT)
            .and(heading)
            .row(Map.of("revenue", "12.5", "employees", "12", heading, unit));

    assertThat(rows.only().byColumn())
        .containsEntry("revenue", revenue)
        .containsEntry("employees", employees);
    assertThat(rows.line().unknown()).hasSize(heading.equals("单位") ? 1 : 0);
  }

  /**
   * A second row of headings, with the units: the numbers below it are not in those of the first.
   */
  @ParameterizedTest
  @CsvSource({
    "千元, 1",
    "（千元）, 1",
    "(万美元), 1",
    "单位：千元, 1",
    "万元, 0",
    "(万元), 0",
    "甲, 0",
    "合计, 0",
    "某某元件厂, 0",
    "1234元, 0",
    "5千元, 0",
    "(5)万元, 0",
    "壹佰万元, 0"
  })
  void aUnitAloneBelowTheHeaderMayNotBeAnother(String cell, int faults) {
    RowDialect dialect = DialectRows.of(OUTPUT).dialect();
    String[] texts = new String[OUTPUT.columns().size()];

    dialect.read(
        new TableScan.ScannedRow() {
          @Override
          public String text(int position) {
            return position == OUTPUT.position("revenue") ? cell : "";
          }

          @Override
          public CellForm form(int position) {
            return CellForm.TEXT;
          }
        },
        texts);

    assertThat(dialect.faults()).hasSize(faults);
  }

  /** A row of an enterprise is one row that is refused. */
  @Test
  void aUnitInARowWithAKeyIsNoNumber() {
    DialectRows rows = DialectRows.of(OUTPUT).row(Map.of("revenue", "千元"));
    RowDialect dialect = rows.dialect();
    rows.each(row -> dialect.read(row, new String[OUTPUT.columns().size()]));

    assertThat(dialect.faults()).isEmpty();
    assertThat(isMalformed(rows.only(), "revenue")).isTrue();
  }
}
