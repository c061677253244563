package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A column is honoured, refused or named; what stands under a name that nearly is one counts. */
class HeaderTest {

  @ParameterizedTest
  @MethodSource("cn.qianhu.contract.form.Kind#all")
  void aNameThatIsAColumnButForItsSpellingMakesTheFileUnreadable(Kind kind) {
    for (String column : kind.columns()) {
      for (String written : spellings(column)) {
        assertUnreadable(kind, withColumn(kind, column, written), List.of())
            .as("%s: %s for %s", kind, written, column)
            .hasMessageContaining("“" + written + "”应写作 " + column)
            .hasMessageContaining("\"" + written + "\" is not " + column)
            .hasMessageContaining("row 1");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cn.qianhu.contract.form.Kind#all")
  void aNameWithOneWrongLetterMakesTheFileUnreadable(Kind kind) {
    for (String column : kind.columns()) {
      for (String written : slips(column)) {
        assertUnreadable(kind, withColumn(kind, column, written), List.of())
            .as("%s: %s for %s", kind, written, column)
            .hasMessageMatching(
                "(?s).*\"" + written + "\" is not (?:\\w+ or )?" + column + "\\b.*");
      }
    }
  }

  @Test
  void itIsSoBesideTheColumnItselfToo() {
    assertUnreadable(OutputForm.KIND, with(OutputForm.KIND, "Withdrawn"), List.of())
        .hasMessageContaining("\"Withdrawn\" is not withdrawn");
    assertUnreadable(EnergyForm.KIND, with(EnergyForm.KIND, "Uscc"), List.of())
        .hasMessageContaining("\"Uscc\" is not uscc");
  }

  @Test
  void whatCannotBeSeenInANameIsShown() {
    assertUnreadable(
            OutputForm.KIND,
            withColumn(OutputForm.KIND, "withdrawn", "with\u200B\u200Bdrawn"),
            List.of())
        .hasMessageContaining("\"with<U+200B><U+200B>drawn\" is not withdrawn");
    assertUnreadable(
            EnterpriseForm.KIND,
            withColumn(EnterpriseForm.KIND, "code_exempt", "code\u00A0exempt"),
            List.of())
        .hasMessageContaining("\"code<U+00A0>exempt\" is not code_exempt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"备注", "withdrawal", "draw", "remark", "序号", "企业名称", "wthdrwn", "期"})
  void aNameThatResemblesNoColumnIsANote(String name) {
    assertThat(notes(OutputForm.KIND, with(OutputForm.KIND, name), List.of()))
        .containsExactly("unknown columns [" + name + "] are ignored");
  }

  @Test
  void ofVeryManyUnknownColumnsTheFirstAreNamedAndAllCounted() {
    List<String> header = new ArrayList<>(OutputForm.KIND.columns());
    for (int i = 0; i < 1000; i++) {
      header.add("第" + i + "列");
    }
    assertThat(notes(OutputForm.KIND, header, List.of()))
        .singleElement()
        .asString()
        .contains("第0列", "第99列", "… (1000)")
        .doesNotContain("第100列");
  }

  @Test
  void aFileMayLackTheMonthsOfPlans() {
    List<String> header = new ArrayList<>(ProjectForm.KIND.columns());
    header.remove("plan_months");
    assertThat(notes(ProjectForm.KIND, header, List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "output, 撤回, true, '', booleans",
    "output, cancelled, false, TRUE, booleans",
    "energy, 作废, 是, '', booleans",
    "energy, void, N, Y, booleans",
    "investment, 撤回, False, true, booleans",
    "output, 撤回, 0, 1, booleans",
    "output, 撤回, ０, １, booleans",
    "energy, 作废, 是\u200b, '', booleans",
    "energy, void, Ｎ, Ｙ, booleans",
    "enterprises, 关闭月份, ２０２２年３月, ２０２２－１１, months",
    "output, 撤回, 1, 1, booleans",
    "energy, 作废, 0, '', booleans",
    "investment, 撤回, 1, 否, booleans",
    "enterprises, 代码豁免, 否, 是, booleans",
    "enterprises, end_month, 2022-02, '', months",
    "enterprises, 关闭月份, 2022/3, 2022年11月, months",
    "enterprises, 关闭月份, 202203, 202212, months",
    "enterprises, 关闭月份, 2022.3, 2022.03, months",
    "quota, 关闭月份, 2022-02, 2022-03, months",
    "projects, 撤回, true, true, booleans"
  })
  void anUnknownColumnThatHoldsWhatOptionalOnesHoldMakesTheFileUnreadable(
      Kind kind, String name, String first, String second, String what) {
    assertUnreadable(kind, with(kind, name), List.of(row(kind, first), row(kind, second)))
        .hasMessageContaining("“" + name + "”")
        .hasMessageContaining("the column \"" + name + "\"")
        .hasMessageContaining("nothing but " + what)
        .hasMessageContaining("(row 2: " + first + ")");
  }

  @Test
  void theRowsDecideToTheLast() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add(row(OutputForm.KIND, ""));
    }
    rows.add(row(OutputForm.KIND, "true"));
    assertUnreadable(OutputForm.KIND, with(OutputForm.KIND, "撤回"), rows)
        .hasMessageContaining("(row 502: true)");

    rows.add(row(OutputForm.KIND, "见附件"));
    assertThat(notes(OutputForm.KIND, with(OutputForm.KIND, "撤回"), rows))
        .containsExactly("unknown columns [撤回] are ignored");
  }

  @ParameterizedTest
  @CsvSource({
    "output, 备注, '', ''",
    "output, 序号, 1, ''",
    "output, 序号, 1, 2",
    "output, 比例, 2022.3, 2022.13",
    "output, 邮编, 202203, 200013",
    "output, 填报日期, 2022-04-05, 2022/4/6",
    "output, 备注, 2022-03, true",
    "output, 月份, 2022-13, ''",
    "readings, 有效, true, true"
  })
  void whatIsNotAllBooleansOrMonthsOrOfAKindWithoutOptionalColumnsIsANote(
      Kind kind, String name, String first, String second) {
    assertThat(notes(kind, with(kind, name), List.of(row(kind, first), row(kind, second))))
        .containsExactly("unknown columns [" + name + "] are ignored");
  }

  private static List<String> spellings(String column) {
    List<String> written = new ArrayList<>();
    written.add(column.substring(0, 1).toUpperCase(Locale.ROOT) + column.substring(1));
    written.add(column.toUpperCase(Locale.ROOT));
    written.add(column.substring(0, 2) + "_" + column.substring(2));
    written.add(column.substring(0, 2) + " " + column.substring(2));
    StringBuilder wide = new StringBuilder();
    column.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
    written.add(wide.toString());
    if (column.contains("_")) {
      written.add(column.replace('_', ' '));
      written.add(column.replace("_", ""));
      written.add(column.replace('_', '-'));
    }
    return written;
  }

  private static List<String> slips(String column) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < column.length(); i++) {
      String before = column.substring(0, i);
      String after = column.substring(i + 1);
      written.add(before + "x" + after);
      written.add(before + "x" + column.substring(i));
      if (i > 0) {
        written.add(before + after);
      }
      if (!after.isEmpty()) {
        written.add(before + after.charAt(0) + column.charAt(i) + after.substring(1));
      }
    }
    written.add(column + "s");
    written.removeIf(name -> name.equals(column));
    return written;
  }

  private static List<String> with(Kind kind, String more) {
    List<String> header = new ArrayList<>(kind.columns());
    header.add(more);
    return header;
  }

  private static List<String> withColumn(Kind kind, String column, String written) {
    List<String> header = new ArrayList<>(kind.columns());
    header.remove(column);
    header.add(written);
    return header;
  }

  private static List<String> row(Kind kind, String last) {
    List<String> row = new ArrayList<>(kind.columns());
    row.add(last);
    return row;
  }

  private static List<String> notes(Kind kind, List<String> header, List<List<String>> rows) {
    try (TableReader reader = table(kind, header, rows)) {
      reader.forEachRemaining(row -> {});
      return reader.warnings().stream().map(w -> w.text().en()).toList();
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertUnreadable(
      Kind kind, List<String> header, List<List<String>> rows) {
    return assertThatThrownBy(() -> notes(kind, header, rows))
        .isInstanceOf(UnreadableFileException.class);
  }

  private static TableReader table(Kind kind, List<String> header, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
    rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return TableReader.csv("table.csv", kind, new ByteArrayInputStream(bytes), bytes.length);
  }
}
