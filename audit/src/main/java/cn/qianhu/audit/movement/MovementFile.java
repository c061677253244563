package cn.qianhu.audit.movement;

import cn.qianhu.contract.csv.CsvOutput;
import cn.qianhu.event.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file of movements: one line for each step of each bridge, and one for each figure that is no
 * sum, whose cause is {@value #FOLLOWS}, with the causes besides sums.
 */
public final class MovementFile {

  private static final String FOLLOWS = "FOLLOWS";

  private MovementFile() {}

  public static void write(Difference difference, Path file) {
    try (CsvOutput csv = CsvOutput.guarded(file, CsvOutput.Lines.LF)) {
      csv.row(
          "table",
          "key",
          "figure",
          "before",
          "after",
          "cause",
          "form",
          "subject",
          "delta",
          "source_before",
          "source_after");
      for (Movement movement : difference.movements()) {
        movement.bridge().forEach(step -> write(csv, movement, step));
      }
      difference.shifts().forEach(shift -> write(csv, shift));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be written.", e);
    }
  }

  private static void write(CsvOutput csv, Movement movement, Step step) {
    csv.row(
        movement.figure().table(),
        movement.figure().key(),
        movement.figure().column(),
        text(movement.before()),
        text(movement.after()),
        causes(step.causes()),
        step.form(),
        step.subject(),
        text(step.delta()),
        sources(step.before()),
        sources(step.after()));
  }

  private static void write(CsvOutput csv, Shift shift) {
    csv.row(
        shift.figure().table(),
        shift.figure().key(),
        shift.figure().column(),
        shift.before(),
        shift.after(),
        shift.causes().isEmpty() ? FOLLOWS : FOLLOWS + ";" + causes(shift.causes()),
        "",
        "",
        "",
        "",
        "");
  }

  private static String text(BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }

  private static String causes(Set<Cause> causes) {
    return causes.stream().sorted().map(Cause::name).collect(Collectors.joining(";"));
  }

  private static String sources(List<Source> sources) {
    return sources.stream()
        .map(source -> source.getTopic() + "/" + source.getPartition() + "/" + source.getOffset())
        .collect(Collectors.joining(";"));
  }
}
