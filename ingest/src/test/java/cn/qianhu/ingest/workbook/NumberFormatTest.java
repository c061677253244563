package cn.qianhu.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {
  private static final LocalDateTime MOMENT = LocalDateTime.parse("2022-03-01T09:18:00");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yyyy-mm-dd | 2022-03-01",
        "m/d/yy | 2022-03-01",
        "[$-804]yyyy\"年\"m\"月\"d\"日\";@ | 2022-03-01",
        "yyyy/m/d;@ | 2022-03-01",
        "dddd, mmmm dd, yyyy | 2022-03-01",
        "d-mmm | 2022-03-01",
        "yyyy-mm | 2022-03",
        "yyyy\\-mm | 2022-03",
        "mmm-yy | 2022-03",
        "yyyymm | 2022-03",
        "yyyy\"年\"m\"月\" | 2022-03",
        "yyyy | 2022",
        "yyyy-mm-dd hh:mm | 2022-03-01T09:18:00",
        "yyyy-mm-dd\\Thh:mm:ss.000 | 2022-03-01T09:18:00",
        "m/d/yy h:mm AM/PM | 2022-03-01T09:18:00",
        "h:mm:ss | 09:18:00",
        "mm:ss | 09:18:00",
        "[Red]yyyy-mm-dd | 2022-03-01"
      })
  void aDateIsWrittenAsFarAsItsFormatShowsIt(String code, String expected) {
    assertThat(format(200, code).iso(MOMENT)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "General",
        "0.00",
        "#,##0",
        "0%",
        "0.00E+00",
        "# ??/??",
        "@",
        "[h]:mm",
        "[mm]:ss",
        "\"yd\"0",
        "#,##0.00\\d",
        "0.0000\"tce\"",
        "_-* #,##0.00_-;[Red]-* #,##0.00_-",
        "[Yellow]0",
        "¥#,##0"
      })
  void otherFormatsShowNumbers(String code) {
    assertThat(format(200, code).isDate()).as(code).isFalse();
  }

  @Test
  void chineseFormatsAreKnownByTheirNumbers() {
    assertThat(format(31, null).iso(MOMENT)).contains("2022-03-01");
    assertThat(format(57, null).iso(MOMENT)).contains("2022-03");
    assertThat(format(33, null).iso(MOMENT)).contains("09:18:00");
    assertThat(format(0, null).isDate()).isFalse();
    assertThat(format(null, null).isDate()).isFalse();
  }

  private static NumberFormat format(Integer id, String code) {
    return FormatCode.of(id, code).date(BigDecimal.ONE);
  }
}
