package cn.qianhu.trial.failure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Outcomes as a table, for a terminal or in Markdown. */
final class OutcomeTable {

  private static final List<String> COLUMNS =
      List.of("scenario", "sent", "acknowledged", "lost", "twice", "differ", "recovery, s");

  private static final String ROW = "%-22s %8s %13s %6s %6s %7s %12s";

  private OutcomeTable() {}

  /** The first line of a table on a terminal. */
  static String head() {
    return ROW.formatted(COLUMNS.toArray());
  }

  /** A line of a table on a terminal, and below it the shortcomings and further measurements. */
  static List<String> line(ScenarioOutcome outcome) {
    if (outcome.notRun() != null) {
      return List.of(
          "%-22s 未运行 / not run: %s".formatted(outcome.scenario().name(), outcome.notRun()));
    }
    return Stream.of(
            Stream.of(ROW.formatted(cells(outcome).toArray())),
            outcome.shortcomings().stream().map(sentence -> "    ! " + sentence),
            outcome.scenario().notes().stream().map(note -> "    " + note))
        .flatMap(lines -> lines)
        .toList();
  }

  /** The whole table in Markdown. */
  static List<String> markdown(List<ScenarioOutcome> outcomes) {
    Stream<String> head =
        Stream.of("| " + String.join(" | ", COLUMNS) + " |", "|---|---:|---:|---:|---:|---:|---:|");
    return Stream.of(
            head,
            outcomes.stream().map(OutcomeTable::markdown),
            outcomes.stream().flatMap(OutcomeTable::notes))
        .flatMap(lines -> lines)
        .toList();
  }

  private static Stream<String> notes(ScenarioOutcome outcome) {
    List<String> notes = outcome.scenario().notes();
    return notes.isEmpty()
        ? Stream.empty()
        : Stream.of(Stream.of("", "```"), notes.stream(), Stream.of("```")).flatMap(lines -> lines);
  }

  private static String markdown(ScenarioOutcome outcome) {
    String name = "`" + outcome.scenario().name() + "`";
    return outcome.notRun() == null
        ? "| " + name + " | " + String.join(" | ", cells(outcome).subList(1, COLUMNS.size())) + " |"
        : "| " + name + " | not run: " + outcome.notRun() + " | | | | | |";
  }

  private static List<String> cells(ScenarioOutcome outcome) {
    return List.of(
        outcome.scenario().name(),
        number(outcome.sent()),
        number(outcome.acknowledged()),
        number(outcome.lost()),
        number(outcome.twice()),
        number(outcome.differing()),
        outcome.recovery() == null ? "never" : seconds(outcome.recovery()));
  }

  private static String number(long number) {
    return "%,d".formatted(number);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%d.%d", time.toSeconds(), time.toMillisPart() / 100);
  }
}
