package cn.qianhu.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.ingest.file.ReportFile;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublishedFilesTest {
  private static final Instant THEN = Instant.parse("2022-04-01T01:00:00Z");
  private static final FileDelivery CONTENT = new FileDelivery("ab", THEN);

  private final PublishedFiles published = new PublishedFiles();

  /** A browser numbers the copies of what is fetched again. */
  @Test
  void aCopyOfWhatWasPublishedIsNotPublishedAgainHoweverItIsNamed() {
    bring("产销 2022-03.csv");

    assertThat(plan("产销 2022-03 (1).csv", OutputForm.KIND))
        .isEqualTo(new PublishedFiles.Skip("产销 2022-03.csv", THEN));
    bring("output-2022-03.csv");
    assertThat(plan("OUTPUT_2022.03.csv", OutputForm.KIND))
        .isEqualTo(new PublishedFiles.Skip("output-2022-03.csv", THEN));
  }

  /** The same bytes read as another kind are other reports. */
  @Test
  void theSameContentUnderTheNameOfAnotherKindIsPublished() {
    bring("产销 2022-03.csv");

    assertThat(plan("能源 2022-03.csv", EnergyForm.KIND)).isEqualTo(new PublishedFiles.Publish(0));
    assertThat(plan("energy-2022-03.csv", EnergyForm.KIND))
        .isEqualTo(new PublishedFiles.Publish(0));
  }

  private void bring(String file) {
    published.put(file, new PublishedFiles.PublishedFile(CONTENT, 1, true, "STRICT", THEN));
  }

  private PublishedFiles.Plan plan(String file, Kind kind) {
    ReportFile named = new ReportFile(Path.of(file), file, kind, ReportFile.FileFormat.CSV, 1);
    return published.plan(named, new FileDelivery("ab", THEN.plusSeconds(1)));
  }
}
