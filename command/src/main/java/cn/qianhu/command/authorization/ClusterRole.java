package cn.qianhu.command.authorization;

import cn.qianhu.command.own.OwnTopics;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.PartitionMark;
import cn.qianhu.contract.topic.SiteMark;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.app.StopRecords;
import cn.qianhu.streams.app.StreamsSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;

/**
 * Roles of processes on the cluster, each with what it may do. Only the streams write facts and
 * results, and only senders write reports.
 */
public enum ClusterRole {
  DEPLOYER("部署：创建主题", "creates the topics"),
  REGISTRY(
      "模式注册中心：只用自己的主题", "a schema registry that keeps its schemas in Kafka, in topics of its own"),
  REPORTER("上报程序：只写报表主题", "an adapter: writes report topics, and nothing else"),
  FOLDER("文件夹适配器：写原始主题，读回执", "the folder adapter: writes raw topics, reads what became of them"),
  GATEWAY(
      "HTTP 网关：写原始主题，读密钥、回执和企业网页所需的事实与预警",
      "the gateway: writes raw topics, reads keys, what became of reports, and the facts and"
          + " alerts that the page of an enterprise shows"),
  STREAMS("流处理：读原始主题，写事实、结果和预警", "the streams: read raw topics, write facts, results and alerts"),
  DESK(
      "监测台：只读，仅写公布版本",
      "the desk: reads, and writes nothing but the editions that the public is served"),
  CLERK(
      "值守员：业务日期、密钥、签名公钥、不合格报表的处理",
      "who moves the business date, issues and registers keys, and sends refused records again"),
  AUDITOR("审计：只读原始主题与发布记录", "reads raw topics and publications"),
  PUBLISHER("发布：审计的权限，并可写发布记录", "an auditor who may append to the publications");

  /** Topics with records from outside: all raw topics but the business date and the signers. */
  private static final List<Topic> RECEIVED = Kind.all().stream().map(Topics::of).toList();

  /** The defaults of Apicurio Registry. One registry serves all namespaces. */
  private static final List<String> REGISTRY_TOPICS =
      List.of("kafkasql-journal", "kafkasql-snapshots", "registry-events");

  private static final String REGISTRY_GROUPS = "apicurio-";

  /** All tables, and results that are no table. */
  private static final List<Topic> RESULTS =
      Stream.concat(
              ResultTables.ALL.stream().map(ResultTable::topic),
              Stream.of(Topics.RESULTS_REJECTIONS, Topics.ALERTS_EVENTS, Topics.DEAD_LETTERS))
          .distinct()
          .toList();

  private final Bilingual description;

  ClusterRole(String zh, String en) {
    this.description = Bilingual.of(zh, en);
  }

  /** The role of a name, as {@link #label} writes it. */
  public static Optional<ClusterRole> of(String label) {
    return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
  }

  /** The name of the role for people. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The work of the role, in Chinese and English. */
  public String description() {
    return description.inLine();
  }

  /**
   * The rights of a principal of this role. All else is denied by an authorizer that allows nothing
   * by default.
   *
   * @param principal such as {@code User:streams}
   * @param namespace prefix of the topics' names; empty by default
   */
  public List<AclBinding> grants(String principal, String namespace) {
    Grants grants = new Grants(principal, namespace);
    switch (this) {
      case DEPLOYER -> deployer(grants);
      case REGISTRY -> grants.ownTopics(REGISTRY_TOPICS).groups(REGISTRY_GROUPS);
      case REPORTER -> grants.write(Topics.REPORTS);
      case FOLDER -> folder(grants);
      case GATEWAY -> gateway(grants);
      case STREAMS -> streams(grants);
      case DESK -> desk(grants);
      case CLERK -> clerk(grants);
      case AUDITOR -> auditor(grants);
      case PUBLISHER -> publisher(grants);
    }
    if (this != REGISTRY) {
      AclOperation operation = this == DEPLOYER ? AclOperation.CREATE : AclOperation.DESCRIBE;
      grants.mark(PartitionMark.PREFIX, operation);
      if (this != REPORTER) {
        grants.mark(SiteMark.PREFIX, operation);
      }
    }
    return grants.bindings();
  }

