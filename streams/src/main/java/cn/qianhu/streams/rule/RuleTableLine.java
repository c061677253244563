package cn.qianhu.streams.rule;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A line of a table of rules that a site may replace by its own: what is missing or wrong in it is
 * said with file, line and column, and with what to write instead.
 *
 * @param table what the file is called in messages
 */
public record RuleTableLine(String table, NamedCsvRecord record) {

  /** The text of a column, without white space around it. */
  public String text(String column) {
    return record
        .findField(column)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    table + ": column " + column + " is missing; add it to the header"))
        .strip();
  }

  /** The refusal of a column's value, to be thrown. */
  public IllegalArgumentException fault(String column, String expected) {
    return new IllegalArgumentException(
        "%s, line %d: %s is \"%s\"; write %s"
            .formatted(table, record.getStartingLineNumber(), column, text(column), expected));
  }
}
