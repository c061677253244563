package cn.qianhu.center.explain;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Movements as a file: one line for each step of each bridge. */
public final class MovementFile {

  private MovementFile() {}

  public static void write(List<Movement> movements, Path file) {
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord(
          "scope",
          "region",
          "industry",
          "period",
          "measure",
          "before",
          "after",
          "cause",
          "form",
          "subject",
          "delta",
          "source_before",
          "source_after");
      for (Movement movement : movements) {
        movement.bridge().forEach(step -> write(csv, movement, step));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be written.", e);
    }
  }

  private static void write(CsvWriter csv, Movement movement, Movement.Step step) {
    CellKey cell = movement.cell();
    FactChange change = step.change();
    csv.writeRecord(
        cell.scope(),
        cell.region(),
        cell.industry(),
        cell.period(),
        movement.measure(),
        text(movement.before()),
        text(movement.after()),
        change.causes().stream().map(Cause::name).collect(Collectors.joining(";")),
        change.either().form(),
        change.either().subject(),
        text(step.delta()),
        sources(change.before()),
        sources(change.after()));
  }

  private static String text(BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }

  private static String sources(Fact fact) {
    return fact == null
        ? ""
        : fact.sources().stream()
            .map(
                source ->
                    source.getTopic() + "/" + source.getPartition() + "/" + source.getOffset())
            .collect(Collectors.joining(";"));
  }
}