  private static void deployer(Grants grants) {
    for (Topic topic : Topics.ALL) {
      grants.on(topic, AclOperation.CREATE, AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS);
    }
  }

  private static void folder(Grants grants) {
    grants.write(RECEIVED).write(List.of(Topics.INGEST_PROGRESS)).transactions("ingest-");
    grants.read(List.of(Topics.INGEST_PROGRESS));
    receipts(grants);
  }

  private static void gateway(Grants grants) {
    grants.write(RECEIVED).read(List.of(Topics.ACCESS_KEYS)).read(OwnTopics.ALL);
    receipts(grants);
  }

  /**
   * A process that serves receipts reads reports, rejections, facts and the progress of the
   * streams.
   */
  private static void receipts(Grants grants) {
    grants
        .read(RECEIVED)
        .read(Topics.FACTS)
        .read(List.of(Topics.RESULTS_REJECTIONS, Topics.DEAD_LETTERS))
        .describeGroup(StreamsSettings.applicationId(""));
  }

  private static void streams(Grants grants) {
    String application = StreamsSettings.applicationId("");
    StopRecords.groups(application).forEach(grants::group);
    grants
        .read(RECEIVED)
        .read(List.of(Topics.BUSINESS_DATE, Topics.DIRECTORY_SIGNERS, Topics.DESK_ACTIONS))
        .write(Topics.FACTS)
        .write(RESULTS)
        .read(Topics.BETWEEN_STAGES)
        .write(Topics.BETWEEN_STAGES)
        .internalTopics(application + "-")
        .group(application)
        .transactions(application);
  }

  private static void desk(Grants grants) {
    grants
        .read(RECEIVED)
        .read(Topics.FACTS)
        .read(RESULTS)
        .read(
            List.of(
                Topics.BUSINESS_DATE,
                Topics.DIRECTORY_SIGNERS,
                Topics.ACCESS_KEYS,
                Topics.DESK_ACTIONS,
                Topics.PUBLICATIONS,
                Topics.PUBLIC_EDITIONS))
        .write(List.of(Topics.PUBLIC_EDITIONS))
        .transactions("public-editions");
    status(grants);
  }

  /**
   * Grants what a process needs to judge the streams: it also reads how far they have come between
   * their stages.
   */
  private static void status(Grants grants) {
    StopRecords.groups(StreamsSettings.applicationId("")).forEach(grants::describeGroup);
    grants
        .describe(Topics.BETWEEN_STAGES)
        .read(
            List.of(
                Topics.BUSINESS_DATE,
                Topics.RESULTS_COVERAGE,
                Topics.RESULTS_REJECTIONS,
                Topics.DEAD_LETTERS,
                Topics.ALERTS_OPEN,
                Topics.ALERTS_EVENTS))
        .describeGroup(StreamsSettings.applicationId(""));
  }

  private static void clerk(Grants grants) {
    List<Topic> kept =
        List.of(
            Topics.BUSINESS_DATE,
            Topics.DIRECTORY_SIGNERS,
            Topics.ACCESS_KEYS,
            Topics.DESK_ACTIONS);
    grants
        .read(RECEIVED)
        .write(RECEIVED)
        .read(kept)
        .write(kept)
        .transactions("qianhu-dead-letters");
    status(grants);
  }

  private static void auditor(Grants grants) {
    grants
        .read(RECEIVED)
        .read(List.of(Topics.BUSINESS_DATE, Topics.DIRECTORY_SIGNERS, Topics.PUBLICATIONS));
  }

  private static void publisher(Grants grants) {
    auditor(grants);
    grants.write(List.of(Topics.PUBLICATIONS)).transactions("publications");
  }
}
