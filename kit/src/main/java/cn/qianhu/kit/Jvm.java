package cn.qianhu.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The options that the virtual machine of a process is started with.
 *
 * @param options such as {@code -Xmx256m}
 */
public record Jvm(List<String> options) {

  public Jvm {
    options = List.copyOf(options);
  }

  /**
   * Starts fast in little memory: for many processes on a small machine. That classes are what they
   * are compiled to is not verified again, which is an eighth of what it takes until one serves.
   *
   * @param heap such as {@code 256m}
   */
  public static Jvm small(String heap) {
    return new Jvm(
        List.of(
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote"));
  }

  /** A virtual machine with Java's defaults besides the heap, for processes that run long. */
  public static Jvm lasting(String heap) {
    return new Jvm(List.of("-Xmx" + heap));
  }

  /** The command that runs a program from the class path of this process. */
  public List<String> command(String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(options);
    command.add("-Dfile.encoding=UTF-8");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(arguments);
    return command;
  }
}
