package cn.qianhu.ingest.receipt;

import static cn.qianhu.ingest.receipt.ReceiptStory.OTHER;
import static cn.qianhu.ingest.receipt.ReceiptStory.PROJECT;
import static cn.qianhu.ingest.receipt.ReceiptStory.USCC;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose a project is, by the entries of the directory. */
class ProjectHoldersTest {
  @Test
  void aProjectBelongsToThoseWhomAnyOfItsEntriesNames() {
    ProjectHolders projects =
        new ReceiptStory().named(PROJECT, 2021, USCC).named(PROJECT, 2022, OTHER).projects();
    assertThat(projects.name(PROJECT, USCC)).isTrue();
    assertThat(projects.name(PROJECT, OTHER)).isTrue();
    assertThat(projects.name(PROJECT, "91370100163128834W")).isFalse();
    assertThat(projects.name("2203-370100-04-01-999999", USCC)).isFalse();
  }

  @Test
  void aLaterEntryOfTheYearReplacesTheEarlier() {
    ProjectHolders projects =
        new ReceiptStory().named(PROJECT, 2022, USCC).named(PROJECT, 2022, OTHER).projects();
    assertThat(projects.name(PROJECT, USCC)).isFalse();
    assertThat(projects.name(PROJECT, OTHER)).isTrue();
  }

  /** Such a code may be exempt, which only the streams know. */
  @Test
  void anEntryNamesAnEnterpriseWhoseCodeIsInDoubt() {
    ProjectHolders projects =
        new ReceiptStory().named(PROJECT, 2022, "913701001631288320").projects();
    assertThat(projects.name(PROJECT, "913701001631288320")).isTrue();
  }
}
