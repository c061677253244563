package cn.qianhu.domain.alert;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.measure.MeasureUnit;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * The form of figures and months in sentences of alerts, by language. Amounts stay exact: they are
 * grouped, and zeros that mean nothing are left out.
 */
public enum SentenceStyle {
  ZH {
    @Override
    public String money(BigDecimal amount) {
      return grouped(amount) + " " + MeasureUnit.MONEY.words().zh();
    }

    @Override
    public String energy(BigDecimal amount) {
      return grouped(amount) + " " + MeasureUnit.ENERGY.words().zh();
    }

    @Override
    public String quantity(BigDecimal amount, Carrier carrier) {
      return grouped(amount) + " " + carrier.unitWords().zh();
    }

    @Override
    public String month(YearMonth month) {
      return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    @Override
    public String monthsToFebruary(YearMonth february) {
      return february.getYear() + "年1—2月";
    }
  },

  EN {
    @Override
    public String money(BigDecimal amount) {
      return "CNY " + grouped(amount.movePointLeft(2)) + " million";
    }

    @Override
    public String energy(BigDecimal amount) {
      return grouped(amount) + " " + MeasureUnit.ENERGY.words().en();
    }

    @Override
    public String quantity(BigDecimal amount, Carrier carrier) {
      String unit = carrier.unitWords().en();
      return grouped(amount) + (Character.isDigit(unit.charAt(0)) ? " × " : " ") + unit;
    }

    @Override
    public String month(YearMonth month) {
      return brief(month.getMonth()) + " " + month.getYear();
    }

    @Override
    public String monthsToFebruary(YearMonth february) {
      return brief(Month.JANUARY) + " and " + month(february);
    }
  };

  private static final char MINUS = '\u2212';

  /** An amount in 万元. */
  public abstract String money(BigDecimal amount);

  /** An amount in tons of standard coal. */
  public abstract String energy(BigDecimal amount);

  /** A quantity in the unit in which statements give the carrier. */
  public abstract String quantity(BigDecimal amount, Carrier carrier);

  public abstract String month(YearMonth month);

  public abstract String monthsToFebruary(YearMonth february);

  public String month(int index) {
    return month(Months.of(index));
  }

  /** A judged month: February stands for two where it is judged with January. */
  public String judged(JudgedMonths judgedMonths, int index) {
    return judgedMonths.joinsTheMonthBefore(index)
        ? monthsToFebruary(Months.of(index))
        : month(index);
  }

  /** A number with its sign and all its digits. */
  public static String percent(BigDecimal percent) {
    return number(percent) + "%";
  }

  public static String points(BigDecimal points) {
    return number(points);
  }

  public static String grouped(BigDecimal amount) {
    BigDecimal shortest = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    int digits = Math.max(0, shortest.scale());
    DecimalFormat format = new DecimalFormat("#,##0", symbols());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(shortest);
  }

  private static String number(BigDecimal figure) {
    String plain = figure.abs().toPlainString();
    return figure.signum() < 0 ? MINUS + plain : plain;
  }

  private static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign(MINUS);
    return symbols;
  }

  private static String brief(Month month) {
    return month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
