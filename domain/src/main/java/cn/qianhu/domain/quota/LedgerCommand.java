package cn.qianhu.domain.quota;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One command to the ledger as it was written: the trimmed texts of one row of the {@code quota}
 * file. Two commands are identical when all their columns are (domain, Quota ledger: an identical
 * repeat is ignored silently), so the texts are kept, not what they mean. A missing column is the
 * empty text.
 */
public record LedgerCommand(
    String commandId,
    String type,
    String effectiveDate,
    String city,
    String county,
    String kind,
    String industry,
    String projectCode,
    String account,
    String bridgeId,
    String year,
    String amount,
    String dueDate,
    String twoHigh,
    String level,
    String livelihood,
    String toCity,
    String schedule) {

  /** Headers of the columns, in the order of the file and of the components. */
  public static final List<String> COLUMNS =
      Arrays.stream(CommandColumn.values()).map(CommandColumn::header).toList();

  public LedgerCommand {
    commandId = trimmed(commandId);
    type = trimmed(type);
    effectiveDate = trimmed(effectiveDate);
    city = trimmed(city);
    county = trimmed(county);
    kind = trimmed(kind);
    industry = trimmed(industry);
    projectCode = trimmed(projectCode);
    account = trimmed(account);
    bridgeId = trimmed(bridgeId);
    year = trimmed(year);
    amount = trimmed(amount);
    dueDate = trimmed(dueDate);
    twoHigh = trimmed(twoHigh);
    level = trimmed(level);
    livelihood = trimmed(livelihood);
    toCity = trimmed(toCity);
    schedule = trimmed(schedule);
  }

  /**
   * Builds a command from whatever holds the columns by their headers, such as a row of a file.
   *
   * @param textOf the text of a column; null where there is none
   */
  public static LedgerCommand of(Function<String, String> textOf) {
    return ofTexts(COLUMNS.stream().map(textOf).toList().toArray(String[]::new));
  }

  /** The texts in the order of {@link #COLUMNS}. */
  public List<String> texts() {
    return Arrays.stream(CommandColumn.values()).map(column -> column.of(this)).toList();
  }

  static LedgerCommand ofTexts(String... texts) {
    if (texts.length != COLUMNS.size()) {
      throw new IllegalArgumentException(
          "A command has " + COLUMNS.size() + " columns, not " + texts.length);
    }
    return new LedgerCommand(
        texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7], texts[8],
        texts[9], texts[10], texts[11], texts[12], texts[13], texts[14], texts[15], texts[16],
        texts[17]);
  }

  private static String trimmed(String text) {
    return text == null ? "" : text.strip();
  }
}
