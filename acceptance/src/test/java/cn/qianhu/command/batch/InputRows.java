package cn.qianhu.command.batch;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rows of a reference's input, to be dealt out anew. No cell of a report holds a comma or
 * quote.
 */
public final class InputRows {

  /** Kinds whose rows may come in any order, any number of times. */
  private static final Set<Kind> REPORTS =
      Set.of(OutputForm.KIND, InvestmentForm.KIND, EnergyForm.KIND, ReadingForm.KIND);

  private final Map<Kind, String> headers = new TreeMap<>();
  private final Map<Kind, List<String>> rows = new TreeMap<>();

  public static InputRows of(Reference reference) {
    InputRows all = new InputRows();
    try {
      for (Kind kind : Kind.all()) {
        Path file = reference.input().resolve(kind.fileName() + ".csv");
        // Of a form that only tests have the reference sets know nothing.
        List<String> lines =
            Files.exists(file)
                ? Files.readAllLines(file, StandardCharsets.UTF_8)
                : List.of(String.join(",", kind.columns()));
        all.headers.put(kind, lines.get(0));
        all.rows.put(kind, lines.subList(1, lines.size()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  public List<String> of(Kind kind) {
    return rows.get(kind);
  }

  /** The texts of the rows of a kind, by its columns; those that the file lacks are empty. */
  public List<List<String>> texts(Kind kind) {
    List<String> header = List.of(headers.get(kind).split(",", -1));
    return rows.get(kind).stream()
        .map(InputRows::cells)
        .map(
            cells ->
                kind.columns().stream()
                    .map(column -> header.indexOf(column))
                    .map(at -> at < 0 ? "" : cells.get(at).strip())
                    .toList())
        .toList();
  }

  private static List<String> cells(String row) {
    return row.indexOf('"') < 0
        ? List.of(row.split(",", -1))
        : CsvReader.builder().ofCsvRecord(row).iterator().next().getFields();
  }

  /** Each cell in place of what it is, by the name of its column. */
  public InputRows with(BinaryOperator<String> other) {
    InputRows mapped = new InputRows();
    mapped.headers.putAll(headers);
    rows.forEach(
        (kind, lines) -> {
          String[] columns = headers.get(kind).split(",", -1);
          mapped.rows.put(kind, lines.stream().map(line -> with(columns, line, other)).toList());
        });
    return mapped;
  }

  private static String with(String[] columns, String line, BinaryOperator<String> other) {
    String[] cells = line.split(",", -1);
    for (int column = 0; column < Math.min(columns.length, cells.length); column++) {
      cells[column] = other.apply(columns[column], cells[column]);
    }
    return String.join(",", cells);
  }

  /** A third of the reports a second time, and all reports in an order of chance. */
  public InputRows shuffled(Random random) {
    InputRows shuffled = new InputRows();
    shuffled.headers.putAll(headers);
    rows.forEach(
        (kind, inOrder) -> {
          List<String> dealt = new ArrayList<>(inOrder);
          if (REPORTS.contains(kind)) {
            Collections.shuffle(dealt, random);
            dealt.addAll(List.copyOf(dealt.subList(0, dealt.size() / 3)));
            Collections.shuffle(dealt, random);
          }
          shuffled.rows.put(kind, dealt);
        });
    return shuffled;
  }

  /** Some consecutive ones of the equal parts into which the rows of each kind are cut. */
  public InputRows part(int from, int to, int parts) {
    InputRows part = new InputRows();
    part.headers.putAll(headers);
    rows.forEach((kind, all) -> part.rows.put(kind, share(all, from, to, parts)));
    return part;
  }

  /** One file for each kind that has rows. */
  public void write(Path folder) {
    rows.forEach(
        (kind, all) -> {
          if (!all.isEmpty()) {
            writeCsv(folder.resolve(kind.fileName() + ".csv"), kind, all);
          }
        });
  }

  /**
   * The reports over several files under other names, a file of each kind twice, one file a
   * workbook, some to be read before the directory and some after.
   */
  public void scatter(Path folder, Kind workbook) {
    rows.forEach(
        (kind, all) -> {
          String name = kind.fileName();
          if (!REPORTS.contains(kind)) {
            writeCsv(folder.resolve(name + ".csv"), kind, all);
            return;
          }
          writeCsv(folder.resolve("a/" + name + "-2.csv"), kind, share(all, 0, 3, 10));
          writeCsv(folder.resolve(name + ".part.csv"), kind, share(all, 3, 6, 10));
          writeCsv(folder.resolve("zz/deep/" + name + "-copy.csv"), kind, share(all, 3, 6, 10));
          if (kind == workbook) {
            writeWorkbook(folder.resolve("z/" + name + ".xlsx"), kind, share(all, 6, 10, 10));
          } else {
            writeCsv(folder.resolve("z/" + name + ".CSV"), kind, share(all, 6, 10, 10));
          }
        });
  }

  private static List<String> share(List<String> all, int from, int to, int parts) {
    return all.subList(all.size() * from / parts, all.size() * to / parts);
  }

  private void writeCsv(Path file, Kind kind, List<String> lines) {
    List<String> content = new ArrayList<>();
    content.add(headers.get(kind));
    content.addAll(lines);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeWorkbook(Path file, Kind kind, List<String> lines) {
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file);
          Workbook workbook = new Workbook(out, "test", "1.0")) {
        Worksheet sheet = workbook.newWorksheet("sheet");
        writeRow(sheet, 0, headers.get(kind));
        for (int row = 0; row < lines.size(); row++) {
          writeRow(sheet, row + 1, lines.get(row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeRow(Worksheet sheet, int row, String line) {
    String[] cells = line.split(",", -1);
    for (int column = 0; column < cells.length; column++) {
      sheet.value(row, column, cells[column]);
    }
  }
}
