package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of arguments that cannot be understood stands where it is seen. */
class InvalidArgumentsTest {

  private static final int INVALID = 2;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          batch --input in              | 缺少 / missing: --output=DIR, --from=YYYY-MM, --as-of=YYYY-MM-DD
          balance --nonsense 3          | 没有这样的参数或命令 / no such argument or command: --nonsense 3
          batch --as-of 2022-13-01      | “2022-13-01”不是日期
          batch --partitions abc        | 取值无效 / not a value for --partitions=N: 'abc'
          batch --input a --input b     | 只能给一次 / may be given once only: --input=DIR
          """)
  void whatIsWrongIsSaidInBothLanguagesAndNothingBesides(String words, String reason) {
    CommandRun run = CommandRun.of(words.split(" "));
    assertThat(run.code()).isEqualTo(INVALID);
    assertThat(run.out()).isEmpty();
    List<String> lines = run.err().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).contains(reason);
    assertThat(lines.get(1))
        .isEqualTo("用法 / usage: qianhu " + words.substring(0, words.indexOf(' ')) + " --help");
  }

  @Test
  void aCommandThatIsMisspeltIsNamed() {
    CommandRun run = CommandRun.of("balnce");
    assertThat(run.code()).isEqualTo(INVALID);
    assertThat(run.err().lines())
        .containsExactly(
            "没有这样的参数或命令 / no such argument or command: balnce",
            "是否想写 / did you mean: balance, batch, alerts",
            "用法 / usage: qianhu --help");
  }
}
