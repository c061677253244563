package cn.qianhu.local.demo.report;

import cn.qianhu.desk.document.TextTable;
import cn.qianhu.desk.document.Width;
import java.util.ArrayList;
import java.util.List;

/** The text in the making: numbered headings, tables and sentences, at most 100 columns wide. */
final class ReportPage {

  private static final int COLUMNS = 100;
  private static final String INDENT = "  ";

  private final List<String> lines = new ArrayList<>();
  private int sections;

  void title(String zh, String en) {
    lines.add(zh + "  " + en);
    lines.add("=".repeat(COLUMNS));
  }

  /** Begins a section. */
  void heading(String zh, String en) {
    sections++;
    lines.add("");
    lines.add(sections + ". " + zh + "  " + en);
    lines.add("-".repeat(COLUMNS));
  }

  void table(TextTable table) {
    table.lines().forEach(line -> lines.add(INDENT + line));
  }

  /** A sentence, in as many lines as it takes. */
  void sentence(String text) {
    hanging(INDENT, text);
  }

  /** A sentence behind a mark; its further lines stand below its first. */
  void hanging(String mark, String text) {
    String before = mark;
    for (String line : Width.wrap(text, COLUMNS - Width.of(mark))) {
      lines.add(before + line);
      before = " ".repeat(Width.of(mark));
    }
  }

  /** Something to be copied: never broken. */
  void verbatim(String text) {
    lines.add(INDENT + INDENT + text);
  }

  void gap() {
    lines.add("");
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
