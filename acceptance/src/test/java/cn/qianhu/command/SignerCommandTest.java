package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.RawLog;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.signature.SignatureAlgorithm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.signature.VerifyingKey;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said about signers, from the command to the raw log and back. */
@Timeout(60)
class SignerCommandTest {

  private static final String USCC = "91370100163128832N";
  private static final String NAMESPACE = SharedCluster.namespace(SignerCommandTest.class);

  private static EmbeddedCluster cluster;

  @TempDir private Path folder;

  private String out;
  private String err;

  @BeforeAll
  static void start() throws Exception {
    cluster = SharedCluster.get();
    try (Admin admin = new Clients(cluster.cluster(), Map.of()).admin()) {
      Deployment.deploy(admin, cluster.cluster(), NAMESPACE, 2, Deployment.BROKERS_DEFAULT);
    }
  }

  @Test
  void whatIsSaidOfKeysAndMonthsIsListed() throws Exception {
    VerifyingKey first = SigningKey.generate(SignatureAlgorithm.ED25519).publicKey();
    VerifyingKey second = SigningKey.generate(SignatureAlgorithm.SM2).publicKey();
    Path pem = folder.resolve("public.pem");
    String base64 = Base64.getMimeEncoder().encodeToString(second.der());
    Files.writeString(
        pem, "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");

    assertThat(run("register", "--uscc", USCC, "--key", first.text())).as(err).isZero();
    assertThat(run("register", "--uscc", USCC, "--key", pem.toString())).as(err).isZero();
    assertThat(run("withdraw", "--uscc", USCC, "--key", first.text())).as(err).isZero();
    assertThat(run("require", "--uscc", USCC, "--from", "2027-01")).as(err).isZero();
    assertThat(run("require", "--site", "--from", "2028-01")).as(err).isZero();

    assertThat(run("list")).as(err).isZero();
    assertThat(out.lines().filter(line -> line.startsWith(USCC)))
        .hasSize(3)
        .anyMatch(line -> line.contains(first.signer()) && line.contains("withdrawn"))
        .anyMatch(line -> line.contains(second.signer()) && line.contains(" signs "))
        .anyMatch(line -> line.contains("2027-01"));
    assertThat(out).contains("the site 自 2028-01");
    assertThat(partitionsOf("")).as("the site is told in every partition").containsExactly(0, 1);
    assertThat(partitionsOf(USCC)).as("an enterprise in its own").hasSize(1);

    assertThat(run("require", "--site", "--never")).as(err).isZero();
    assertThat(run("list")).as(err).isZero();
    assertThat(out).doesNotContain("the site");
  }

  @Test
  void whatIsNoKeyIsNotRegistered() {
    assertThat(run("register", "--uscc", USCC, "--key", "nothing")).isEqualTo(2);
    assertThat(err).contains("“nothing”不是公钥", "is no public key");
    String key = SigningKey.generate(SignatureAlgorithm.ED25519).publicKey().text();
    assertThat(run("register", "--uscc", "9137", "--key", key)).isEqualTo(2);
    assertThat(run("require", "--uscc", USCC, "--from", "2027-13")).isEqualTo(2);
    assertThat(err).contains("2027-13");
  }

  private static List<Integer> partitionsOf(String uscc) {
    List<Integer> partitions = new ArrayList<>();
    try (Consumer<String, byte[]> reader = new Clients(cluster.cluster(), Map.of()).reader()) {
      RawLog log = KafkaRawLog.untilNow(reader, NAMESPACE);
      log.read(
          Topics.DIRECTORY_SIGNERS,
          record -> {
            if (uscc.equals(record.key() == null ? "" : record.key())) {
              partitions.add(record.source().partition());
            }
          });
    }
    return partitions.stream().distinct().sorted().toList();
  }

  private int run(String... words) {
    CommandRun run =
        CommandRun.in(
            NAMESPACE, cluster.cluster(), CommandRun.with(new String[] {"signer"}, words));
    out = run.out();
    err = run.err();
    return run.code();
  }
}
