package cn.qianhu.ingest.workbook;

import cn.qianhu.contract.form.Whitespace;
import cn.qianhu.ingest.workbook.FormatCode.Choice;
import cn.qianhu.ingest.workbook.FormatToken.TokenType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a spreadsheet program displays a number, and how a person reads it. Whether a format scales,
 * hides or adds something is not guessed from its signs: the text that it makes is read again, and
 * must come to the number that the cell holds.
 *
 * @param value the number that the cell holds, with as many digits as programs show
 * @param text what is shown of it
 * @param red whether it is shown in red, which stands for a minus sign
 * @param hasPlaces whether the format has a place for the number at all
 */
public record Display(BigDecimal value, String text, boolean red, boolean hasPlaces) {
  /** Programs show no more digits of a number. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** Programs show no more characters of a cell. */
  private static final int LONGEST = 1 << 10;

  private static final Pattern NUMBER =
      Pattern.compile(
          // A format may write any exponent behind a number, and 1e999999999 fills the memory.
          "([^0-9.]*)([0-9](?:[0-9, '’]*[0-9])?)?(\\.[0-9]*)?(e[+-]?0*[0-9]{1,3})?(.*)",
          Pattern.DOTALL);

  private static final Pattern NOTHING = Pattern.compile("[-−–—―]*");

  /** Likeness of a text that is shown to the number in its cell. */
  public enum Likeness {
    SAME,
    /** The same but for decimals that are not shown. */
    ROUNDED,
    OTHER
  }

  /** A number that is shown as a date. */
  public static Display ofDate(BigDecimal number, String date) {
    return new Display(number.round(DIGITS), date, false, false);
  }

  /** The display of any other number; of a date that no calendar has, programs show crosses. */
  public static Display of(BigDecimal number, FormatCode format) {
    BigDecimal value = number.round(DIGITS);
    Choice choice = format.section(value);
    FormatSection section = choice.section();
    if (section.date().isDate()) {
      return new Display(value, FormatCode.CROSSES, false, false);
    }
    String minus = value.signum() < 0 && !choice.dropsSign() ? "-" : "";
    String shown = Whitespace.trim(minus + positive(value.abs(), section));
    return new Display(
        value,
        shown.length() > LONGEST ? FormatCode.CROSSES : shown,
        section.red() && value.signum() < 0,
        section.has(TokenType.DIGIT)
            || section.has(TokenType.GENERAL)
            || section.has(TokenType.TEXT));
  }

  private static String positive(BigDecimal value, FormatSection section) {
    if (section.has(TokenType.ELAPSED)) {
      return ElapsedTime.show(value, section.tokens());
    }
    if (Fraction.isFraction(section.tokens())) {
      return Fraction.show(value, section.tokens());
    }
    if (section.has(TokenType.DIGIT)) {
      return new DigitLayout(section.tokens()).show(value);
    }
    String plain = plain(value);
    StringBuilder text = new StringBuilder();
    for (FormatToken token : section.tokens()) {
      boolean number = token.is(TokenType.GENERAL) || token.is(TokenType.TEXT);
      text.append(number ? plain : token.text());
      if (text.length() > LONGEST) {
        break;
      }
    }
    return text.toString();
  }

  /** The likeness for a person who reads it in a column of numbers with these units. */
  public Likeness asNumber(Set<String> units) {
    String shown = folded(text);
    if (NOTHING.matcher(shown).matches()) {
      return compare(BigDecimal.ZERO, hasPlaces);
    }
    boolean bracketed = shown.startsWith("(") && shown.endsWith(")");
    String bare = bracketed ? shown.substring(1, shown.length() - 1) : shown;
    boolean negative = bracketed || bare.startsWith("-") || bare.startsWith("−");
    Matcher matcher = NUMBER.matcher(negative && !bracketed ? bare.substring(1) : bare);
    boolean readable =
        matcher.matches()
            && (matcher.group(2) != null || matcher.group(3) != null)
            && isUnit(matcher.group(1).replace("+", ""), units)
            && isUnit(matcher.group(5), units);
    if (!readable) {
      return Fraction.read(bare).map(this::compareFraction).orElse(Likeness.OTHER);
    }
    BigDecimal number = number(matcher);
    return compare(negative || red ? number.negate() : number, true);
  }

  /**
   * The likeness for a person who reads it in a column of codes and names: by its characters, not
   * by its value.
   */
  public Likeness asText() {
    String shown = text.replaceAll("[, ]", "");
    return shown.equals(plain(value)) ? Likeness.SAME : Likeness.OTHER;
  }

  /** The number itself. */
  public String plainNumber() {
    return plain(value);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal number(Matcher matcher) {
    String whole = matcher.group(2) == null ? "0" : matcher.group(2).replaceAll("[^0-9]", "");
    String decimals =
        matcher.group(3) == null || matcher.group(3).length() == 1 ? "" : matcher.group(3);
    String exponent = matcher.group(4) == null ? "" : matcher.group(4);
    return new BigDecimal(whole + decimals + exponent);
  }

  private Likeness compare(BigDecimal read, boolean mayRound) {
    if (value.compareTo(read) == 0) {
      return Likeness.SAME;
    }
    boolean rounded =
        mayRound && value.setScale(read.scale(), RoundingMode.HALF_UP).compareTo(read) == 0;
    return rounded ? Likeness.ROUNDED : Likeness.OTHER;
  }

  private Likeness compareFraction(Fraction fraction) {
    BigDecimal read = value.signum() < 0 ? fraction.value().negate() : fraction.value();
    BigDecimal off = value.subtract(read).abs();
    if (off.compareTo(fraction.resolution()) > 0) {
      return Likeness.OTHER;
    }
    return off.signum() == 0 ? Likeness.SAME : Likeness.ROUNDED;
  }

  private static boolean isUnit(String text, Set<String> units) {
    String unit = text.replaceAll("[() ]", "");
    return unit.isEmpty() || units.contains(unit);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
