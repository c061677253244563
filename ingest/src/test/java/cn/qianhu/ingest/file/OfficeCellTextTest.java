package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.ingest.dialect.CellForm;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.file.CellDoubt.Trouble;
import cn.qianhu.ingest.workbook.DateSystem;
import cn.qianhu.ingest.workbook.FormatCode;
import cn.qianhu.ingest.workbook.SheetCell;
import cn.qianhu.ingest.workbook.SheetCell.CellType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the office dialect takes from the cells of a workbook, before their columns are known. */
class OfficeCellTextTest {
  private static final CellText OF_1900 = CellText.of(Dialect.OFFICE, DateSystem.OF_1900);
  private static final CellText OF_1904 = CellText.of(Dialect.OFFICE, DateSystem.OF_1904);
  private static final CellText STRICT_1900 = CellText.of(Dialect.STRICT, DateSystem.OF_1900);
  private static final CellText STRICT_1904 = CellText.of(Dialect.STRICT, DateSystem.OF_1904);

  @ParameterizedTest
  @CsvSource({
    "3.3000000000000003, 3.3",
    "77.802199999999999, 77.8022",
    "0.30000000000000004, 0.3",
    "1.1000000000000001, 1.1",
    "1.2345E3, 1234.5",
    "7.0000000000000007E-2, 0.07",
    "333.33333333333331, 333.333333333333",
    "12345678.9, 12345678.9",
    "1.50, 1.5",
    "1.0, 1",
    "-0.0, 0",
    "-555.5, -555.5",
    "202203, 202203",
    "2022.3, 2022.3",
    "999999999999999, 999999999999999",
    "123456789012345.6, 123456789012346",
    "0.1234567890123455, 0.123456789012345",
    "0.1234567890123456789, 0.123456789012346",
    "1E-7, 0.0000001",
    "1E999999999, 1E999999999",
    "1E-999999999, 1E-999999999"
  })
  void aNumberIsWhatProgramsShowOfIt(String stored, String text) {
    CellValue value = OF_1900.read(cell(CellType.NUMBER, stored, "General"));

    assertThat(value).isEqualTo(CellValue.of(text, CellForm.NUMBER));
  }

  @ParameterizedTest
  @CsvSource({
    "913701001200010000, 9.1370100120001E+17",
    "9.13701001200011E17, 9.13701001200011E+17",
    "1234567890123456, 1.23456789012346E+15",
    "1000000000000000, 1E+15",
    "999999999999999.9, 1E+15",
    "-1000000000000000, -1E+15"
  })
  void aNumberWithMoreDigitsThanAreKeptIsNoCode(String stored, String text) {
    for (String format : new String[] {"General", "0", "@", "#,##0"}) {
      CellValue value = OF_1900.read(cell(CellType.NUMBER, stored, format));

      assertThat(value.text()).isEqualTo(text);
      assertThat(value.trouble()).isEqualTo(Trouble.DIGITS);
    }
  }

