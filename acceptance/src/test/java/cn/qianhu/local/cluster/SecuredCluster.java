package cn.qianhu.local.cluster;

import cn.qianhu.client.Cluster;
import cn.qianhu.local.registry.EmbeddedRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A cluster that asks everybody who they are, and allows nothing that was not granted: for tests of
 * what is to be granted. The superuser needs no password and has a listener of its own.
 */
public final class SecuredCluster implements AutoCloseable {

  private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule";

  private static final String SCRAM_LOGIN =
      "org.apache.kafka.common.security.scram.ScramLoginModule";

  private final EmbeddedBroker broker;
  private final EmbeddedRegistry registry;
  private final String bootstrap;

  private SecuredCluster(EmbeddedBroker broker, EmbeddedRegistry registry, String bootstrap) {
    this.broker = broker;
    this.registry = registry;
    this.bootstrap = bootstrap;
  }

  /**
   * @param users each of whom has the own name as password
   */
  public static SecuredCluster start(Collection<String> users) throws IOException {
    String bootstrap = Loopback.HOST + ":" + freePort();
    EmbeddedBroker broker = EmbeddedBroker.start(null, 0, security(bootstrap, users));
    return new SecuredCluster(broker, EmbeddedRegistry.start(broker.bootstrap(), 0), bootstrap);
  }

  private static Map<String, String> security(String bootstrap, Collection<String> users) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listeners", ",SECURED://" + bootstrap);
    settings.put("advertised.listeners", ",SECURED://" + bootstrap);
    settings.put("listener.security.protocol.map", ",SECURED:SASL_PLAINTEXT");
    settings.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512");
    settings.put(
        "listener.name.secured.scram-sha-512.sasl.jaas.config", SCRAM_LOGIN + " required;");
    settings.put(
        "listener.name.secured.plain.sasl.jaas.config",
        users.stream()
            .map(user -> "user_" + user + "=\"" + user + "\"")
            .collect(Collectors.joining(" ", LOGIN + " required ", ";")));
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", "User:ANONYMOUS");
    return settings;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(Loopback.port(0));
      return socket.getLocalPort();
    }
  }

  /** For the superuser. */
  public Cluster forSuperuser() {
    return new Cluster(broker.bootstrap(), registry.url());
  }

  /** For everybody else, with {@link #loginOf}. */
  public Cluster forUsers() {
    return new Cluster(bootstrap, registry.url());
  }

  /** Kafka client properties of a user. */
  public static Map<String, String> loginOf(String user) {
    return Map.of(
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        LOGIN + " required username=\"" + user + "\" password=\"" + user + "\";");
  }

  /** The same of a user with a password that Kafka was told of. */
  public static Map<String, String> loginOf(String user, String password) {
    return Map.of(
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        SCRAM_LOGIN + " required username=\"" + user + "\" password=\"" + password + "\";");
  }

  @Override
  public void close() {
    registry.close();
    broker.close();
  }
}
