package cn.qianhu.command;

import cn.qianhu.audit.deadletter.DeadLetterException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Scanner;
import picocli.CommandLine.Option;

/** Options of an action at the desk: who does it, why, and whether it is confirmed. */
final class SigningOptions {

  /** The property by which the launcher says whether there is a terminal. */
  private static final String TERMINAL = "qianhu.terminal";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      converter = NameParameter.class,
      description = "经办人 / who does it (default: the name at this machine)")
  private String by = System.getProperty("user.name", "");

  @Option(
      names = "--note",
      defaultValue = "",
      paramLabel = "TEXT",
      converter = NoteParameter.class,
      description = "说明 / why")
  private String note;

  @Option(names = "--yes", description = "不再询问 / does not ask")
  private boolean yes;

  String by() {
    return by;
  }

  String note() {
    return note;
  }

  /** Whether the action is confirmed: without a terminal nobody is asked. */
  boolean confirmed(PrintWriter out) {
    if (yes) {
      return true;
    }
    if (!Boolean.getBoolean(TERMINAL)) {
      throw new DeadLetterException(
          "没有终端可供确认，请加 --yes / there is no terminal to confirm at: add --yes");
    }
    out.print("确认？/ go ahead? [y/N] ");
    out.flush();
    Scanner answers = new Scanner(System.in, Charset.defaultCharset());
    return answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("y");
  }
}
