package cn.qianhu.trial.process;

import cn.qianhu.client.Cluster;
import cn.qianhu.command.Qianhu;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The product's commands on one cluster and in one namespace, each in a process of its own. */
public final class Product {

  private final Cluster cluster;
  private final String namespace;
  private final Path folder;
  private final Jvm jvm;

  /**
   * A product of which nothing runs yet.
   *
   * @param namespace prefix of all topics; empty by default
   * @param folder for logs and state
   */
  public Product(Cluster cluster, String namespace, Path folder, Jvm jvm) {
    this.cluster = cluster;
    this.namespace = namespace;
    this.folder = folder;
    this.jvm = jvm;
  }

  /** A process that others speak to, and where. */
  public record Server(JavaProcess process, int port) {

    /** The trouble that its health page reports; empty where it is ready. */
    public String trouble() {
      return HttpProbe.trouble(port, "/health");
    }
  }

  /** The product as it is, reaching the brokers on another way. */
  public Product by(String bootstrap) {
    return new Product(new Cluster(bootstrap, cluster.registryUrl()), namespace, folder, jvm);
  }

  /**
   * An instance of the streams, with its health page at the port.
   *
   * @param state folder of local state, kept from one start to the next
   * @param threads stream threads
   * @param properties of Kafka, passed through
   */
  public Server streams(String name, Path state, int threads, Map<String, String> properties) {
    int port = Ports.free();
    List<String> arguments = arguments("streams");
    arguments.addAll(
        List.of(
            "--state",
            state.toString(),
            "--threads",
            Integer.toString(threads),
            "--health",
            Integer.toString(port)));
    arguments.addAll(properties(properties));
    return new Server(process(name, arguments, () -> HttpProbe.ok(port, "/health")), port);
  }

  /**
   * A gateway.
   *
   * @param rate most reports of a key in a second, and at once
   */
  public Server gateway(String name, int rate) {
    return gateway(name, rate, rate, Map.of());
  }

  /**
   * Starts a gateway with clients of its own.
   *
   * @param burst most reports of a key at once
   * @param properties of Kafka, passed through
   */
  public Server gateway(String name, int rate, int burst, Map<String, String> properties) {
    int port = Ports.free();
    List<String> arguments = arguments("gateway");
    arguments.addAll(
        List.of(
            "--port",
            Integer.toString(port),
            "--rate",
            Integer.toString(rate),
            "--burst",
            Integer.toString(burst)));
    arguments.addAll(properties(properties));
    return new Server(process(name, arguments, () -> HttpProbe.ok(port, "/health")), port);
  }

  /** A desk that shows everything to everybody on this machine. */
  public Server desk(String name) {
    int port = Ports.free();
    List<String> arguments = arguments("desk");
    arguments.addAll(List.of("--port", Integer.toString(port), "--anonymous", "centre"));
    return new Server(process(name, arguments, () -> HttpProbe.ok(port, "/health")), port);
  }

  /** The adapter of a folder, which takes in the files that are there and ends. */
  public JavaProcess ingest(String name, Path inbox, int transactionRows) {
    List<String> arguments = arguments("ingest");
    arguments.addAll(
        List.of(
            "--settle",
            "0s",
            "--name",
            name,
            "--transaction-rows",
            Integer.toString(transactionRows),
            inbox.toString()));
    return process(name, arguments, () -> true);
  }

  private static List<String> properties(Map<String, String> properties) {
    return properties.entrySet().stream()
        .flatMap(each -> Stream.of("--property", each.getKey() + "=" + each.getValue()))
        .toList();
  }

  private List<String> arguments(String command) {
    return new ArrayList<>(
        List.of(
            command,
            "--bootstrap",
            cluster.bootstrap(),
            "--registry",
            cluster.registryUrl(),
            "--namespace",
            namespace));
  }

  private JavaProcess process(String name, List<String> arguments, BooleanSupplier ready) {
    return new JavaProcess(name, jvm, Qianhu.class.getName(), arguments, folder, ready);
  }
}
