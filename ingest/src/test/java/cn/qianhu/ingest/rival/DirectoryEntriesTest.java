package cn.qianhu.ingest.rival;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryEntriesTest {
  private static final String U = "91371422KCYELPKL51";

  private final DirectoryEntries entries = new DirectoryEntries(Forms.standard(), 2);

  @Test
  void onlyEntriesOfFilesThatWereKeptAreReplaced() {
    entries.begin();
    assertThat(see("a.csv", 2, "17", "2020-01")).isNull();
    entries.begin();
    assertThat(see("a.csv", 2, "17", "2020-01")).as("the file is read again").isNull();
    entries.keep();
    entries.begin();
    assertThat(see("b.csv", 7, "18", "2020-01").words().en())
        .isEqualTo("replaces the row of a.csv (row 2, same enterprise and valid from)");
    assertThat(see("b.csv", 8, "19", "2020-01")).as("a rival of its own file").isNull();
    entries.keep();
    entries.begin();
    assertThat(see("c.csv", 2, "19", "2020-01")).as("says the same").isNull();
    assertThat(see("c.csv", 3, "19", "2021-01")).as("another month").isNull();
    assertThat(see("c.csv", 4, "XX", "2020-01")).as("will be rejected").isNull();
  }

  @Test
  void noMoreAreRememberedThanThereIsRoomFor() {
    entries.begin();
    see("a.csv", 2, "17", "2020-01");
    see("a.csv", 3, "17", "2020-02");
    see("a.csv", 4, "17", "2020-03");
    entries.keep();
    entries.begin();
    assertThat(see("b.csv", 2, "18", "2020-02").row()).isEqualTo(3);
    assertThat(see("b.csv", 3, "18", "2020-03")).isNull();
  }

  private DirectoryEntries.ReplacedEntry see(String file, long row, String division, String from) {
    List<String> texts =
        List.of(U, "样本企业", "371422", division, "ABOVE_SCALE", "false", "", from, "");
    return entries.see(EnterpriseForm.KIND, file, row, texts);
  }
}
