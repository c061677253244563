package cn.qianhu.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program of this machine that is run to its end, with nothing to read from standard input.
 *
 * @param command the program and its arguments
 * @param folder where it runs
 * @param environment more variables than those of this process
 * @param patience how long it may take
 */
public record Program(
    List<String> command, Path folder, Map<String, String> environment, Duration patience) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  public Program {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** A program that runs where this process does, for two minutes at most. */
  public static Program of(List<String> command) {
    return new Program(command, Path.of("").toAbsolutePath(), Map.of(), PATIENCE);
  }

  public static Program of(String... command) {
    return of(List.of(command));
  }

  public Program in(Path other) {
    return new Program(command, other, environment, patience);
  }

  public Program with(Map<String, String> variables) {
    return new Program(command, folder, variables, patience);
  }

  public Program within(Duration longest) {
    return new Program(command, folder, environment, longest);
  }

  /**
   * Runs it; whether it succeeded is in what it returns.
   *
   * @throws UncheckedIOException where there is no such program
   * @throws IllegalStateException where it does not end in time; it is killed then
   */
  public ProgramResult run() {
    try {
      Path output = Files.createTempFile("program", ".out");
      Path errors = Files.createTempFile("program", ".err");
      try {
        int code = run(output, errors);
        return new ProgramResult(command, code, text(output), text(errors));
      } finally {
        Files.delete(output);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same where it has to succeed; returns what it wrote to standard output. */
  public String succeed() {
    return run().requireSuccess().output();
  }

  private int run(Path output, Path errors) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            String.join(" ", command)
                + " has not ended in "
                + patience.toSeconds()
                + " s. It said:\n"
                + text(output)
                + text(errors));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
