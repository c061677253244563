package cn.qianhu.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu dead-letters}: the desk for records that were refused. */
@Command(
    name = "dead-letters",
    description = {
      "处理被拒收和无法解码的记录：列出、查看、试改、重新提交、搁置；略过使流处理停住的记录。每次操作都有记录。",
      "The desk for records that were refused or could not be decoded: list, show, edit, resubmit,"
          + " dismiss; skip what the streams stopped at. Everything that is done is recorded."
    },
    subcommands = {
      DeadLettersListCommand.class,
      DeadLettersShowCommand.class,
      DeadLettersEditCommand.class,
      DeadLettersResubmitCommand.class,
      DeadLettersDismissCommand.class,
      DeadLettersSkipCommand.class
    })
final class DeadLettersCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "请选择一项操作 / choose what to do: list, show, edit, resubmit, dismiss, skip");
  }
}
