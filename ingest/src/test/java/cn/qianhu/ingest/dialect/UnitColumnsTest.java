package cn.qianhu.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.dialect.DialectRows.DialectRow;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units in headings, in a column or a row of their own, and those of carriers. */
class UnitColumnsTest {
  private static final Kind OUTPUT = Kind.ofFileName("output");
  private static final Kind ENERGY = Kind.ofFileName("energy");
  private static final Kind READINGS = Kind.ofFileName("readings");

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

    assertThat(rows.line().unknownColumns()).isEmpty();
    assertThat(rows.read())
        .extracting(row -> row.text("consumption"))
        .containsExactly("12.5", "12.5", "125000（千瓦时）", "12.5（度电）");
    DialectRow refused = rows.read().get(2);
    assertThat(refused.isMalformed("consumption")).isTrue();
    assertThat(refused.advice("consumption")).contains("another unit than the carrier's (万千瓦时)");
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
    assertThat(rows.line().unknownColumns()).hasSize(heading.equals("单位") ? 1 : 0);
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
    assertThat(rows.only().isMalformed("revenue")).isTrue();
  }
}
