package cn.qianhu.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.ingest.workbook.Display.Likeness;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spreadsheet program shows, and how a person reads it. */
class DisplayTest {
  private static final Set<String> UNITS = Set.of("万元", "万m3");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "0!.0000 | 12345678 | 1234.5678",
        "0\\.0000 | 12345678 | 1234.5678",
        "0\".\"0000 | 5 | 0.0005",
        "#,##0, | 12345678 | 12,346",
        "#,##0,, | 12345678 | 12",
        "0.00, | 12345678 | 12345.68",
        "0.0,,\"百万\" | 12345678 | 12.3百万",
        "0!.0,\"万\" | 12345 | 1.2万",
        "0\".\"#, | 12345 | 1.2",
        "0.00% | 0.12 | 12.00%",
        "0% | 0.125 | 13%",
        "0%% | 0.125 | 1250%%",
        "0.00\"千元\" | 1234.5 | 1234.50千元",
        "General\"kg\" | 1234.5 | 1234.5kg",
        "G/通用格式\"人\" | 17 | 17人",
        "\"约\"0 | 17 | 约17",
        "¥#,##0.00 | 1234.5 | ¥1,234.50",
        "[$¥-804]#,##0.00 | 1234.5 | ¥1,234.50",
        "[$-804]0.0 | 1234.5 | 1234.5",
        "0.00_);[Red](0.00) | -1234.5 | (1234.50)",
        "0.00_);[红色](0.00) | 1234.5 | 1234.50",
        "#,##0.00;[Red]#,##0.00 | -1234.5 | 1,234.50",
        "#,##0 | 1234567 | 1,234,567",
        "#,##0 | -1234567 | -1,234,567",
        "#,###.## | 0.5 | .5",
        "#,##0.## | 12 | 12.",
        "0.0? | 12.5 | 12.5",
        "0000000 | 1234 | 0001234",
        "0,000,000 | 1234 | 0,001,234",
        "000-0000 | 1234567 | 123-4567",
        "# ##0 | 1234567 | 1234 567",
        "0\"万\"0000 | 1234567 | 123万4567",
        ".00 | 12.5 | 12.50",
        "0.00E+00 | 12345 | 1.23E+04",
        "0.00E+00 | 0.00012345 | 1.23E-04",
        "0.0E+0 | 9.96 | 1.0E+1",
        "##0.0E+0 | 12345 | 12.3E+3",
        "0.00E-00 | 12345 | 1.23E04",
        "# ?/? | 2.5 | 2 1/2",
        "# ?/? | 0.333333333333333 | 1/3",
        "# ??/?? | 3.28 | 3 7/25",
        "# ?/8 | 1.3 | 1 2/8",
        "?/? | 2.5 | 5/2",
        "# ?/?\"吨\" | 2.5 | 2 1/2吨",
        "# ???/??? | 3.14159265358979 | 3 16/113",
        "?/? | 3.14159265358979 | 22/7",
        "???/??? | 0.0001 | 0/1",
        "# ???/??? | 0.9999 | 1 ",
        "[>=10000]0!.0,\"万\";0 | 12345 | 1.2万",
        "[>=10000]0!.0,\"万\";0 | 9999 | 9999",
        "[<1000]0.00;[<1000000]0.00,\"千\";0.00,,\"百万\" | 999 | 999.00",
        "[<1000]0.00;[<1000000]0.00,\"千\";0.00,,\"百万\" | 12345 | 12.35千",
        "[<1000]0.00;[<1000000]0.00,\"千\";0.00,,\"百万\" | 12345678 | 12.35百万",
        "[>100]0.0 | 5 | 5",
        "[>100]0.0;[<0]0 | 5 | ########",
        "0.00;\"亏\"0.00;\"无\" | -5 | 亏5.00",
        "0.00;\"亏\"0.00;\"无\" | 0 | 无",
        "0.00;-0.00;;@ | 0 | ``",
        ";;; | 5 | ``",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 0 | -",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | -1234.5 | -1,234.50",
        "[>=60]\"合格\";\"不合格\" | 75 | 合格",
        "\"a;b\"0;\"c\"0 | 1 | a;b1",
        "0.00;@ | -1 | -1.00",
        "@ | 12.5 | 12.5",
        "[h]:mm | 1.5 | 36:00",
        "[mm]:ss | 0.0416666666666667 | 60:00",
        "0.00 | 3.3000000000000003 | 3.30",
        "0 | 2.5 | 3",
        "0 | 0.4 | 0",
        "# | 0.4 | ``"
      })
  void aNumberIsShownAsByTheProgram(String code, BigDecimal number, String shown) {
    assertThat(display(code, number).text()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "General | 1234.5 | SAME",
        "0.00 | 1234.5 | SAME",
        "0.00 | 3.3000000000000003 | SAME",
        "#,##0.00_ | 1234567.5 | SAME",
        "#,##0.00_);(#,##0.00) | -1234567.5 | SAME",
        "0.00;[Red]0.00 | -5 | SAME",
        "0.00;[红色]0.00 | -5 | SAME",
        "0.00;[Blue]0.00 | -5 | OTHER",
        "0.00;0.00 | -5 | OTHER",
        "[<0]0.00;0.00 | -5 | OTHER",
        "[<100]0.00;0.0 | -5 | SAME",
        "+0.00;-0.00 | 5 | SAME",
        "0.00\"万元\" | 1234.5 | SAME",
        "0.00\" 万元\" | 1234.5 | SAME",
        "0.00\"(万元)\" | 1234.5 | SAME",
        "0.00\"（万元）\" | -1234.5 | SAME",
        "\"万元\"0.00 | 1234.5 | SAME",
        "0.00\"万m³\" | 1234.5 | SAME",
        "0.00\"元\" | 1234.5 | OTHER",
        "0.00\"亿元\" | 1234.5 | OTHER",
        "0.00\"万\" | 1234.5 | OTHER",
        "0!.00,\"万元\" | 1234500 | OTHER",
        "0.0,\"万元\" | 1234 | OTHER",
        "0.00% | 0.12 | OTHER",
        "0.00\"%\" | 12 | OTHER",
        "0.00\"‰\" | 12 | OTHER",
        "0.00\"%\" | 0 | OTHER",
        "#,##0, | 12345678 | OTHER",
        "#,##0, | 0 | SAME",
        "¥0.00 | 1234.5 | OTHER",
        "[$€-2]0.00 | 1234.5 | OTHER",
        "\"≈\"0.00 | 1234.5 | OTHER",
        "0 | 1234.56 | ROUNDED",
        "#,##0.0 | 1234.56 | ROUNDED",
        "# | 0.4 | ROUNDED",
        "0.00E+00 | 12345 | ROUNDED",
        "0.00E+00 | 12300 | SAME",
        "# ?/? | 2.5 | SAME",
        "# ?/? | 2.55 | ROUNDED",
        "# ?/?\"吨\" | 2.5 | OTHER",
        "0000 | 12 | SAME",
        "# ##0 | 1234567 | SAME",
        "0\"万\"0000 | 1234567 | OTHER",
        "0\"-\"00 | 202203 | OTHER",
        "0.00;-0.00; | 0 | SAME",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 0 | SAME",
        "0.00;-0.00;\"无\" | 0 | OTHER",
        ";;; | 5 | OTHER",
        ";;; | 0.3 | OTHER",
        "\"-\" | 5 | OTHER",
        "[>=60]\"合格\";\"不合格\" | 75 | OTHER",
        "[>100]0.0;[<0]0 | 5 | OTHER",
        "[h]:mm | 1.5 | OTHER",
        "[DBNum1][$-804]General | 1234 | SAME",
        "@ | 12.5 | SAME",
        "0E+0000 | 12000 | ROUNDED",
        "0.0E+0000 | 12000 | SAME",
        "0\"e999\" | 5 | OTHER",
        "0\"e999999999\" | 5 | OTHER",
        "0\"e99999999999\" | 5 | OTHER"
      })
  void whatIsShownIsReadAsAPersonReadsIt(String code, BigDecimal number, Likeness reading) {
    Display display = display(code, number);
    assertThat(display.asNumber(UNITS)).as(display.text()).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource({
    "General,5,SAME",
    "0,370102,SAME",
    "'#,##0',370102,SAME",
    "000000,12,OTHER",
    "00,6,OTHER",
    "'\"N-\"0',5,OTHER",
    "0.00,5,OTHER",
    "0,91370100123456789,SAME"
  })
  void aCodeIsReadByItsCharacters(String code, BigDecimal number, Likeness reading) {
    assertThat(display(code, number).asText()).isEqualTo(reading);
  }

  /** No program shows a longer text, and nobody reads one. */
  @Test
  void aTextWithoutEndIsShownAsCrosses() {
    assertThat(display("@".repeat(250), new BigDecimal("12345")).text()).isEqualTo("########");
  }

  private static Display display(String code, BigDecimal number) {
    return Display.of(number, FormatCode.of(200, code));
  }
}
