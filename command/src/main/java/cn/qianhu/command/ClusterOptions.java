package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.topic.PartitionSurvey;
import cn.qianhu.contract.topic.PartitionsChangedException;
import cn.qianhu.contract.topic.Patience;
import cn.qianhu.contract.topic.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options of a cluster: its addresses, its namespace, and how it is spoken to. */
public class ClusterOptions {

  /**
   * The partitions of an embedded cluster: few start fast; a cluster that is to grow wants the
   * default of the catalogue.
   */
  private static final int EMBEDDED_PARTITIONS = 4;

  /**
   * Environment variables set once what all commands of a container would otherwise need as
   * options.
   */
  static final String BOOTSTRAP = "QIANHU_BOOTSTRAP";

  static final String REGISTRY = "QIANHU_REGISTRY";
  static final String PROPERTIES = "QIANHU_PROPERTIES";

  @ArgGroup(exclusive = false)
  private External external;

  @Option(
      names = "--namespace",
      defaultValue = "",
      paramLabel = "PREFIX",
      description = "主题名前缀 / prefix of all topics")
  private String namespace;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description =
          "新建主题的分区数 / partitions of topics that are created"
              + " (embedded: 4, external cluster: 12)")
  private Integer partitions;

  @Option(
      names = "--property",
      paramLabel = "KEY=VALUE",
      description = "Kafka 属性，原样传递 / Kafka property, passed through unchanged")
  private Map<String, String> single = new LinkedHashMap<>();

  @Option(
      names = "--properties",
      paramLabel = "FILE",
      defaultValue = "${env:" + PROPERTIES + "}",
      converter = PropertyFile.Converter.class,
      description =
          "Kafka 属性文件，原样传递，口令写在其中；缺省取环境变量 "
              + PROPERTIES
              + "；--property 优先 / file of Kafka properties, passed through unchanged: the place for"
              + " passwords; by default the environment variable; --property prevails")
  private PropertyFile file = PropertyFile.NONE;

  /** A cluster that runs elsewhere. */
  static final class External {

    @Option(
        names = "--bootstrap",
        required = true,
        paramLabel = "HOST:PORT",
        description =
            "外部 Kafka 集群；缺省取环境变量 "
                + BOOTSTRAP
                + " / external Kafka cluster; by default the environment variable")
    private String bootstrap;

    @Option(
        names = "--registry",
        required = true,
        paramLabel = "URL",
        description =
            "模式注册中心；缺省取环境变量 "
                + REGISTRY
                + " / schema registry of the external cluster; by default the environment variable")
    private String registry;
  }

  /** The external cluster, or null. */
  public Cluster external() {
    return external == null ? ofEnvironment() : new Cluster(external.bootstrap, external.registry);
  }

  private static Cluster ofEnvironment() {
    String bootstrap = System.getenv(BOOTSTRAP);
    String registry = System.getenv(REGISTRY);
    if ((bootstrap == null) != (registry == null)) {
      throw new IllegalArgumentException(
          "环境变量 %s 和 %s 须同时设定 / the environment variables %s and %s belong together: set both"
              .formatted(BOOTSTRAP, REGISTRY, BOOTSTRAP, REGISTRY));
    }
    return bootstrap == null ? null : new Cluster(bootstrap, registry);
  }

  /** The external cluster, for a command that cannot do without. */
  public Clients requireExternal(CommandSpec command) {
    return clients()
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "请用 --bootstrap 和 --registry 指明集群 / name the cluster with --bootstrap and"
                        + " --registry"));
  }

  /** Clients of the external cluster, where one is named. */
  public Optional<Clients> clients() {
    return Optional.ofNullable(external()).map(at -> new Clients(at, properties()));
  }

  /** The external cluster, for a command that works on what was deployed there. */
  public Clients requireDeployed(CommandSpec command) {
    return requireDeployed(command, Patience.OF_A_PERSON);
  }

  /** The same with a patience of its own. */
  Clients requireDeployed(CommandSpec command, Patience patience) {
    Clients clients = requireExternal(command);
    try (Admin admin = clients.admin()) {
      if (PartitionSurvey.of(admin, namespace, patience).counts().isEmpty()) {
        throw new IllegalStateException(
            "集群上没有千户的主题，请先部署 / the cluster has no topics of Qianhu yet: deploy first"
                + " (qianhu deploy)");
      }
    }
    return clients;
  }

  /**
   * The clients for a command that writes, or makes figures, which requires the partitions
   * unchanged.
   */
  public Clients requireUnchanged(CommandSpec command) {
    Clients clients = requireDeployed(command);
    try (Admin admin = clients.admin()) {
      PartitionSurvey.of(admin, namespace)
          .change()
          .ifPresent(
              change -> {
                throw new PartitionsChangedException(change);
              });
    }
    return clients;
  }

  public String namespace() {
    return namespace;
  }

  /** The number given, else that of the existing topics, else the default. */
  public int partitions() {
    if (partitions != null) {
      return partitions;
    }
    Optional<Clients> clients = clients();
    if (clients.isEmpty()) {
      return EMBEDDED_PARTITIONS;
    }
    try (Admin admin = clients.get().admin()) {
      return Deployment.partitions(admin, namespace).orElse(Topics.DEFAULT_PARTITIONS);
    }
  }

  /** Kafka properties: those of the file, and before them those that were named one by one. */
  public Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>(file.entries());
    properties.putAll(single);
    return properties;
  }
}
