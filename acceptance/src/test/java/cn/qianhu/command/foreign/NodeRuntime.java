package cn.qianhu.command.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Node.js of this machine: tests that need it skip, and say why, where it is not. */
public final class NodeRuntime {

  private static final Duration PATIENCE_TO_INSTALL = Duration.ofMinutes(2);

  /** What npm says where it cannot reach its registry; anything else is a fault of ours. */
  private static final Pattern NO_NETWORK =
      Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT");

  private final Path folder;

  private NodeRuntime(Path folder) {
    this.folder = folder;
  }

  /** What a process has printed. */
  public record Run(int exit, String out, String err) {}

  /** Installs the packages of the scripts; the test is skipped where that cannot be. */
  static NodeRuntime require() throws InterruptedException {
    requireProgram("node");
    requireProgram("npm");
    NodeRuntime node = new NodeRuntime(target().resolve("node"));
    node.install();
    return node;
  }

  /** Runs a module that needs no packages; the test is skipped where there is no Node.js. */
  public static Run evaluate(String module) throws InterruptedException {
    requireProgram("node");
    return run(
        target(), Duration.ofMinutes(1), List.of("node", "--input-type=module", "--eval", module));
  }

  private static void requireProgram(String program) throws InterruptedException {
    try {
      run(target(), Duration.ofSeconds(20), List.of(program, "--version"));
    } catch (UncheckedIOException e) {
      skip("there is no " + program + " on this machine: " + e.getCause().getMessage());
    }
  }

  private void install() throws InterruptedException {
    copy("package.json");
    copy("package-lock.json");
    copy("client.mjs");
    Run install =
        run(
            folder,
            PATIENCE_TO_INSTALL,
            List.of(
                "npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"));
    if (install.exit != 0 && NO_NETWORK.matcher(install.err).find()) {
      skip("npm does not reach its registry, and has not the packages at hand");
    }
    if (install.exit != 0) {
      throw new AssertionError("npm ci failed: " + install.err);
    }
  }

  private void copy(String file) {
    try {
      Files.createDirectories(folder);
      Path from = Path.of(NodeRuntime.class.getResource("/node/" + file).toURI());
      Files.copy(from, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a script to its end. */
  Run run(Duration patience, String script, List<String> arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(arguments);
    return run(folder, patience, command);
  }

  private static Run run(Path in, Duration patience, List<String> command)
      throws InterruptedException {
    try {
      Path out = Files.createTempFile(target(), "node", ".out");
      Path err = Files.createTempFile(target(), "node", ".err");
      Process process =
          new ProcessBuilder(command)
              .directory(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      try {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new AssertionError(command + " has not ended: " + Files.readString(err, UTF_8));
        }
        return new Run(
            process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
      } finally {
        process.destroyForcibly();
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path target() {
    return Path.of("target").toAbsolutePath();
  }

  /** Maven's report counts what is skipped and leaves out why. */
  private static void skip(String reason) {
    System.out.println("[skipped] " + reason);
    Assumptions.abort(reason);
  }
}
