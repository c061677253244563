package cn.qianhu.command;

import cn.qianhu.client.Cluster;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;

/** A command that was run in this process: how it ended and what it said. */
public record CommandRun(int code, String out, String err) {

  public static CommandRun of(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Qianhu.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(words);
    return new CommandRun(code, out.toString(), err.toString());
  }

  /** Of a command that asks a cluster. */
  public static CommandRun on(Cluster cluster, String... words) {
    return of(with(words, "--bootstrap", cluster.bootstrap(), "--registry", cluster.registryUrl()));
  }

  /** The same in a namespace. */
  public static CommandRun in(String namespace, Cluster cluster, String... words) {
    return on(cluster, with(words, "--namespace", namespace));
  }

  /** Words with more behind them. */
  public static String[] with(String[] words, String... more) {
    return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
  }

  /** All that it said. */
  public String said() {
    return out + err;
  }
}
