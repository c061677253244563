package cn.qianhu.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A program in a process of its own, to be killed, held and started again. Its output, of all its
 * starts, is in one file.
 */
public final class JavaProcess implements AutoCloseable {

  private static final int LAST_LINES = 40;

  /** Longer than anything takes to end in order, on a machine that does much else. */
  private static final Duration UNTIL_ITS_END = Duration.ofMinutes(10);

  private final String name;
  private final List<String> command;
  private final Path log;
  private final BooleanSupplier ready;
  private final Thread atExit = new Thread(this::kill, "kill-process");
  private volatile Process process;

  /**
   * A process that is yet to be started.
   *
   * @param name of the process, for messages and for its log
   * @param main class that is run, from the class path of this process
   * @param folder where it runs, which is made where it is missing; its log is {@code NAME.log}
   * @param ready whether it does what it is there for
   */
  public JavaProcess(
      String name,
      Jvm jvm,
      String main,
      List<String> arguments,
      Path folder,
      BooleanSupplier ready) {
    this.name = name;
    this.command = jvm.command(main, arguments);
    this.log = folder.resolve(name + ".log");
    this.ready = ready;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** The name of the process, such as {@code streams-1}. */
  public String name() {
    return name;
  }

  /** The file that takes the output and the errors of the process. */
  public Path log() {
    return log;
  }

  /** Starts it, whether for the first time or again. */
  public void start() {
    if (isAlive()) {
      throw new IllegalStateException(name + " runs already");
    }
    try {
      Files.createDirectories(log.getParent());
      process =
          new ProcessBuilder(command)
              .directory(log.getParent().toFile())
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it does what it is there for. */
  public void awaitReady(Duration patience) {
    Until.holds(name + " is ready", patience, ready, this::requireAlive);
  }

  /** Whether the process does its work, by the condition that it was made with. */
  public boolean isReady() {
    return ready.getAsBoolean();
  }

  /** Kills it in whatever it is doing (SIGKILL), and returns when it is dead. */
  public void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().onExit().join();
    }
  }

  /** Asks it to end (SIGTERM), and returns when it has ended; answers with its exit code. */
  public int stop() {
    process.destroy();
    return awaitEnd();
  }

  /** Holds it where it is (SIGSTOP): it keeps its connections and does nothing. */
  public void hold() {
    signal("STOP");
  }

  /** Lets it go on (SIGCONT). */
  public void goOn() {
    signal("CONT");
  }

  private void signal(String signal) {
    Program.of("kill", "-" + signal, Long.toString(process.pid())).run().requireSuccess();
  }

  /** The id that the system knows it by. */
  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    Process running = process;
    return running != null && running.isAlive();
  }

  /** Fails where it has ended by itself. */
  public void requireAlive() {
    if (!isAlive()) {
      throw new IllegalStateException(name + " has ended. It said:\n" + lastOutput());
    }
  }

  /** Waits until it ends, and answers with its exit code. */
  public int awaitEnd() {
    try {
      if (process.waitFor(UNTIL_ITS_END.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException(name + " does not end. It said:\n" + lastOutput());
  }

  /** The output of the process so far, of all its starts. */
  public String output() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "(" + e + ")";
    }
  }

  private String lastOutput() {
    List<String> lines = output().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  /** Kills it and forgets it. */
  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // This process ends: the hook runs, and finds nothing left to do.
    }
  }
}
