package cn.qianhu.ingest.workbook;

import cn.qianhu.ingest.workbook.FormatToken.TokenType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a number format (ECMA-376 part 1, 18.8.31), taken to pieces.
 *
 * @param code the section as it is written
 * @param tokens its pieces
 * @param condition which numbers it applies to; null where the place of the section says so
 * @param red whether it shows numbers in red, as negative ones are in Chinese accounts
 * @param date what it shows of a date
 */
record FormatSection(
    String code,
    List<FormatToken> tokens,
    NumberCondition condition,
    boolean red,
    NumberFormat date) {
  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?[0-9]+(?:\\.[0-9]*)?(?:E[+-]?[0-9]+)?)");
  private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
  private static final Pattern RED = Pattern.compile("(?i)red|红色|(?:color|颜色) ?3");
  private static final Pattern GENERAL = Pattern.compile("(?i)General|G/通用格式");
  private static final Pattern HALF_DAY = Pattern.compile("(?i)am/pm|a/p|上午/下午");
  private static final Pattern DATE = Pattern.compile("(?i)[ymdhsaegb]");

  /**
   * A comparison of the number with a limit.
   *
   * @param operator one of {@code < <= = <> >= >}
   */
  record NumberCondition(String operator, BigDecimal limit) {
    boolean holds(BigDecimal value) {
      int order = value.compareTo(limit);
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "=" -> order == 0;
        default -> order != 0;
      };
    }

    /** Whether the section is for negative numbers only; the sign is then not shown. */
    boolean holdsOfNegativesOnly() {
      return switch (operator) {
        case "<" -> limit.signum() <= 0;
        case "<=", "=" -> limit.signum() < 0;
        default -> false;
      };
    }
  }

  FormatSection {
    tokens = List.copyOf(tokens);
  }

  static FormatSection of(String code) {
    Scan scan = new Scan(code);
    scan.all();
    return new FormatSection(code, scan.tokens, scan.condition, scan.red, NumberFormat.of(code));
  }

  boolean has(TokenType type) {
    return tokens.stream().anyMatch(token -> token.is(type));
  }

  private static final class Scan {
    private final String code;
    private final List<FormatToken> tokens = new ArrayList<>();
    private NumberCondition condition;
    private boolean red;
    private int at;

    Scan(String code) {
      this.code = code;
    }

    void all() {
      while (at < code.length()) {
        one();
      }
    }

    private void one() {
      char c = code.charAt(at);
      switch (c) {
        case '"' -> literal(quoted());
        case '\\', '!' -> literal(next());
        case '_' -> {
          next();
          literal(" ");
        }
        case '*' -> next();
        case '[' -> bracket();
        case '0', '#', '?' -> add(TokenType.DIGIT, 1);
        case '.' -> add(TokenType.POINT, 1);
        case ',' -> add(TokenType.COMMA, 1);
        case '%' -> add(TokenType.PERCENT, 1);
        case '@' -> add(TokenType.TEXT, 1);
        case '/' -> add(TokenType.BAR, 1);
        default -> letter();
      }
    }

    private void letter() {
      if (code.regionMatches(true, at, "E+", 0, 2) || code.regionMatches(true, at, "E-", 0, 2)) {
        add(TokenType.EXPONENT, 2);
      } else if (!word(GENERAL, TokenType.GENERAL)
          && !word(HALF_DAY, TokenType.DATE)
          && !word(DATE, TokenType.DATE)) {
        int length = Character.charCount(code.codePointAt(at));
        add(TokenType.LITERAL, length);
      }
    }

    private boolean word(Pattern pattern, TokenType type) {
      Matcher matcher = pattern.matcher(code).region(at, code.length());
      if (matcher.lookingAt()) {
        add(type, matcher.end() - at);
        return true;
      }
      return false;
    }

    private void bracket() {
      int end = code.indexOf(']', at);
      String inside = code.substring(at + 1, end < 0 ? code.length() : end);
      at = end < 0 ? code.length() : end + 1;
      Matcher comparison = CONDITION.matcher(inside);
      if (comparison.matches()) {
        condition = new NumberCondition(comparison.group(1), new BigDecimal(comparison.group(2)));
      } else if (ELAPSED.matcher(inside).matches()) {
        tokens.add(new FormatToken(TokenType.ELAPSED, inside));
      } else if (inside.startsWith("$")) {
        literal(inside.substring(1).split("-", 2)[0]);
      } else {
        red |= RED.matcher(inside).matches();
      }
    }

    private String quoted() {
      int end = code.indexOf('"', at + 1);
      String text = code.substring(at + 1, end < 0 ? code.length() : end);
      at = end < 0 ? code.length() : end + 1;
      return text;
    }

    /** The character after a sign that concerns it. */
    private String next() {
      int begin = Math.min(at + 1, code.length());
      at = begin < code.length() ? code.offsetByCodePoints(begin, 1) : begin;
      return code.substring(begin, at);
    }

    private void literal(String text) {
      if (!text.isEmpty()) {
        tokens.add(new FormatToken(TokenType.LITERAL, text));
      }
    }

    private void add(TokenType type, int length) {
      tokens.add(new FormatToken(type, code.substring(at, at + length)));
      at += length;
    }
  }
}
