package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command takes for a day, a month, a name and a note, before it asks any cluster. */
class ParametersTest {

  private static final int USAGE = 2;
  private static final String NOWHERE =
      " --bootstrap localhost:1 --registry http://localhost:1 --namespace none.";

  private String said;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statement --to +999999999-12-31",
        "statement --to 2022-05-31 --from -999999999-01-01",
        "statement --to 2022-5-31",
        "date --set +12022-05-31",
      })
  void aDayHasAYearOfFourDigits(String command) {
    assertThat(exit((command + NOWHERE).split(" "))).isEqualTo(USAGE);
    assertThat(said).contains("不是日期：请写 YYYY-MM-DD", "not a date: write YYYY-MM-DD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publish --period +999999999-12",
        "bulletin --output x --period -999999999-01",
        "explain balance 370100 +999999999-12 R2022",
        "date --set 2022-05-31 --from +999999999-12",
      })
  void aMonthHasAYearOfFourDigits(String command) {
    assertThat(exit(command.split(" "))).isEqualTo(USAGE);
    assertThat(said).contains("不是月份：请写 YYYY-MM", "not a month: write YYYY-MM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dismiss", "skip", "resubmit"})
  void whatIsDoneAtTheDeadLetterDeskIsSignedInOneLineOfABound(String done) {
    String id = "quota.commands/0/1";
    assertThat(exit("dead-letters", done, id, "--note", "说".repeat(257))).isEqualTo(USAGE);
    assertThat(said).contains("说明不得超过 256 个字符", "a note has at most 256 characters");
    assertThat(exit("dead-letters", done, id, "--note", "one\ntwo")).isEqualTo(USAGE);
    assertThat(said).contains("说明不得超过", "no line breaks");
    assertThat(exit("dead-letters", done, id, "--by", "a\u001b[2J")).isEqualTo(USAGE);
    assertThat(said).contains("名称不得超过 128 个字符", "a name has at most 128 characters");
  }

  @Test
  void whoPublishesHasANameOfOneLine() {
    assertThat(exit("publish", "--period", "2022-03", "--by", "x".repeat(129))).isEqualTo(USAGE);
    assertThat(said).contains("名称不得超过 128 个字符");
  }

  private int exit(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    said = run.said();
    return run.code();
  }
}
