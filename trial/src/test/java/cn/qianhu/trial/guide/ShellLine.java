package cn.qianhu.trial.guide;

import java.util.ArrayList;
import java.util.List;

/** A line for a shell, in words: comments, redirections and what follows a pipe are left aside. */
record ShellLine(String page, List<String> words) {

  private static final String PROMPT = "$ ";

  /** The commands of a page's blocks for shells, and what follows a prompt in others. */
  static List<ShellLine> of(GuidePage page) {
    List<ShellLine> commands = new ArrayList<>();
    for (GuidePage.FencedBlock block : page.blocks()) {
      StringBuilder line = new StringBuilder();
      for (String text : block.lines()) {
        boolean shell = block.language().equals("sh");
        if (!shell && !text.startsWith(PROMPT)) {
          continue;
        }
        line.append(shell ? text : text.substring(PROMPT.length()));
        if (text.endsWith("\\")) {
          line.setCharAt(line.length() - 1, ' ');
          continue;
        }
        add(commands, page, line.toString());
        line.setLength(0);
      }
      add(commands, page, line.toString());
    }
    return commands;
  }

  private static void add(List<ShellLine> commands, GuidePage page, String line) {
    for (String part : line.split("&&")) {
      ShellLine command = parse(page, part);
      if (!command.words.isEmpty()) {
        commands.add(command);
      }
    }
  }

  static ShellLine parse(GuidePage page, String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    char quote = 0;
    for (char each : (line + ' ').toCharArray()) {
      if (quote != 0) {
        if (each == quote) {
          quote = 0;
        } else {
          word.append(each);
        }
      } else if (Character.isWhitespace(each)) {
        if (word != null) {
          words.add(word.toString());
        }
        word = null;
      } else if (word == null && (each == '#' || each == '|')) {
        return new ShellLine(page.name(), words);
      } else {
        word = word == null ? new StringBuilder() : word;
        if (each == '"' || each == '\'') {
          quote = each;
        } else {
          word.append(each);
        }
      }
    }
    return new ShellLine(page.name(), words);
  }

  String program() {
    return words.get(0);
  }

  List<String> arguments() {
    return words.subList(1, words.size());
  }

  @Override
  public String toString() {
    return page + ": " + String.join(" ", words);
  }
}
