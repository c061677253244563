package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Cluster;
import cn.qianhu.local.cluster.SecuredCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is admitted gets in with the password of a file, may what the role may, and no more. */
@Timeout(120)
class AdmitCommandTest {

  private static final List<String> DATE =
      List.of("date", "--set", "2022-03-15", "--from", "2021-01");
  private static final int WRONG_USE = 2;

  private static SecuredCluster secured;

  @TempDir private static Path folder;

  private String said;

  @BeforeAll
  static void start() throws IOException {
    secured = SecuredCluster.start(List.of("nobody"));
  }

  @AfterAll
  static void stop() {
    secured.close();
  }

  @Test
  void whoIsAdmittedMayWhatTheRoleMay() throws IOException {
    assertThat(qianhu(secured.forSuperuser(), List.of("deploy", "--partitions", "1"))).isZero();
    admit("clerk=first\nauditor=other\n");
    assertThat(said).contains("clerk").doesNotContain("first");
    assertThat(as("clerk", "first", DATE)).isZero();
    assertThat(as("auditor", "other", List.of("date"))).isZero();
    assertThat(as("auditor", "other", DATE)).isOne();
    assertThat(said).contains("authorization failed");

    admit("clerk=second\n");
    assertThat(as("clerk", "second", DATE)).isZero();
    assertThat(as("clerk", "first", DATE)).isOne();
    assertThat(said).doesNotContain("first");
  }

  @Test
  void anUnknownRoleAndAMissingPasswordAreRefusedByName() throws IOException {
    assertThat(tryToAdmit("clark=first\n")).isEqualTo(WRONG_USE);
    assertThat(said).contains("clark").doesNotContain("first");
    assertThat(tryToAdmit("clerk=\n")).isEqualTo(WRONG_USE);
    assertThat(said).contains("clerk");
  }

  @Test
  void aFileThatCannotBeReadIsNamedAndNotQuoted() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.properties"), "password=\\u12secret");
    assertThat(qianhu(secured.forSuperuser(), List.of("date", "--properties", broken.toString())))
        .isEqualTo(WRONG_USE);
    assertThat(said).contains("broken.properties").doesNotContain("secret");
  }

  private void admit(String logins) throws IOException {
    assertThat(tryToAdmit(logins)).as(said).isZero();
  }

  private int tryToAdmit(String logins) throws IOException {
    Path file = Files.writeString(folder.resolve("logins.properties"), logins);
    return qianhu(secured.forSuperuser(), List.of("admit", "--logins", file.toString()));
  }

  private int as(String user, String password, List<String> arguments) throws IOException {
    Map<String, String> login = SecuredCluster.loginOf(user, password);
    Path file =
        Files.writeString(
            folder.resolve("login.properties"),
            login.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining()));
    List<String> words = new ArrayList<>(arguments);
    words.addAll(List.of("--properties", file.toString()));
    return qianhu(secured.forUsers(), words);
  }

  private int qianhu(Cluster at, List<String> arguments) {
    CommandRun run = CommandRun.on(at, arguments.toArray(String[]::new));
    said = run.said();
    return run.code();
  }
}
