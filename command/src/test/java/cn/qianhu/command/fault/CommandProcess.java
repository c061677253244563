package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.Qianhu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@code qianhu} command in a process of its own, to be killed and started again. */
public final class CommandProcess implements AutoCloseable {

  private final List<String> command;
  private final Path log;
  private final Thread atExit = new Thread(this::kill, "kill-process");
  private Process process;

  /**
   * @param heap what the process may have, such as {@code 256m}
   * @param log file for what the process says
   * @param arguments of the command, its name first
   */
  public CommandProcess(String heap, Path log, List<String> arguments) {
    this(Qianhu.class, heap, log, arguments);
  }

  /** A main class of the tests. */
  CommandProcess(Class<?> main, String heap, Path log, List<String> arguments) {
    this.log = log;
    this.command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  public void start() {
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it in whatever it is doing (SIGKILL), and returns when it is dead. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Fails where the process has ended by itself. */
  void requireAlive() {
    assertThat(process.isAlive()).as(() -> "the process runs; it said: " + said()).isTrue();
  }

  /** Waits until it ends by itself, and answers with its exit code. */
  public int await() {
    return process.onExit().join().exitValue();
  }

  /** What it has said so far, at all its starts. */
  public String said() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "(" + e + ")";
    }
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
