package cn.qianhu.command;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.AccessKey;
import cn.qianhu.web.access.IssuedKey;
import cn.qianhu.web.access.KeyIssuer;
import cn.qianhu.web.access.KeyLog;
import cn.qianhu.web.access.Role;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qianhu key}: who may report over HTTP, and who may look at the desk. */
@Command(
    name = "key",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "签发、更换、吊销和列出访问密钥；密钥只在签发时显示一次。",
      "Issues, rotates, revokes and lists access keys; a key is shown once, when it is issued."
    })
final class KeyCommand {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Months.ZONE);

  private final Clock clock = Clock.systemUTC();
  private final KeyIssuer issuer = new KeyIssuer(new SecureRandom(), clock);

  @Spec private CommandSpec spec;

  /** The holder of the key. */
  static final class Holder {

    @Option(
        names = "--uscc",
        paramLabel = "CODE",
        description = "企业的统一社会信用代码 / the enterprise's unified social credit code")
    private String uscc;

    @Option(names = "--centre", description = "监测中心的密钥 / a key of the centre")
    private boolean centre;

    @Option(
        names = "--auditor",
        description = "只看不报，看到监测台的全部内容 / sees all at the desk, and reports nothing")
    private boolean auditor;

    @Option(names = "--public", description = "只看可公开的内容 / sees at the desk what may be published")
    private boolean anybody;
  }

  @Command(
      description = {"签发密钥，并显示这一次。", "Issues a key, and shows it this once."},
      mixinStandardHelpOptions = true)
  int issue(
      @Mixin ClusterOptions cluster,
      @ArgGroup(multiplicity = "1") Holder holder,
      @Option(
              names = "--name",
              required = true,
              paramLabel = "NAME",
              converter = NameParameter.class,
              description = "密钥的称呼 / what the key is called: an adapter, a person")
          String name,
      @Option(
              names = "--code-exempt",
              description = "允许校验码不符的代码 / allows a code whose check character does not hold")
          boolean codeExempt) {
    if (holder.uscc != null) {
      requireCode(holder.uscc, codeExempt);
    }
    Desk desk = desk(cluster);
    IssuedKey issued = issue(holder, name);
    try (KeyLog log = desk.log()) {
      log.keep(issued.accessKey());
    }
    show(issued);
    return 0;
  }

  private IssuedKey issue(Holder holder, String name) {
    if (holder.auditor) {
      return issuer.forReader(Role.AUDITOR, name);
    }
    if (holder.anybody) {
      return issuer.forReader(Role.PUBLIC, name);
    }
    return holder.centre ? issuer.forCentre(name) : issuer.forEnterprise(holder.uscc, name);
  }

  @Command(
      description = {
        "为同一持有者签发新密钥，旧密钥在宽限期后失效。",
        "Issues a key for the same holder; the old one ends after a time of grace."
      },
      mixinStandardHelpOptions = true)
  int rotate(
      @Mixin ClusterOptions cluster,
      @Parameters(paramLabel = "KEY_ID", description = "旧密钥的编号 / id of the old key") String keyId,
      @Option(
              names = "--grace",
              defaultValue = "24h",
              paramLabel = "TIME",
              converter = GracePeriod.class,
              description = "宽限期，0 为立即 / time of grace, 0 for none (default: ${DEFAULT-VALUE})")
          Duration grace) {
    Desk desk = desk(cluster);
    AccessKey old = desk.require(keyId);
    if (!issuer.holds(old)) {
      throw new IllegalStateException(
          "密钥 %s 已失效，请用 qianhu key issue 签发新的 / key %s has ended: issue another"
              .formatted(keyId, keyId));
    }
    AccessKey ending = issuer.ending(old, grace);
    IssuedKey issued = issuer.inPlaceOf(old);
    try (KeyLog log = desk.log()) {
      log.keep(issued.accessKey());
      // Shown before the old one ends: whatever happens next, the holder has a key that holds.
      show(issued);
      log.keep(ending);
    }
    out().printf("旧密钥 %s 于 %s 失效 / the old key ends then%n", keyId, minute(ending.getValidUntil()));
    return 0;
  }

  @Command(
      description = {"立即吊销密钥。", "Revokes a key at once."},
      mixinStandardHelpOptions = true)
  int revoke(
      @Mixin ClusterOptions cluster,
      @Parameters(paramLabel = "KEY_ID", description = "密钥的编号 / id of the key") String keyId) {
    Desk desk = desk(cluster);
    AccessKey ended = issuer.ending(desk.require(keyId), Duration.ZERO);
    try (KeyLog log = desk.log()) {
      log.keep(ended);
    }
    out()
        .printf(
            "密钥 %s 自 %s 起失效 / the key is refused from then on%n",
            keyId, minute(ended.getValidUntil()));
    return 0;
  }

  @Command(
      description = {"列出所有密钥，不含秘密部分。", "Lists all keys, without their secrets."},
      mixinStandardHelpOptions = true)
  int list(@Mixin ClusterOptions cluster) {
    List<AccessKey> keys = desk(cluster).keys();
    out()
        .printf(
            "%-16s  %-10s  %-18s  %-16s  %-27s  %s%n",
            "key id", "role", "holder", "issued", "state", "name");
    for (AccessKey key : keys) {
      out()
          .printf(
              "%-16s  %-10s  %-18s  %-16s  %-27s  %s%n",
              key.getKeyId(),
              key.getRole(),
              key.getUscc(),
              minute(key.getIssuedAt()),
              state(key),
              key.getName());
    }
    return 0;
  }

  private String state(AccessKey key) {
    if (key.getValidUntil() == 0) {
      return "valid";
    }
    return (issuer.holds(key) ? "valid until " : "ended ") + minute(key.getValidUntil());
  }

  private void requireCode(String uscc, boolean codeExempt) {
    if (!Uscc.hasForm(uscc)) {
      throw wrong(
          "“%s”不是统一社会信用代码（18 位数字和大写字母，不含 I O S V Z） / not a unified social credit code:"
              + " 18 digits and capital letters without I O S V Z",
          uscc);
    }
    if (!codeExempt && !Uscc.checkCharacterHolds(uscc)) {
      throw wrong(
          "“%s”的校验码不符，请核对；确属试点时期的代码，请加 --code-exempt / the check character does not hold:"
              + " check the code, or add --code-exempt for a genuine one of the pilot era",
          uscc);
    }
  }

  private ParameterException wrong(String sentence, String value) {
    return new ParameterException(spec.subcommands().get("issue"), sentence.formatted(value));
  }

  private Desk desk(ClusterOptions cluster) {
    return new Desk(cluster.requireUnchanged(spec), cluster.namespace());
  }

  private void show(IssuedKey issued) {
    out().println("密钥，只显示这一次，请妥善保存 / the key, shown this once: keep it safe");
    out().println(issued.key());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static String minute(long millis) {
    return MINUTE.format(Instant.ofEpochMilli(millis));
  }

  /** The keys of one cluster. */
  private record Desk(Clients clients, String namespace) {

    KeyLog log() {
      return new KeyLog(clients, namespace);
    }

    List<AccessKey> keys() {
      try (Consumer<String, byte[]> reader = clients.reader()) {
        return new TopicTable(reader, clients.schemas(), namespace)
            .stream(Topics.ACCESS_KEYS, AccessKey.class)
                .sorted(Comparator.comparingLong(AccessKey::getIssuedAt))
                .toList();
      }
    }

    AccessKey require(String keyId) {
      return keys().stream()
          .filter(key -> key.getKeyId().equals(keyId))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "没有编号为“%s”的密钥，见 qianhu key list / no key has this id, see qianhu key list"
                          .formatted(keyId)));
    }
  }
}
