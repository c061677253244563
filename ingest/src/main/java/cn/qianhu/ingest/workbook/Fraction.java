package cn.qianhu.ingest.workbook;

import cn.qianhu.ingest.workbook.FormatToken.TokenType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a spreadsheet shows it by {@code # ?/?}: 2 1/2.
 *
 * @param value what it comes to
 * @param resolution no two fractions with its denominator are nearer
 */
record Fraction(BigDecimal value, BigDecimal resolution) {
  private static final Pattern TEXT = Pattern.compile("-?(?:([0-9]+) +)?([0-9]+) */ *([0-9]+)");
  private static final int MOST_PLACES = 3;

  /** The number of decimals: as many as fit into a long. */
  private static final int DECIMALS = 15;

  private static final long ONE = 1_000_000_000_000_000L;

  static boolean isFraction(List<FormatToken> tokens) {
    int bar = bar(tokens);
    return bar > 0
        && tokens.subList(0, bar).stream().anyMatch(t -> t.is(TokenType.DIGIT))
        && (places(tokens, bar) > 0 || !fixed(tokens, bar).isEmpty());
  }

  /** A number that is not negative, as the nearest fraction that has room. */
  static String show(BigDecimal number, List<FormatToken> tokens) {
    int bar = bar(tokens);
    String fixed = fixed(tokens, bar);
    int numerator = bar;
    while (numerator > 0 && tokens.get(numerator - 1).is(TokenType.DIGIT)) {
      numerator--;
    }
    boolean mixed = tokens.subList(0, numerator).stream().anyMatch(t -> t.is(TokenType.DIGIT));
    BigDecimal whole = mixed ? number.setScale(0, RoundingMode.DOWN) : BigDecimal.ZERO;
    long[] nearest =
        fixed.isEmpty()
            ? nearest(number.subtract(whole), most(places(tokens, bar)))
            : over(number.subtract(whole), Long.parseLong(fixed));
    if (mixed && nearest[0] == nearest[1]) {
      whole = whole.add(BigDecimal.ONE);
      nearest[0] = 0;
    }
    String part = nearest[0] == 0 && mixed ? "" : nearest[0] + "/" + nearest[1];
    String shown =
        whole.signum() == 0 && !part.isEmpty() ? part : whole.toPlainString() + " " + part;
    return shown + after(tokens, bar);
  }

  /** Reads a shown fraction. */
  static Optional<Fraction> read(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches() || new BigDecimal(matcher.group(3)).signum() == 0) {
      return Optional.empty();
    }
    BigDecimal denominator = new BigDecimal(matcher.group(3));
    BigDecimal whole = new BigDecimal(matcher.group(1) == null ? "0" : matcher.group(1));
    BigDecimal part = new BigDecimal(matcher.group(2)).divide(denominator, MathContext.DECIMAL64);
    return Optional.of(
        new Fraction(whole.add(part), BigDecimal.ONE.divide(denominator, MathContext.DECIMAL64)));
  }

  private static int bar(List<FormatToken> tokens) {
    return tokens.indexOf(new FormatToken(TokenType.BAR, "/"));
  }

  private static int places(List<FormatToken> tokens, int bar) {
    int end = bar + 1;
    while (end < tokens.size() && tokens.get(end).is(TokenType.DIGIT)) {
      end++;
    }
    return end - bar - 1;
  }

  /** A denominator that is written into the format. */
  private static String fixed(List<FormatToken> tokens, int bar) {
    StringBuilder digits = new StringBuilder();
    int at = bar + 1;
    while (at < tokens.size() && isDigit(tokens.get(at).text()) && digits.length() < 4) {
      digits.append(tokens.get(at).text());
      at++;
    }
    boolean written = digits.chars().anyMatch(c -> c != '0');
    return written ? digits.toString() : "";
  }

  private static boolean isDigit(String text) {
    return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  private static String after(List<FormatToken> tokens, int bar) {
    StringBuilder text = new StringBuilder();
    int at = bar + 1 + Math.max(places(tokens, bar), fixed(tokens, bar).length());
    tokens.subList(Math.min(at, tokens.size()), tokens.size()).forEach(t -> text.append(t.text()));
    return text.toString();
  }

  private static long most(int places) {
    return BigDecimal.ONE.scaleByPowerOfTen(Math.min(places, MOST_PLACES)).longValue() - 1;
  }

  private static long[] over(BigDecimal part, long denominator) {
    BigDecimal numerator = part.multiply(BigDecimal.valueOf(denominator));
    return new long[] {numerator.setScale(0, RoundingMode.HALF_UP).longValue(), denominator};
  }

  /**
   * The nearest, and of those the one with the least denominator. All of them are tried, for each
   * cell, so that it is done in whole numbers.
   */
  private static long[] nearest(BigDecimal number, long most) {
    BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
    long part =
        number.subtract(whole).setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValue();
    long best = 1;
    long numerator = 0;
    long least = Long.MAX_VALUE;
    for (long denominator = 1; denominator <= most && least != 0; denominator++) {
      long candidate = (part * denominator + ONE / 2) / ONE;
      long off = Math.abs(part * denominator - candidate * ONE);
      if (denominator == 1 || off * best < least * denominator) {
        best = denominator;
        numerator = candidate;
        least = off;
      }
    }
    return new long[] {whole.longValue() * best + numerator, best};
  }
}
