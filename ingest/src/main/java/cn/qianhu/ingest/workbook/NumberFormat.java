package cn.qianhu.ingest.workbook;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a date that a spreadsheet's number format shows: a number is a date only by its
 * format (ECMA-376 part 1, 18.8.30 and 18.8.31).
 *
 * @param year whether it shows the year
 * @param month whether it shows the month
 * @param day whether it shows the day
 * @param time whether it shows the time of day
 */
public record NumberFormat(boolean year, boolean month, boolean day, boolean time) {
  private static final NumberFormat PLAIN = new NumberFormat(false, false, false, false);

  /** Literal text, escaped characters, padding, colours, conditions and locales; elapsed time. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"?|[\\\\!_*].|\\[(?:h+|m+|s+)]|\\[[^\\]]*]|am/pm|a/p|general");

  private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+|s+)]");
  private static final Pattern FRACTION_OF_SECOND = Pattern.compile("s\\.0+");
  private static final Pattern DIGIT = Pattern.compile("[0#?@]");
  private static final Pattern NOT_DATE_LETTER = Pattern.compile("[^yemdhs]+");
  private static final Pattern MINUTES = Pattern.compile("h+m{1,2}(?!m)|m{1,2}(?=s)");
  private static final Pattern WEEKDAY = Pattern.compile("d{3,}");

  /** Reads a section of a format. */
  static NumberFormat of(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    if (ELAPSED.matcher(lower).find()) {
      return PLAIN;
    }
    String bare = LITERAL.matcher(lower).replaceAll("");
    String shown = FRACTION_OF_SECOND.matcher(bare.split(";", 2)[0]).replaceAll("s");
    if (DIGIT.matcher(shown).find()) {
      return PLAIN;
    }
    String letters = NOT_DATE_LETTER.matcher(shown).replaceAll("");
    String dateLetters = MINUTES.matcher(letters).replaceAll("h");
    String days = WEEKDAY.matcher(dateLetters).replaceAll("");
    return new NumberFormat(
        days.contains("y") || days.contains("e"),
        days.contains("m"),
        days.contains("d"),
        days.contains("h") || days.contains("s"));
  }

  public boolean isDate() {
    return year || month || day || time;
  }

  /**
   * The moment in ISO 8601, as far as the format shows it: {@code 2022}, {@code 2022-03}, {@code
   * 2022-03-01}, {@code 2022-03-01T09:18:00}, or {@code 09:18:00} for a time alone. Empty for a
   * format that shows no date.
   */
  public Optional<String> iso(LocalDateTime moment) {
    if (!isDate()) {
      return Optional.empty();
    }
    boolean date = year || month || day;
    if (time) {
      return Optional.of(
          date
              ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment)
              : DateTimeFormatter.ISO_LOCAL_TIME.format(moment));
    }
    if (day) {
      return Optional.of(moment.toLocalDate().toString());
    }
    return Optional.of(month ? YearMonth.from(moment).toString() : Year.from(moment).toString());
  }
}
