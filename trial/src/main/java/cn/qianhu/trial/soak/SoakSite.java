package cn.qianhu.trial.soak;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.streams.app.BoundedRocksMemory;
import cn.qianhu.trial.process.CentreKey;
import cn.qianhu.trial.process.ProcessCluster;
import cn.qianhu.trial.process.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** The whole product on this machine, each part in a process of its own. */
final class SoakSite implements AutoCloseable {

  /** Full before the second half of a soak begins: what still grows then is no cache. */
  private static final Map<String, String> SMALL_CACHES =
      Map.of(BoundedRocksMemory.CACHE, "32", BoundedRocksMemory.WRITE_BUFFERS, "16");

  /** Exit code of a process that took a SIGTERM in order. */
  private static final int TERMINATED = 143;

  private static final int THREADS = 1;
  private static final int RATE = 20_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ProcessCluster kafka;
  private final Clients clients;
  private final Admin admin;
  private final String key;
  private final List<JavaProcess> streams = new ArrayList<>();
  private final List<Path> states = new ArrayList<>();
  private final Product.Server gateway;
  private final Product.Server desk;

  private SoakSite(Path folder, SoakPlan plan, Jvm jvm) {
    this.kafka = ProcessCluster.start(folder.resolve("kafka"), 1, jvm);
    this.clients = new Clients(kafka.cluster(), Map.of());
    this.admin = clients.admin();
    Deployment.deploy(admin, kafka.cluster(), "", plan.partitions(), Deployment.BROKERS_DEFAULT);
    this.key = CentreKey.issue(clients, "", "soak");
    Product product = new Product(kafka.cluster(), "", folder, jvm);
    for (int i = 1; i <= plan.instances(); i++) {
      Path state = folder.resolve("state-" + i);
      states.add(state);
      String name = "streams-" + i;
      streams.add(product.streams(name, state, THREADS, properties(name)).process());
    }
    this.gateway = product.gateway("gateway", RATE);
    this.desk = product.desk("desk");
  }

  /** A place of its own, as sites have it: whoever is back at once is not waited for in vain. */
  private static Map<String, String> properties(String instance) {
    Map<String, String> properties = new HashMap<>(SMALL_CACHES);
    properties.put("group.instance.id", instance);
    return properties;
  }

  /** Starts everything, and returns when all of it serves. */
  static SoakSite start(Path folder, SoakPlan plan, Jvm jvm) {
    SoakSite site = new SoakSite(folder.toAbsolutePath(), plan, jvm);
    try {
      List<JavaProcess> parts = new ArrayList<>(site.streams);
      parts.add(site.gateway.process());
      parts.add(site.desk.process());
      parts.forEach(JavaProcess::start);
      parts.forEach(part -> part.awaitReady(PATIENCE));
      return site;
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
  }

  Clients clients() {
    return clients;
  }

  Admin admin() {
    return admin;
  }

  /** A key of the centre, for the gateway. */
  String key() {
    return key;
  }

  int gatewayPort() {
    return gateway.port();
  }

  int deskPort() {
    return desk.port();
  }

  /** Folders of the streams' local state. */
  List<Path> states() {
    return states;
  }

  /** All processes. */
  List<JavaProcess> processes() {
    List<JavaProcess> all = new ArrayList<>(kafka.brokers());
    all.add(kafka.registry());
    all.addAll(streams);
    all.add(gateway.process());
    all.add(desk.process());
    return all;
  }

  /** Kills one of the streams' instances and starts it again, with what is left on its disk. */
  void killAndStart(int instance) {
    JavaProcess victim = streams.get(instance % streams.size());
    victim.kill();
    victim.start();
    victim.awaitReady(PATIENCE);
  }

  /** Fails where a process has ended by itself. */
  void requireAlive() {
    processes().forEach(JavaProcess::requireAlive);
  }

  /** Asks the streams to end, and names each instance that ends otherwise than it was asked to. */
  List<String> stopStreams() {
    return streams.stream()
        .filter(instance -> instance.stop() != TERMINATED)
        .map(JavaProcess::name)
        .toList();
  }

  @Override
  public void close() {
    desk.process().close();
    gateway.process().close();
    streams.forEach(JavaProcess::close);
    admin.close();
    kafka.close();
  }
}
