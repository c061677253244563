package cn.qianhu.desk.api;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.contract.code.Months;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.SafeText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A query of a client: the parameters of a request, each checked as it is read.
 *
 * @param arguments what the path says in the places of its parameters
 * @param parameters those behind the question mark that have a value
 */
record ApiQuery(
    DeskRoute route,
    Map<String, String> arguments,
    Map<String, String> parameters,
    Audience audience) {

  private static final int USUAL_ROWS = 200;
  private static final int MOST_ROWS = 5000;

  String argument(String name) {
    return arguments.get(name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** A value that the question cannot do without. */
  String required(String name, String example) {
    return text(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    "缺少参数 " + name + "：例如 " + name + "=" + example,
                    "The parameter " + name + " is missing: such as " + name + "=" + example));
  }

  /** The value of a parameter, which is one of several; empty where the parameter is not given. */
  Optional<String> oneOf(String name, Predicate<String> known, String which) {
    Optional<String> value = text(name);
    if (value.filter(known.negate()).isPresent()) {
      throw refusal(name, value.get(), which);
    }
    return value;
  }

  /** Values separated by commas; null where it is not asked for, which is all. */
  Set<String> codes(String name, Predicate<String> known, String which) {
    String value = parameters.get(name);
    if (value == null) {
      return null;
    }
    Set<String> codes = new LinkedHashSet<>(Arrays.asList(value.split(",", -1)));
    for (String code : codes) {
      if (!known.test(code)) {
        throw refusal(name, code, which);
      }
    }
    return codes;
  }

  Optional<Boolean> flag(String name) {
    return oneOf(name, value -> value.equals("true") || value.equals("false"), "true, false")
        .map(Boolean::valueOf);
  }

  /** A month; nothing where it is not asked for. */
  Optional<YearMonth> month(String name) {
    return text(name).map(value -> month(name, value));
  }

  YearMonth month(String name, String value) {
    YearMonth month = Months.parse(value);
    if (month == null) {
      throw refusal(name, value, "YYYY-MM");
    }
    return month;
  }

  Optional<LocalDate> day(String name) {
    return text(name).map(value -> day(name, value));
  }

  private LocalDate day(String name, String value) {
    LocalDate day = Dates.parse(value);
    if (day == null) {
      throw refusal(name, value, "YYYY-MM-DD");
    }
    return day;
  }

  /** Four digits. */
  Optional<Integer> year(String name) {
    return oneOf(name, value -> value.matches("[0-9]{4}"), "YYYY").map(Integer::valueOf);
  }

  /** The most rows that are wanted. */
  int limit() {
    return oneOf(DeskRoute.LIMIT, ApiQuery::isLimit, "1–" + MOST_ROWS)
        .map(Integer::valueOf)
        .orElse(USUAL_ROWS);
  }

  private static boolean isLimit(String value) {
    return value.matches("[1-9][0-9]{0,3}") && Integer.parseInt(value) <= MOST_ROWS;
  }

  /** The key of the row behind which to go on; empty for the beginning. */
  String after() {
    String cursor = parameters.get(DeskRoute.AFTER);
    if (cursor == null) {
      return "";
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refusal(DeskRoute.AFTER, cursor, "next");
    }
  }

  static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /** A parameter has a value that it cannot have. */
  static ProblemException refusal(String name, String value, String which) {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        "参数 " + name + " 的值 \"" + SafeText.shortened(value) + "\" 无效：应为 " + which,
        "The parameter "
            + name
            + " cannot be \""
            + SafeText.shortened(value)
            + "\": it is "
            + which);
  }

  /** The problem that something asked for does not exist. */
  static ProblemException notFound(String zh, String en) {
    return new ProblemException(ProblemType.NOT_FOUND, zh, en);
  }
}
