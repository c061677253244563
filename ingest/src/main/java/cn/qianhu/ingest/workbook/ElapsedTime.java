package cn.qianhu.ingest.workbook;

import cn.qianhu.ingest.workbook.FormatToken.TokenType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A number of days as {@code [h]:mm:ss}: hours, minutes or seconds altogether, and their rest. */
final class ElapsedTime {
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private static final int SIXTY = 60;

  private ElapsedTime() {}

  static String show(BigDecimal days, List<FormatToken> tokens) {
    BigDecimal seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < tokens.size()) {
      FormatToken token = tokens.get(at);
      int end = at + 1;
      while (token.is(TokenType.DATE) && end < tokens.size() && tokens.get(end).equals(token)) {
        end++;
      }
      switch (token.type()) {
        case ELAPSED -> text.append(padded(units(seconds, token), token.text().length()));
        case DATE -> text.append(padded(rest(seconds, token), end - at));
        default -> text.append(token.text());
      }
      at = end;
    }
    return text.toString();
  }

  private static BigDecimal units(BigDecimal seconds, FormatToken token) {
    int size =
        switch (token.text().charAt(0)) {
          case 'h', 'H' -> SIXTY * SIXTY;
          case 'm', 'M' -> SIXTY;
          default -> 1;
        };
    return seconds.divideToIntegralValue(BigDecimal.valueOf(size));
  }

  private static BigDecimal rest(BigDecimal seconds, FormatToken token) {
    return units(seconds, token).remainder(BigDecimal.valueOf(SIXTY));
  }

  private static String padded(BigDecimal number, int length) {
    String digits = number.toPlainString();
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
