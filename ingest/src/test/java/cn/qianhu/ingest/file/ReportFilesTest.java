package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir Path folder;

  @Test
  void filesComeInTheOrderOfTheirPathsAsUtf8Bytes() throws IOException {
    // U+FF0D stands before U+1F600 in UTF-8, but after its surrogates in Java's own order.
    List<String> names =
        List.of(
            "B/output.csv",
            "a-1/output.csv",
            "a.d/output.csv",
            "a/output-10.csv",
            "a/output-2.csv",
            "a/output.csv",
            "energy.csv",
            "output-\uFF0D.csv",
            "output-\uD83D\uDE00.csv",
            "output.csv");
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, new Random(7));
    for (String name : shuffled) {
      write(name, "x");
    }

    ReportFiles found = ReportFiles.below(folder);

    assertThat(found.files()).extracting(ReportFile::name).containsExactlyElementsOf(names);
    assertThat(found.ignored()).isEmpty();
    assertThat(found.totalBytes()).isEqualTo(names.size());
  }

  @Test
  void theKindIsThePartOfTheNameBeforeTheFirstHyphenOrPoint() throws IOException {
    for (String name :
        List.of("output-2022-03.csv", "quota.csv", "energy.2022.xlsx", "readings.b-c.CSV")) {
      write(name, "");
    }

    assertThat(ReportFiles.below(folder).files())
        .extracting(f -> f.name() + " " + f.kind().fileName() + " " + f.format())
        .containsExactly(
            "energy.2022.xlsx energy XLSX",
            "output-2022-03.csv output CSV",
            "quota.csv quota CSV",
            "readings.b-c.CSV readings CSV");
  }

  @Test
  void everythingElseIsLeftAsideWithAWarning() throws IOException {
    for (String name :
        List.of(
            ".hidden/output.csv",
            ".output.csv",
            "notes.csv",
            "output",
            "output.csv.bak",
            "output_2022.csv",
            "sub/README.md",
            "~$output.xlsx")) {
      write(name, "");
    }

    ReportFiles found = ReportFiles.below(folder);

    assertThat(found.files()).isEmpty();
    assertThat(found.ignored())
        .extracting(w -> w.file() + ": " + w.en())
        .containsExactly(
            ".hidden: hidden folder, not read",
            ".output.csv: hidden file, not read",
            "notes.csv: the part of its name before the first '-' or '.' is no known kind, not"
                + " read",
            "output: neither .csv nor .xlsx, not read",
            "output.csv.bak: neither .csv nor .xlsx, not read",
            "output_2022.csv: the part of its name before the first '-' or '.' is no known kind,"
                + " not read",
            "sub/README.md: neither .csv nor .xlsx, not read",
            "~$output.xlsx: lock file of a spreadsheet program, not read");
  }

  @Test
  void aLinkToAFileIsReadAndALinkToAFolderIsNotFollowed() throws IOException {
    write("data/output.csv", "12345");
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    Files.createSymbolicLink(folder.resolve("output-link.csv"), folder.resolve("data/output.csv"));

    ReportFiles found = ReportFiles.below(folder);

    assertThat(found.files())
        .extracting(f -> f.name() + " " + f.size())
        .containsExactly("data/output.csv 5", "output-link.csv 5");
    assertThat(found.ignored())
        .extracting(FileWarning::toString)
        .containsExactly("circle: 指向文件夹的链接，未读取 / link to a folder, not followed");
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    write("data/output.csv", "");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));

    assertThat(ReportFiles.below(link).files())
        .extracting(ReportFile::name)
        .containsExactly("output.csv");
  }

  @Test
  void aFolderThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> ReportFiles.below(folder.resolve("nowhere")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("is not a folder");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
