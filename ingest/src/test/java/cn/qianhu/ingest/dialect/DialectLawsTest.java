package cn.qianhu.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.ColumnCode;
import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.dialect.DialectRows.DialectRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every cell, tried with many that were drawn by lot. */
class DialectLawsTest {

  private static final int ROUNDS = 400;

  /** What people and programs put around and into a text. */
  private static final List<String> NOISE =
      List.of(
          "\u200b", "\ufeff", " ", "　", "'", ",", "，", ".", "．", "+", "-", "−", "(", ")", "（", "）",
          "0", "１", "万元", "千元", "%", "e", "年", "月", "日", "/", ":", "：", ";", "；", "、", "Ａ", "a",
          "是", "①", "²", "=\"", "\"", "𝟎", "Z", "T");

  private final Random random = new Random(20220305);

  private String digits(int most) {
    return Integer.toString(random.nextInt((int) Math.pow(10, most)));
  }

  private String strict(FormColumn column) {
    return switch (column.content()) {
      case MONEY, QUANTITY, METERED, STANDARD_COAL, FIGURE -> amount(column);
      case PERSONS, REVISION -> digits(5);
      case MINUTES -> "15";
      case YEAR -> Integer.toString(2000 + random.nextInt(40));
      case MONTH -> "%d-%02d".formatted(2000 + random.nextInt(40), 1 + random.nextInt(12));
      case DATE -> "2022-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
      case INSTANT -> instant();
      case FLAG -> random.nextBoolean() ? "true" : "false";
      case MONEY_BY_MONTH -> "1;2.5;3;4;5;6;7;8;9;10;11;12.25";
      case SCHEDULE -> "2022-06-30:100;2022-09-30:200.5";
      case NAME, TEXT -> code(column);
    };
  }

  private String amount(FormColumn column) {
    int decimals =
        random.nextInt(
            1 + (column.content() == ColumnContent.FIGURE ? 4 : column.content().digits()));
    String number =
        digits(9) + (decimals == 0 ? "" : "." + "0".repeat(decimals - 1) + random.nextInt(10));
    return random.nextInt(4) == 0 ? "-" + number : number;
  }

  private String instant() {
    List<String> offsets = List.of("Z", "+08:00", "+0900", "-05");
    String seconds = random.nextBoolean() ? "" : random.nextBoolean() ? ":07" : ":07.125";
    return "2022-04-%02dT%02d:05%s%s"
        .formatted(
            1 + random.nextInt(28), random.nextInt(24), seconds, offsets.get(random.nextInt(4)));
  }

  private String code(FormColumn column) {
    Site site = Site.shipped();
    return switch (column.code()) {
      case REGION -> oneOf(List.copyOf(site.tables().regions().codes()));
      case INDUSTRY -> oneOf(site.tables().industries().divisions());
      case CARRIER -> oneOf(site.tables().carriers().codes());
      case USCC -> "91370100MA3QF0041Q";
      case LISTED -> column.list() == null ? "REVENUE" : oneOf(column.list().codes());
      case SEVERAL ->
          column.list().codes().stream()
              .filter(code -> random.nextBoolean())
              .collect(Collectors.joining(";"));
      case IDENTIFIER, NONE ->
          "甲-" + digits(6) + "/é_Ⅳ".substring(0, column.code() == ColumnCode.NONE ? 4 : 3);
    };
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  @Test
  void strictTextsAreLeftAsTheyAre() {
    for (Kind kind : Kind.all()) {
      for (int round = 0; round < ROUNDS; round++) {
        Map<String, String> cells = new HashMap<>();
        kind.declaredColumns().forEach(column -> cells.put(column.name(), strict(column)));
        DialectRow row = DialectRows.of(kind).row(cells).only();

        assertThat(row.byColumn()).isEqualTo(cells);
        assertThat(row.readings().stream().filter(CellReading::isConverted)).isEmpty();
      }
    }
  }

  private String noisy(String text) {
    StringBuilder noisy = new StringBuilder(text);
    for (int more = random.nextInt(4); more > 0; more--) {
      int at = random.nextInt(noisy.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> noisy.insert(at, oneOf(NOISE));
        case 1 -> noisy.append(oneOf(NOISE));
        default -> {
          if (at < noisy.length()) {
            noisy.deleteCharAt(at);
          }
        }
      }
    }
    return noisy.toString();
  }

  /** What has been read once is a strict text, or no text of which anything is certain. */
  @Test
  void readingTwiceIsReadingOnce() {
    for (Kind kind : Kind.all()) {
      for (int round = 0; round < ROUNDS; round++) {
        Map<String, String> cells = new HashMap<>();
        kind.declaredColumns().forEach(column -> cells.put(column.name(), noisy(strict(column))));
        DialectRow once = DialectRows.of(kind).row(cells).only();

        assertThat(DialectRows.of(kind).row(once.byColumn()).only().byColumn())
            .as(cells.toString())
            .isEqualTo(once.byColumn());
      }
    }
  }

  /** Whatever is made of a number, its digits are those that were written, in their order. */
  @Test
  void noDigitIsLostOrAdded() {
    Kind output = Kind.ofFileName("output");
    FormColumn profit = output.column("profit");
    for (int round = 0; round < 20 * ROUNDS; round++) {
      String written = noisy(strict(profit));
      CellReading reading =
          DialectRows.of(output).row(Map.of("profit", written)).only().reading("profit");

      if (reading != null && reading.isConverted()) {
        assertThat(significant(reading.text())).as(written).isEqualTo(significant(written));
      }
    }
  }

  private static BigInteger significant(String text) {
    String digits =
        text.codePoints()
            .filter(c -> (c >= '0' && c <= '9') || (c >= '０' && c <= '９') || c == '.' || c == '．')
            .map(c -> c == '．' ? '.' : c >= '０' ? c - '０' + '0' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    BigDecimal number = new BigDecimal(digits);
    return number.signum() == 0 ? BigInteger.ZERO : number.stripTrailingZeros().unscaledValue();
  }

  /** The decimal point moves as a number is multiplied, and back again. */
  @Test
  void aUnitIsAPowerOfTen() {
    Kind output = Kind.ofFileName("output");
    Map<String, Integer> shifts = Map.of("元", -4, "千元", -1, "万元", 0, "亿元", 4);
    for (Map.Entry<String, Integer> unit : shifts.entrySet()) {
      for (int round = 0; round < ROUNDS; round++) {
        String written = strict(output.column("profit"));
        DialectRows one = DialectRows.of(output, Map.of("profit", "利润总额(" + unit.getKey() + ")"));
        DialectRow row = one.row(Map.of("profit", written)).only();

        assertThat(new BigDecimal(row.text("profit")))
            .as(written + unit.getKey())
            .isEqualByComparingTo(new BigDecimal(written).scaleByPowerOfTen(unit.getValue()));
      }
    }
  }
}
