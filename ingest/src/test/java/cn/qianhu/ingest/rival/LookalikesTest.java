package cn.qianhu.ingest.rival;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikesTest {

  private static final String USCC = "91371422KCYELPKL51";

  private final Lookalikes output = new Lookalikes(OutputForm.KIND);

  @ParameterizedTest
  @ValueSource(strings = {"N\u00E9-1", "NE\u0301-1", "ne\u0301-1", "Ｎe\u0301－１"})
  void anIdThatLooksLikeAnEarlierOneIsNamedWithItsRow(String other) {
    assertThat(output.see(2, report("Ne\u0301-1"))).isEmpty();
    assertThat(output.see(3, report("O-1"))).isEmpty();
    assertThat(output.see(4, report(other)))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.column()).isEqualTo("report_id");
              assertThat(found.words(RowLabel.ROW).en()).contains("looks like that of row 2");
              assertThat(found.words(RowLabel.ROW).zh()).contains("与第 2 行的看起来相同，却是另一个");
            });
    assertThat(output.see(5, report("O-2"))).isEmpty();
    assertThat(output.see(6, report(other))).as("said once").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u200B", "\uFEFF", "\u00AD", "\u2066", "\u00A0"})
  void whatCannotBeSeenIsShownByItsNumber(String unseen) {
    String shown = "N<U+%04X>1".formatted((int) unseen.charAt(0));
    assertThat(output.see(2, report("N" + unseen + "1")))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.shown()).isEqualTo(shown);
              assertThat(found.words(RowLabel.ROW).en()).contains("cannot be seen").contains(shown);
            });
    assertThat(output.see(3, report("N" + unseen + "1"))).isEmpty();
    List<String> entry = row(EnterpriseForm.KIND);
    entry.set(EnterpriseForm.KIND.position("name"), "样本" + unseen + "企业");
    assertThat(new Lookalikes(EnterpriseForm.KIND).see(2, entry))
        .extracting(Lookalike::column)
        .containsExactly("name");
  }

  @Test
  void idsOfOtherSendersAreOthers() {
    assertThat(output.see(2, report("o-1"))).isEmpty();
    List<String> other = report("O-1");
    other.set(OutputForm.KIND.position("uscc"), "91370406RHEK2HAG96");
    assertThat(output.see(3, other)).isEmpty();
    assertThat(output.see(4, report("O-1"))).hasSize(1);
  }

  @Test
  void whatIsRefusedForItsIdIsLeftToThat() {
    assertThat(output.see(2, report("N\n1"))).isEmpty();
    assertThat(output.see(3, report("x".repeat(129)))).isEmpty();
    assertThat(output.see(4, report(""))).isEmpty();
  }

  @Test
  void theSameIdAgainIsTheSame() {
    for (int row = 2; row < 9; row++) {
      assertThat(output.see(row, report("报表-" + row % 2))).isEmpty();
    }
  }

  private static List<String> report(String id) {
    List<String> texts = row(OutputForm.KIND);
    texts.set(0, id);
    texts.set(OutputForm.KIND.position("uscc"), USCC);
    return texts;
  }

  private static List<String> row(Kind kind) {
    return new ArrayList<>(Collections.nCopies(kind.columns().size(), ""));
  }
}
