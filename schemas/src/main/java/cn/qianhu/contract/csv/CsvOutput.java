package cn.qianhu.contract.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes CSV. Files that a person may open in a spreadsheet program go through the {@link
 * FormulaGuard}; only files that the product reads back, or that a digest is published of, are
 * written as they are.
 */
public final class CsvOutput implements Closeable {

  /** Line ends. */
  public enum Lines {
    LF(LineDelimiter.LF),
    CRLF(LineDelimiter.CRLF);

    private final LineDelimiter delimiter;

    Lines(LineDelimiter delimiter) {
      this.delimiter = delimiter;
    }
  }

  private final CsvWriter csv;
  private final UnaryOperator<String> guard;

  private CsvOutput(CsvWriter csv, UnaryOperator<String> guard) {
    this.csv = csv;
    this.guard = guard;
  }

  /** A file for people: cells that a spreadsheet would run as formulas are made harmless. */
  public static CsvOutput guarded(Writer out, Lines lines) {
    return new CsvOutput(writer(lines).build(out), FormulaGuard::of);
  }

  /** A file for people in UTF-8, which replaces one that is there. */
  public static CsvOutput guarded(Path file, Lines lines) throws IOException {
    return guarded(Files.newBufferedWriter(file, StandardCharsets.UTF_8), lines);
  }

  /** A file for machines: every text stands as it is. */
  public static CsvOutput exact(Writer out, Lines lines) {
    return new CsvOutput(writer(lines).build(out), UnaryOperator.identity());
  }

  /** A file for machines in UTF-8, which replaces one that is there. */
  public static CsvOutput exact(Path file, Lines lines) throws IOException {
    return exact(Files.newBufferedWriter(file, StandardCharsets.UTF_8), lines);
  }

  private static CsvWriter.CsvWriterBuilder writer(Lines lines) {
    return CsvWriter.builder().lineDelimiter(lines.delimiter);
  }

  /** A line; null is an empty cell. */
  public void row(List<String> cells) {
    csv.writeRecord(cells.stream().map(guard).toList());
  }

  /** A line; null is an empty cell. */
  public void row(String... cells) {
    row(Arrays.asList(cells));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
