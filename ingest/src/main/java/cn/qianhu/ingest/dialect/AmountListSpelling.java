package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.ColumnContent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Amounts that stand in one cell: one for each month, or each behind its day and a colon. They are
 * separated by {@code ;}, {@code ；} or {@code 、}; twelve of them by commas, too, where none of
 * these is there: elsewhere a comma may group digits.
 */
record AmountListSpelling(AmountSpelling amounts) implements ColumnSpelling {

  private static final int MONTHS = 12;
  private static final String SEPARATOR = ";";
  private static final Pattern SEPARATORS = Pattern.compile("[;、]");

  @Override
  public CellReading read(String cell, CellForm form, String carrier) {
    boolean byMonth = amounts.column().content() == ColumnContent.MONEY_BY_MONTH;
    List<String> strict =
        parts(CellCharacters.narrow(cell), byMonth).stream()
            .map(part -> byMonth ? amount(part) : step(part))
            .toList();
    if (strict.stream().anyMatch(Objects::isNull)) {
      return amounts.refused(cell, null);
    }
    String text = String.join(SEPARATOR, strict);
    return text.equals(cell)
        ? null
        : CellReading.converted(amounts.column().name(), cell, text, amounts.kind());
  }

  private static List<String> parts(String text, boolean byMonth) {
    String[] parts = SEPARATORS.split(text, -1);
    String[] byComma = text.split(",", -1);
    boolean commas = parts.length == 1 && byMonth && byComma.length == MONTHS;
    return Arrays.stream(commas ? byComma : parts).map(String::strip).toList();
  }

  private String amount(String text) {
    String amount = amounts.amount(text, "");
    return amount != null && amounts.isStrict(amount) ? amount : null;
  }

  private String step(String text) {
    int colon = text.indexOf(':');
    String day = colon < 0 ? null : DaySpelling.strict(text.substring(0, colon).strip());
    String amount = colon < 0 ? null : amount(text.substring(colon + 1).strip());
    return day == null || amount == null ? null : day + ":" + amount;
  }
}
