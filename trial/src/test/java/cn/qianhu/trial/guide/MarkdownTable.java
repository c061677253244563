package cn.qianhu.trial.guide;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of a page. */
final class MarkdownTable {

  /** What stands where there is nothing. */
  static final String NONE = "–";

  private final StringBuilder lines = new StringBuilder();

  private MarkdownTable(List<String> headings) {
    add(headings);
    add(Collections.nCopies(headings.size(), "---"));
  }

  static MarkdownTable of(String... headings) {
    return new MarkdownTable(List.of(headings));
  }

  MarkdownTable row(String... cells) {
    add(Stream.of(cells).map(cell -> cell.replace("|", "\\|")).toList());
    return this;
  }

  private void add(List<String> cells) {
    boolean rule = cells.get(0).equals("---");
    lines.append(
        cells.stream()
            .collect(
                Collectors.joining(rule ? "|" : " | ", rule ? "|" : "| ", rule ? "|\n" : " |\n")));
  }

  static String code(String text) {
    return "`" + text + "`";
  }

  static String codes(List<String> texts) {
    return texts.isEmpty()
        ? NONE
        : texts.stream().map(MarkdownTable::code).collect(Collectors.joining(", "));
  }

  static String mark(boolean is) {
    return is ? "yes" : NONE;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
