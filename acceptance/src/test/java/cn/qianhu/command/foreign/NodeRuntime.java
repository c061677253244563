package cn.qianhu.command.foreign;

import cn.qianhu.kit.Program;
import cn.qianhu.kit.ProgramResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Node.js of this machine: tests that need it skip, and say why, where it is not. */
public final class NodeRuntime {

  /** What npm says where it cannot reach its registry; anything else is a fault of ours. */
  private static final Pattern NO_NETWORK =
      Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT");

  private final Path folder;

  private NodeRuntime(Path folder) {
    this.folder = folder;
  }

  /** Installs the packages of the scripts; the test is skipped where that cannot be. */
  static NodeRuntime require() {
    requireProgram("node");
    requireProgram("npm");
    NodeRuntime node = new NodeRuntime(target().resolve("node"));
    node.install();
    return node;
  }

  /** Runs a module that needs no packages; the test is skipped where there is no Node.js. */
  public static ProgramResult evaluate(String module) {
    requireProgram("node");
    return Program.of("node", "--input-type=module", "--eval", module).in(target()).run();
  }

  private static void requireProgram(String program) {
    try {
      Program.of(program, "--version").in(target()).succeed();
    } catch (UncheckedIOException e) {
      skip("there is no " + program + " on this machine: " + e.getCause().getMessage());
    }
  }

  private void install() {
    copy("package.json");
    copy("package-lock.json");
    copy("client.mjs");
    ProgramResult install =
        Program.of("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund")
            .in(folder)
            .run();
    if (!install.succeeded() && NO_NETWORK.matcher(install.errors()).find()) {
      skip("npm does not reach its registry, and has not the packages at hand");
    }
    install.requireSuccess();
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
  ProgramResult run(Duration patience, String script, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(arguments);
    return Program.of(command).in(folder).within(patience).run();
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
