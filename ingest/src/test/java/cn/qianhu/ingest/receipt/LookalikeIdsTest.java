package cn.qianhu.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.output.OutputForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receipt names the reports of the same enterprise whose ids look like that of its own. */
class LookalikeIdsTest {

  private final ReceiptIndex index = new ReceiptIndex(new ProjectHolders());
  private int offset;

  @ParameterizedTest
  @CsvSource({
    "N\u00E9-1, Ne\u0301-1",
    "N-1, N\u200B-1",
    "N-1, \u202EN-1",
    "O-1, Ｏ-1",
    "O-1, o-1",
    "n\u200B-1, N\u202E-1"
  })
  void eachOfTwoNamesTheOther(String one, String other) {
    receive(ReceiptStory.USCC, one);
    receive(ReceiptStory.USCC, "O-2");
    receive(ReceiptStory.USCC, other);
    receive(ReceiptStory.USCC, other);
    assertThat(alike(one)).containsExactly(other);
    assertThat(alike(other)).containsExactly(one);
    assertThat(alike("O-2")).isEmpty();
  }

  @Test
  void ofAnotherEnterpriseNothingIsTold() {
    receive(ReceiptStory.USCC, "N-1");
    receive(ReceiptStory.OTHER, "N\u200B-1");
    assertThat(alike("N-1")).isEmpty();
    assertThat(alike("N\u200B-1")).isEmpty();
  }

  @Test
  void ofVeryManyTheFirstFewAreNamed() {
    receive(ReceiptStory.USCC, "N-1");
    for (int i = 1; i <= 100; i++) {
      receive(ReceiptStory.USCC, "N" + "\u200B".repeat(i) + "-1");
    }
    assertThat(alike("N-1")).hasSize(8).startsWith("N\u200B-1");
  }

  private void receive(String uscc, String id) {
    index.apply(
        new ReportRecord(
            OutputForm.KIND, 0, offset, id, uscc, null, null, null, offset, "", offset++));
  }

  private List<String> alike(String id) {
    return index.find(id, (kind, partition, at) -> false, Kind::fileName).get(0).lookalikes();
  }
}
