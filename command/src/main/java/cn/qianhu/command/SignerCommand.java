package cn.qianhu.command;

import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.signer.SignerLog;
import cn.qianhu.audit.signer.SignerRegister;
import cn.qianhu.audit.signer.SignerRegister.Registration;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.signature.SignatureAlgorithm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.signature.VerifyingKey;
import cn.qianhu.contract.topic.Placement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qianhu signer}: whose keys sign for enterprises, and who has to sign. */
@Command(
    name = "signer",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "报表签名：生成密钥对，登记和撤销企业的公钥，规定自哪一月起报表必须签名。",
      "Signatures of reports: makes key pairs, registers and withdraws public keys of enterprises,"
          + " and says from which month on reports have to be signed."
    })
final class SignerCommand {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Months.ZONE);

  private static final String PUBLIC_PEM = "PUBLIC KEY-----";

  @Spec private CommandSpec spec;

  /** The option that names who has to sign. */
  static final class SignerSubject {

    @Option(
        names = "--uscc",
        paramLabel = "CODE",
        description = "企业的统一社会信用代码 / the enterprise's unified social credit code")
    private String uscc;

    @Option(names = "--site", description = "全站所有企业 / every enterprise of the site")
    private boolean site;
  }

  /** The option that says from when. */
  static final class Since {

    @Option(
        names = "--from",
        paramLabel = "YYYY-MM",
        description = "自该月（报告期）起必须签名 / the first month of which reports have to be signed")
    private String from;

    @Option(names = "--never", description = "不再要求签名 / nobody has to any more")
    private boolean never;
  }

  @Command(
      name = "new",
      description = {
        "生成密钥对：私钥写入只有本人可读的新文件，并显示公钥。在企业自己的机器上执行，私钥不外传。",
        "Makes a key pair: the private key goes to a new file that nobody else can read, and the"
            + " public key is shown. Run it in the enterprise's own house: the private key leaves"
            + " it never."
      },
      mixinStandardHelpOptions = true)
  int generate(
      @Parameters(paramLabel = "FILE", description = "私钥文件 / file of the private key") Path file,
      @Option(
              names = "--algorithm",
              paramLabel = "NAME",
              defaultValue = "ed25519",
              description = "ed25519 或 sm2 / ed25519 or sm2 (default: ${DEFAULT-VALUE})")
          String algorithm)
      throws IOException {
    SigningKey key =
        SigningKey.generate(
            SignatureAlgorithm.of(algorithm)
                .orElseThrow(
                    () ->
                        wrong(
                            "new",
                            "--algorithm 为 ed25519 或 sm2，不是“%s” / it is ed25519 or sm2",
                            algorithm)));
    key.write(file);
    show(key.publicKey());
    return 0;
  }

  @Command(
      description = {"显示私钥文件的公钥。", "Shows the public key of a file with a private one."},
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "FILE", description = "私钥文件 / file of the private key") Path file)
      throws IOException {
    show(SigningKey.read(file).publicKey());
    return 0;
  }

  @Command(
      description = {
        "登记企业的公钥：以它签名的报表（已收到的和将收到的）从此计入。登记前请向企业核对公钥。",
        "Registers a public key of an enterprise: what is signed with it counts from now on, be it"
            + " received already or not. Make sure of the key with the enterprise first."
      },
      mixinStandardHelpOptions = true)
  int register(
      @Mixin ClusterOptions cluster,
      @Option(names = "--uscc", required = true, paramLabel = "CODE", description = CODE)
          String uscc,
      @Option(names = "--key", required = true, paramLabel = "KEY", description = KEY) String key,
      @Option(
              names = "--code-exempt",
              description = "允许校验码不符的代码 / allows a code whose check character does not hold")
          boolean codeExempt) {
    requireCode("register", uscc, codeExempt);
    VerifyingKey read = key("register", key);
    try (SignerLog log = log(cluster)) {
      log.register(uscc, read);
    }
    out().printf("已登记 / registered: %s  %s%n", uscc, read.signer());
    return 0;
  }

  @Command(
      description = {
        "撤销企业的公钥：以它签名的报表一律不再计入，包括此前的。仅用于私钥外泄；更换密钥只需登记新的。",
        "Withdraws a public key of an enterprise: nothing that it ever signed counts any more. For"
            + " a key that somebody else has; to change keys, registering the new one is all there"
            + " is to do."
      },
      mixinStandardHelpOptions = true)
  int withdraw(
      @Mixin ClusterOptions cluster,
      @Option(names = "--uscc", required = true, paramLabel = "CODE", description = CODE)
          String uscc,
      @Option(names = "--key", required = true, paramLabel = "KEY", description = KEY) String key) {
    VerifyingKey read = key("withdraw", key);
    try (SignerLog log = log(cluster)) {
      log.withdraw(uscc, read);
    }
    out().printf("已撤销 / withdrawn: %s  %s%n", uscc, read.signer());
    return 0;
  }

  @Command(
      description = {
        "规定自哪一月起报表必须签名：未签名的以 UNSIGNED 不计入。请选尚未开始报送的月份。",
        "Says from which month on reports have to be signed: others are UNSIGNED and do not count."
            + " Choose a month of which nothing was reported yet."
      },
      mixinStandardHelpOptions = true)
  int require(
      @Mixin ClusterOptions cluster,
      @ArgGroup(multiplicity = "1") SignerSubject subject,
      @ArgGroup(multiplicity = "1") Since since) {
    YearMonth from = since.never ? null : month(since.from);
    if (!subject.site) {
      requireCode("require", subject.uscc, true);
    }
    try (SignerLog log = log(cluster)) {
      if (subject.site) {
        log.requireOfSite(from);
      } else {
        log.require(subject.uscc, from);
      }
    }
    String who = subject.site ? "全站 the site" : subject.uscc;
    String when = from == null ? "不再要求 never" : "自 " + from + " 起 from then on";
    out().printf("签名要求 / signatures: %s  %s%n", who, when);
    return 0;
  }

  @Command(
      description = {"列出登记的公钥和签名要求。", "Lists keys, and who has to sign."},
      mixinStandardHelpOptions = true)
  int list(@Mixin ClusterOptions cluster) {
    SignerRegister register = register(cluster);
    out()
        .printf(
            "%-18s  %-9s  %-32s  %-16s  %-10s  %s%n",
            "uscc", "algorithm", "signer", "since", "state", "by");
    for (Registration said : register.registrations()) {
      out()
          .printf(
              "%-18s  %-9s  %-32s  %-16s  %-10s  %s%n",
              said.uscc(),
              said.key().algorithm().label(),
              said.key().signer(),
              MINUTE.format(said.at()),
              said.withdrawn() ? "withdrawn" : "signs",
              said.setBy());
    }
    register.eachSignedFrom(
        (uscc, from) ->
            out()
                .printf(
                    "%s 自 %s 起必须签名 / has to sign from then on%n",
                    uscc.equals(SignerRegister.SITE) ? "全站 the site" : uscc, from));
    return 0;
  }

  private SignerRegister register(ClusterOptions cluster) {
    Clients clients = cluster.requireUnchanged(spec);
    try (Consumer<String, byte[]> reader = clients.reader()) {
      RawLog log = KafkaRawLog.untilNow(reader, cluster.namespace());
      Placement placement = new Placement(new SiteOption().site().tables(), log.partitions());
      return SignerRegister.read(log, clients.schemas(), placement);
    }
  }

  private SignerLog log(ClusterOptions cluster) {
    Clients clients = cluster.requireUnchanged(spec);
    return new SignerLog(
        clients.bytesProducer(),
        clients.schemas(),
        cluster.namespace(),
        System.getProperty("user.name", ""));
  }

  /** A key as text, or the name of a file that holds it: in PEM, or as text. */
  private VerifyingKey key(String command, String given) {
    Optional<VerifyingKey> key = VerifyingKey.parse(given);
    if (key.isPresent()) {
      return key.get();
    }
    try {
      String text = Files.readString(Path.of(given), StandardCharsets.US_ASCII).strip();
      return (text.contains(PUBLIC_PEM) ? ofPem(text) : VerifyingKey.parse(text)).orElseThrow();
    } catch (IOException | RuntimeException e) {
      throw wrong(
          command,
          "“%s”不是公钥：请给出 qianhu signer new 显示的公钥，或公钥文件（PEM） / is no public key: give the one that"
              + " qianhu signer new has shown, or a file with it (PEM)",
          given);
    }
  }

  private static Optional<VerifyingKey> ofPem(String pem) {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return VerifyingKey.ofDer(Base64.getDecoder().decode(base64));
  }

  private YearMonth month(String text) {
    YearMonth month = Months.parse(text);
    if (month == null) {
      throw wrong("require", "--from 形如 2027-01，不是“%s” / it is a month such as 2027-01", text);
    }
    return month;
  }

  private void requireCode(String command, String uscc, boolean codeExempt) {
    if (!Uscc.hasForm(uscc) || (!codeExempt && !Uscc.checkCharacterHolds(uscc))) {
      throw wrong(
          command,
          "“%s”不是统一社会信用代码，请核对；确属试点时期的代码，请加 --code-exempt / is not a unified social credit code:"
              + " check it, or add --code-exempt for a genuine one of the pilot era",
          uscc);
    }
  }

  private ParameterException wrong(String command, String sentence, String value) {
    return new ParameterException(spec.subcommands().get(command), sentence.formatted(value));
  }

  private void show(VerifyingKey key) {
    out().printf("算法 / algorithm: %s%n", key.algorithm().label());
    out().printf("公钥 / public key: %s%n", key.text());
    out().printf("简称 / signer: %s%n", key.signer());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static final String CODE = "企业的统一社会信用代码 / the enterprise's unified social credit code";

  private static final String KEY = "公钥，或公钥文件 / the public key, or a file that holds it";
}
