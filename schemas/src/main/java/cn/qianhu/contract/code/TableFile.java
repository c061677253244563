package cn.qianhu.contract.code;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Rows of a code table in CSV, by the names of their columns. */
public final class TableFile {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");

  private final String name;
  private final List<NamedCsvRecord> rows;
  private final TableFaults faults = new TableFaults();
  private final List<String> remarks = new ArrayList<>();

  private TableFile(String name, List<NamedCsvRecord> rows) {
    this.name = name;
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @param name what it is called in messages
   */
  public static TableFile read(String name, String csv) {
    return read(name, new StringReader(csv));
  }

  /** Reads the table of a file; where it cannot be read, the failure names it. */
  public static TableFile read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(file.toString(), reader);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "文件 %s 无法读取，请核对路径和 UTF-8 编码 / the file %s cannot be read; look at its path and that it is UTF-8"
              .formatted(file, file),
          e);
    }
  }

  private static TableFile read(String name, Reader csv) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return new TableFile(name, reader.stream().toList());
    } catch (CsvParseException e) {
      TableFaults faults = new TableFaults();
      faults.of(name, "不是 CSV：" + e.getMessage(), "is no CSV: " + e.getMessage());
      faults.requireNone();
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read.", e);
    }
  }

  /**
   * Reads each row; what the reader refuses is kept for {@link #requireSound}, and the next row is
   * read.
   */
  public void each(Consumer<NamedCsvRecord> reader) {
    for (NamedCsvRecord row : rows) {
      var unused =
          faults.gather(
              () -> {
                reader.accept(row);
                return row;
              });
    }
  }

  /** Notes what is wrong with the table as a whole. */
  public void note(String zh, String en) {
    faults.of(name, zh, en);
  }

  /**
   * Remarks on a row that is read otherwise than it was meant when it was written, or passed over.
   *
   * @param zh what is made of it, in Chinese
   * @param en the same in English
   */
  public void remark(NamedCsvRecord row, String zh, String en) {
    remarks.add(words(row, zh, en));
  }

  /** The remarks, in the order of the rows. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  /**
   * Throws all that was found wrong with the table, where anything was.
   *
   * @throws FaultyTablesException then
   */
  public void requireSound() {
    if (rows.isEmpty()) {
      faults.of(name, "没有任何行，请补充", "has no rows; add some");
    }
    faults.requireNone();
  }

  /** The text of a column, without white space around it. */
  public String cell(NamedCsvRecord row, String column) {
    return row.findField(column)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s：缺少列 %s，请在表头补上 / %s: column %s is missing; add it to the header"
                        .formatted(name, column, name, column)))
        .strip();
  }

  /** The text of a column that must not be empty. */
  public String filled(NamedCsvRecord row, String column) {
    String text = cell(row, column);
    if (text.isEmpty()) {
      throw wrong(row, column + " 为空，请填写", column + " is empty; fill it in");
    }
    return text;
  }

  /** A number above zero, without exponent. */
  BigDecimal positive(NamedCsvRecord row, String column) {
    String text = cell(row, column);
    if (!NUMBER.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
      throw expected(row, column, "大于 0 的数，如 0.7143", "a number above 0, such as 0.7143");
    }
    return new BigDecimal(text);
  }

  /** The refusal of a column's value, to be thrown. */
  public IllegalArgumentException expected(
      NamedCsvRecord row, String column, String zh, String en) {
    String text = cell(row, column);
    return wrong(
        row,
        "%s 为“%s”，应为%s".formatted(column, text, zh),
        "%s is \"%s\"; write %s".formatted(column, text, en));
  }

  /** The refusal of a row, to be thrown. */
  public IllegalArgumentException wrong(NamedCsvRecord row, String zh, String en) {
    return new IllegalArgumentException(words(row, zh, en));
  }

  private String words(NamedCsvRecord row, String zh, String en) {
    long line = row.getStartingLineNumber();
    return "%s 第 %d 行：%s / %s, line %d: %s".formatted(name, line, zh, name, line, en);
  }
}
