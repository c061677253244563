package cn.qianhu.kit;

import java.util.List;

/**
 * What came of a program.
 *
 * @param command that was run
 * @param code with which it ended
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record ProgramResult(List<String> command, int code, String output, String errors) {

  public boolean succeeded() {
    return code == 0;
  }

  /** All that it wrote. */
  public String text() {
    return output + errors;
  }

  /** Fails, with all that the program wrote, where it ended with another code than 0. */
  public ProgramResult requireSuccess() {
    if (!succeeded()) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with " + code + ". It said:\n" + text());
    }
    return this;
  }
}