  @Test
  void howANumberIsWrittenDoesNotMatter() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal typed =
          BigDecimal.valueOf(
              random.nextLong(-10_000_000, 10_000_000) * random.nextInt(3), random.nextInt(9));
      String exponent = typed.unscaledValue() + "E-" + typed.scale();
      for (CellText texts : List.of(OF_1900, STRICT_1900)) {
        CellValue plain = texts.read(cell(CellType.NUMBER, typed.toPlainString(), "General"));

        assertThat(plain).isEqualTo(texts.read(cell(CellType.NUMBER, exponent, "General")));
      }
    }
  }

  /** What was typed with up to fifteen digits comes through whatever arithmetic adds. */
  @Test
  void everyTypedNumberComesThroughBinaryNoise() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal typed =
          BigDecimal.valueOf(random.nextLong(1, 10_000_000_000_000L), random.nextInt(5));
      double noisy = Math.nextUp(typed.doubleValue());

      assertThat(OF_1900.read(cell(CellType.NUMBER, Double.toString(noisy), "General")).text())
          .as("seed 7, step %d", i)
          .isEqualTo(typed.stripTrailingZeros().toPlainString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "44621 | mmm-yy | 2022-03-01 | DAY",
        "44593 | yyyy\"年\"m\"月\" | 2022-02-01 | DAY",
        "44562 | mm-dd-yy | 2022-01-01 | DAY",
        "44501 | [$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | 2021-11-01 | DAY",
        "44651 | yyyy\"年\"m\"月\" | 2022-03-31 | DAY",
        "44656.375 | yyyy/m/d | 2022-04-05T09:00:00 | DAY",
        "44656.375 | m\"月\"d\"日\" | 2022-04-05T09:00:00 | DAY",
        "44656.999999 | yyyy/m/d | 2022-04-06 | DAY",
        "44444 | yyyy/m/d\\ h:mm | 2021-09-05T00:00:00 | DATE_TIME",
        "44474.395833333336 | m/d/yy h:mm | 2021-10-05T09:30:00 | DATE_TIME",
        "44621.010416666664 | yyyy/m/d\\ h:mm | 2022-03-01T00:15:00 | DATE_TIME",
        "44621.9999999 | yyyy/m/d\\ h:mm:ss | 2022-03-02T00:00:00 | DATE_TIME",
        "44621 | yyyy | 2022 | TEXT",
        "0.375 | h:mm | 09:00:00 | TEXT",
        "44621.375 | h:mm:ss | 09:00:00 | TEXT",
        "61 | yyyy-mm-dd | 1900-03-01 | DAY",
        "2958465 | yyyy-mm-dd | 9999-12-31 | DAY",
        "44621 | General | 44621 | NUMBER",
        "44621 | 0.00 | 44621 | NUMBER",
        "44621 | [h]:mm | 44621 | NUMBER"
      })
  void aDateIsTheMomentThatItsCellHolds(String stored, String format, String text, CellForm form) {
    CellValue value = OF_1900.read(cell(CellType.NUMBER, stored, format));

    assertThat(value.text()).isEqualTo(text);
    assertThat(value.form()).isEqualTo(form);
  }

  /** Day 60 is a 29 February that never was, and 0 is what an empty cell gives a formula. */
  @ParameterizedTest
  @CsvSource({"0", "1", "59", "60", "60.999", "-1", "2958466", "1E300"})
  void aDateThatNoCalendarHasIsRefusedWithItsNumber(String stored) {
    CellValue value = OF_1900.read(cell(CellType.NUMBER, stored, "yyyy-mm"));

    assertThat(value.form()).isEqualTo(CellForm.NUMBER);
    assertThat(value.trouble()).isIn(Trouble.FORMAT, Trouble.DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "43159, yyyy-mm, 2022-03-01, 2022-03",
    "43131, mmm-yy, 2022-02-01, 2022-02",
    "0, yyyy-mm-dd, 1904-01-01, 1904-01-01",
    "43194.427083333336, m/d/yy h:mm, 2022-04-05T10:15:00, 2022-04-05T10:15:00"
  })
  void daysMayBeCountedFrom1904(String stored, String format, String office, String strict) {
    SheetCell cell = cell(CellType.NUMBER, stored, format);

    assertThat(OF_1904.read(cell).text()).isEqualTo(office);
    assertThat(STRICT_1904.read(cell).text()).isEqualTo(strict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-03-01T00:00:00 | mmm-yy | 2022-03-01 | DAY | 2022-03",
        "2022-04-05T09:45:00 | m/d/yy h:mm | 2022-04-05T09:45:00 | DATE_TIME | 2022-04-05T09:45:00",
        "2022-04-05T00:00:00 | m/d/yy h:mm | 2022-04-05T00:00:00 | DATE_TIME | 2022-04-05T00:00:00",
        "2022-03-01 | General | 2022-03-01 | DAY | 2022-03-01",
        "2022-03-01T09:00:00.000 | General | 2022-03-01T09:00:00 | DATE_TIME | 2022-03-01T09:00:00",
        "2022-03-01T08:59:59.6 | h:mm d/m/yy | 2022-03-01T09:00:00 | DATE_TIME | 2022-03-01T08:59:59.6",
        "2022-03-31T09:00:00 | mmm-yy | 2022-03-31T09:00:00 | DAY | 2022-03",
        "2022-03-01T09:00:00Z | General | 2022-03-01T09:00:00Z | TEXT | 2022-03-01T09:00:00Z",
        "2022-02-30 | General | 2022-02-30 | TEXT | 2022-02-30",
        "09:00:00 | h:mm | 09:00:00 | TEXT | 09:00:00"
      })
  void aDateMayBeWrittenAsOne(
      String stored, String format, String text, CellForm form, String strict) {
    SheetCell cell = cell(CellType.DATE, stored, format);

    assertThat(OF_1900.read(cell)).isEqualTo(CellValue.of(text, form));
    assertThat(OF_1904.read(cell)).isEqualTo(CellValue.of(text, form));
    assertThat(STRICT_1900.read(cell).text()).isEqualTo(strict);
  }

  @ParameterizedTest
  @CsvSource({
    "OD-1_x000D_, OD-1",
    "a_x0041_b, aAb",
    "_x005F_x000D_, _x000D_",
    "_x00zz_, _x00zz_",
    "_x000D, _x000D",
    "_X000D_, _X000D_",
    "_x0024_1, $1",
    "_xD83D__xDE00_, 😀"
  })
  void charactersThatAreWrittenAsNumbersAreThose(String stored, String text) {
    assertThat(OF_1900.read(cell(CellType.TEXT, stored, "General")).text()).isEqualTo(text);
    assertThat(STRICT_1900.read(cell(CellType.TEXT, stored, "General")).text()).isEqualTo(stored);
  }

  @Test
  void aTextIsNoNumberWhateverItsFormat() {
    assertThat(OF_1900.read(cell(CellType.TEXT, "3.3000000000000003", "0.00")))
        .isEqualTo(CellValue.of("3.3000000000000003", CellForm.TEXT));
  }

  private static SheetCell cell(CellType type, String text, String format) {
    return new SheetCell(2, 6, type, text, false, FormatCode.of(200, format));
  }
}
