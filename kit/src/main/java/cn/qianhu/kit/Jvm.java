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
   * A virtual machine that starts fast in little memory: for many processes on a small machine. It
   * does not verify again the classes that were compiled here, which would take an eighth of the
   * time until it serves.
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
