package cn.qianhu.ingest.workbook;

import cn.qianhu.ingest.workbook.FormatToken.TokenType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A number of days as {@code [h]:mm:ss}: hours, minutes or seconds altogether, and their rest.
 *
 * @param hours altogether, as are the others
 */
record ElapsedTime(BigDecimal hours, BigDecimal minutes, BigDecimal seconds) {
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  static String show(BigDecimal days, List<FormatToken> tokens) {
    BigDecimal seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
    BigDecimal minutes = seconds.divideToIntegralValue(SIXTY);
    return new ElapsedTime(minutes.divideToIntegralValue(SIXTY), minutes, seconds).show(tokens);
  }

  private String show(List<FormatToken> tokens) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < tokens.size()) {
      FormatToken token = tokens.get(at);
      int end = at + 1;
      while (token.is(TokenType.DATE) && end < tokens.size() && tokens.get(end).equals(token)) {
        end++;
      }
      switch (token.type()) {
        case ELAPSED -> text.append(padded(units(token), token.text().length()));
        case DATE -> text.append(padded(units(token).remainder(SIXTY), end - at));
        default -> text.append(token.text());
      }
      at = end;
    }
    return text.toString();
  }

  private BigDecimal units(FormatToken token) {
    return switch (token.text().charAt(0)) {
      case 'h', 'H' -> hours;
      case 'm', 'M' -> minutes;
      default -> seconds;
    };
  }

  private static String padded(BigDecimal number, int length) {
    String digits = number.toPlainString();
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
