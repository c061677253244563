package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.output.OutputForm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a few bytes of a workbook may come to. */
class XlsxGuardTest {

  private final XlsxGuard guard =
      new XlsxGuard(
          new ReportFile(
              Path.of("b.xlsx"), "b.xlsx", OutputForm.KIND, ReportFile.FileFormat.XLSX, 1),
          new XlsxGuard.Limits(1000, 1000, 200, 1000, 1000));

  /** A row of one cell in the last column is laid out over all of them. */
  @Test
  void rowsAreNotWideForEver() {
    guard.reach(999);
    assertThatThrownBy(() -> guard.reach(2)).hasMessageContaining("1001 columns wide");
  }

  @Test
  void sharedTextsAreNotReadForEver() {
    guard.take("1".repeat(2000));
    assertThatThrownBy(() -> guard.take("1")).hasMessageContaining("too often");
  }
}
