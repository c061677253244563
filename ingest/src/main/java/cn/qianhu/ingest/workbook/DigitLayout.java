package cn.qianhu.ingest.workbook;

import cn.qianhu.ingest.workbook.FormatToken.TokenType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the digits of a number into the placeholders of a format, as spreadsheet programs do: each
 * trailing comma divides by a thousand, each percent sign multiplies by a hundred, and literal text
 * stands where it is written, be it between two digits.
 */
final class DigitLayout {
  private static final int GROUP = 3;

  private final List<FormatToken> tokens;
  private final int exponent;
  private final int point;
  private final List<Integer> whole = new ArrayList<>();
  private final List<Integer> decimals = new ArrayList<>();

  /** The place of each piece among those of the whole part, or among the decimals. */
  private final int[] places;

  /** The last decimal that is shown whatever it is; below 0 where none is. */
  private int lastShown = -1;

  private boolean grouped;
  private int shift;

  DigitLayout(List<FormatToken> tokens) {
    this.tokens = tokens;
    this.exponent = first(TokenType.EXPONENT);
    this.places = new int[tokens.size()];
    int end = exponent < 0 ? tokens.size() : exponent;
    int firstPoint = first(TokenType.POINT);
    this.point = firstPoint < end ? firstPoint : -1;
    for (int i = 0; i < end; i++) {
      if (tokens.get(i).is(TokenType.DIGIT)) {
        List<Integer> part = isDecimal(i) ? decimals : whole;
        places[i] = part.size();
        part.add(i);
        if (isDecimal(i) && tokens.get(i).text().equals("0")) {
          lastShown = places[i];
        }
      } else if (tokens.get(i).is(TokenType.PERCENT)) {
        shift += 2;
      }
    }
    weighCommas(end);
  }

  private boolean isDecimal(int index) {
    return point >= 0 && index > point;
  }

  /** A comma after the last digit of the number or of its whole part scales; others group. */
  private void weighCommas(int end) {
    int lastWhole = whole.isEmpty() ? -1 : whole.get(whole.size() - 1);
    int lastDecimal = decimals.isEmpty() ? lastWhole : decimals.get(decimals.size() - 1);
    for (int i = 0; i < end; i++) {
      if (tokens.get(i).is(TokenType.COMMA)) {
        boolean beforePoint = point < 0 || i < point;
        if (i > (beforePoint ? lastWhole : lastDecimal)) {
          shift -= GROUP;
        } else {
          grouped = true;
        }
      }
    }
  }

  /** A number that is not negative, as it is shown. */
  String show(BigDecimal value) {
    BigDecimal scaled = value.scaleByPowerOfTen(shift);
    int magnitude = 0;
    if (exponent >= 0 && scaled.signum() != 0) {
      int step = Math.max(1, whole.size());
      magnitude = magnitude(scaled, step);
      BigDecimal mantissa = rounded(scaled.scaleByPowerOfTen(-magnitude));
      if (mantissa.compareTo(BigDecimal.ONE.scaleByPowerOfTen(step)) >= 0) {
        magnitude += step;
      }
    }
    return text(rounded(scaled.scaleByPowerOfTen(-magnitude)), magnitude);
  }

  private static int magnitude(BigDecimal value, int step) {
    return Math.floorDiv(value.precision() - value.scale() - 1, step) * step;
  }

  private BigDecimal rounded(BigDecimal value) {
    return value.setScale(decimals.size(), RoundingMode.HALF_UP);
  }

  private String text(BigDecimal number, int magnitude) {
    String plain = number.toPlainString();
    int dot = plain.indexOf('.');
    String wholeDigits = dot < 0 ? plain : plain.substring(0, dot);
    wholeDigits = wholeDigits.equals("0") ? "" : wholeDigits;
    String fraction = dot < 0 ? "" : plain.substring(dot + 1);
    int needed = Math.max(lastShown, lastNotZero(fraction));
    String power = exponent < 0 ? "" : exponent(magnitude);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      FormatToken token = tokens.get(i);
      if (i == point && whole.isEmpty()) {
        text.append(wholeDigits);
      }
      if (exponent >= 0 && i > exponent && token.is(TokenType.DIGIT)) {
        continue;
      }
      switch (token.type()) {
        case DIGIT -> text.append(digit(i, wholeDigits, fraction, needed));
        case COMMA -> {}
        case EXPONENT -> text.append(power);
        default -> text.append(token.text());
      }
    }
    return text.toString();
  }

  private static int lastNotZero(String fraction) {
    int last = fraction.length() - 1;
    while (last >= 0 && fraction.charAt(last) == '0') {
      last--;
    }
    return last;
  }

  private String digit(int index, String wholeDigits, String fraction, int needed) {
    int place = places[index];
    if (!isDecimal(index)) {
      return whole(place, wholeDigits);
    }
    return place > needed ? filler(index) : fraction.substring(place, place + 1);
  }

  /** The first placeholder takes all the digits for which there are no others. */
  private String whole(int place, String digits) {
    int right = whole.size() - 1 - place;
    int from = place == 0 ? 0 : Math.max(0, digits.length() - right - 1);
    int to = Math.max(0, digits.length() - right);
    if (to == 0) {
      return grouped(filler(whole.get(place)), right);
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(grouped(digits.substring(i, i + 1), digits.length() - 1 - i));
    }
    return text.toString();
  }

  private String grouped(String digit, int right) {
    boolean separated = grouped && right > 0 && right % GROUP == 0 && !digit.isBlank();
    return separated ? digit + "," : digit;
  }

  private String filler(int index) {
    return switch (tokens.get(index).text()) {
      case "0" -> "0";
      case "?" -> " ";
      default -> "";
    };
  }

  private String exponent(int magnitude) {
    long digits =
        tokens.subList(exponent, tokens.size()).stream().filter(t -> t.is(TokenType.DIGIT)).count();
    String sign = magnitude < 0 ? "-" : tokens.get(exponent).text().endsWith("+") ? "+" : "";
    StringBuilder text = new StringBuilder(Integer.toString(Math.abs(magnitude)));
    while (text.length() < digits) {
      text.insert(0, '0');
    }
    return "E" + sign + text;
  }

  private int first(TokenType type) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(type)) {
        return i;
      }
    }
    return -1;
  }
}
