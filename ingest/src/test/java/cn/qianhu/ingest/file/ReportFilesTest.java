package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.kit.Program;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFilesTest {
  @TempDir Path folder;

  @Test
  void filesComeInTheOrderOfTheirPathsWithoutExtensionAsUtf8Bytes() throws IOException {
    // U+FF0D stands before U+1F600 in UTF-8, but after its surrogates in Java's own order.
    List<String> names =
        List.of(
            "B/output.csv",
            "a-1/output.csv",
            "a.d/output.csv",
            "a/output.csv",
            "a/output-10.csv",
            "a/output-2.csv",
            "energy.csv",
            "enterprises.csv",
            "enterprises.xlsx",
            "enterprises-2022-03.csv",
            "enterprises-2022-03.xlsx",
            "output.csv",
            "output-\uFF0D.csv",
            "output-\uD83D\uDE00.csv",
            "output.2022.csv");
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

  /** What people and browsers make of names. */
  @ParameterizedTest
  @CsvSource({
    "output-2022-03.csv, output CSV",
    "OUTPUT_2021.10.csv, output CSV",
    "output (1).csv, output CSV",
    "output(2).xlsx, output XLSX",
    "Output-2022-01.CSV, output CSV",
    "ｏｕｔｐｕｔ　2021-11.csv, output CSV",
    "\u200Eoutput-2022-03.csv, output CSV",
    "readings_1.xlsm, readings XLSX",
    "产销_2022年2月.csv, output CSV",
    "产销.csv, output CSV",
    "产销2022.xlsx, output XLSX",
    "能源(3月).csv, energy CSV",
    "投资 3月.csv, investment CSV",
    "名录（2022）.csv, enterprises CSV",
    "项目投资.csv, projects CSV",
    "读数-1.csv, readings CSV",
    "指标指令.csv, quota CSV",
    "目标2022.csv, targets CSV"
  })
  void inTheOfficeDialectANameMayBeWrittenFreely(String name, String read) throws IOException {
    write(name, "");

    assertThat(ReportFiles.below(folder, Set.of(), OfficeTexts.OFFICE).files())
        .extracting(f -> f.name() + " " + f.kind().fileName() + " " + f.format())
        .containsExactly(name + " " + read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "月报-2022-03.csv; “月报”不是已知的报表种类，请以 ; \"月报\", with which its name begins, is no known kind",
        "2022年产销.csv; 名录、项目、产销、投资、能源; 产销-2022-03.csv or output-2022-03.csv",
        "outputs.csv; “outputs”; \"outputs\"",
        "output-2022-03.xls; 另存为 .xlsx; save it as .xlsx",
        "energy-2022-02.et; 另存为 .xlsx; save it as .xlsx",
        "output.xlsb; 另存为 .xlsx; save it as .xlsx",
        "output.txt; CSV UTF-8; CSV UTF-8"
      })
  void whatIsNotReadInTheOfficeDialectIsToldHowItWouldBe(String name, String zh, String en)
      throws IOException {
    write(name, "");

    ReportFiles found = ReportFiles.below(folder, Set.of(), OfficeTexts.OFFICE);

    assertThat(found.files()).isEmpty();
    assertThat(found.unread())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.text().zh()).contains("未读取").contains(zh);
              assertThat(warning.text().en()).contains("not read").contains(en);
            });
  }

  /** A workbook with macros is none in strict reading. */
  @Test
  void strictReadingTakesNamesToTheLetter() throws IOException {
    for (String name : List.of("output_1.csv", "OUTPUT.csv", "产销.csv", "output.xlsm")) {
      write(name, "");
    }

    assertThat(ReportFiles.below(folder).files()).isEmpty();
    assertThat(ReportFiles.below(folder).unread()).hasSize(4);
  }

  @Test
  void whatClearlyIsNoInputIsLeftAside() throws IOException {
    for (String name :
        List.of(
            ".DS_Store",
            ".hidden/output.csv",
            ".output.csv",
            ".~lock.output.csv#",
            "__MACOSX/output.csv",
            "output.csv.receipt.csv",
            "sub/Thumbs.db",
            "sub/desktop.ini",
            "~$output.xlsx")) {
      write(name, "");
    }

    ReportFiles found = ReportFiles.below(folder);

    assertThat(found.files()).isEmpty();
    assertThat(found.unread()).isEmpty();
    assertThat(found.ignored())
        .extracting(w -> w.file() + ": " + w.text().en())
        .containsExactly(
            ".DS_Store: hidden file, not read",
            ".hidden: hidden folder, not read",
            ".output.csv: hidden file, not read",
            ".~lock.output.csv#: hidden file, not read",
            "__MACOSX: folder of the system, not read",
            "output.csv.receipt.csv: is a receipt, not read",
            "sub/Thumbs.db: file of the system, not read",
            "sub/desktop.ini: file of the system, not read",
            "~$output.xlsx: lock file of a spreadsheet program, not read");
  }

  @ParameterizedTest
  @CsvSource({
    "notes.csv, begin the name with one of enterprises",
    "月报-2022-03.csv, begin the name with one of enterprises",
    "output, neither .csv nor .xlsx",
    "output.csv.bak, neither .csv nor .xlsx",
    "output_2022.csv, name it output-2022.csv",
    "Output-2022-01.CSV, name it output-2022-01.CSV",
    "output (1).csv, name it output-1.csv",
    "ｏｕｔｐｕｔ　2021-11.csv, name it output-2021-11.csv",
    "OUTPUT.xlsx, name it output.xlsx",
    "output-2022-03.xls, save it as .xlsx",
    "energy-2022-02.ET, save it as .xlsx",
    "output.xlsb, save it as .xlsx",
    "output.txt, save it as \"CSV UTF-8\"",
    "output.zip, unpack it",
    "sub/README.md, neither .csv nor .xlsx"
  })
  void everyOtherFileIsSaidNotToBeReadAndWhatWouldHaveItRead(String name, String advice)
      throws IOException {
    write(name, "");

    ReportFiles found = ReportFiles.below(folder);

    assertThat(found.files()).isEmpty();
    assertThat(found.ignored()).isEmpty();
    assertThat(found.unread())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.file()).isEqualTo(name);
              assertThat(warning.text().en()).contains("not read").contains(advice);
              assertThat(warning.text().zh()).contains("未读取");
            });
  }

  @Test
  void whatThePatternsNameIsLeftAside() throws IOException {
    for (String name :
        List.of("a.xls", "b/c.xls", "b/output.csv", "old/output-1.csv", "output-2.csv", "x.md")) {
      write(name, "");
    }

    ReportFiles found =
        ReportFiles.below(folder).without(IgnorePatterns.of(List.of("*.xls", "old/", "b/*.csv")));

    assertThat(found.files()).extracting(ReportFile::name).containsExactly("output-2.csv");
    assertThat(found.unread()).extracting(FileWarning::file).containsExactly("x.md");
    assertThat(found.ignored())
        .extracting(FileWarning::file)
        .containsExactly("a.xls", "b/c.xls", "b/output.csv", "old/output-1.csv");
  }

  @Test
  void whatIsNamedWhereverItLiesMayLieInTheFolderItself() throws IOException {
    for (String name : List.of("a.xls", "b/c.xls", "b/d/e.xls", "b/x.md")) {
      write(name, "");
    }

    ReportFiles found = ReportFiles.below(folder).without(IgnorePatterns.of(List.of("**/*.xls")));

    assertThat(found.unread()).extracting(FileWarning::file).containsExactly("b/x.md");
  }

  @Test
  void aPatternThatIsNoneIsShown() {
    assertThatThrownBy(() -> IgnorePatterns.of(List.of("[x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[x");
    assertThatThrownBy(() -> IgnorePatterns.of(List.of("/")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whoever put it there may not be allowed to read what it leads to. */
  @Test
  void noLinkIsFollowedWhateverItLeadsTo() throws IOException {
    write("data/output.csv", "12345");
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    Files.createSymbolicLink(folder.resolve("output-1.csv"), folder.resolve("data/output.csv"));
    Files.createSymbolicLink(folder.resolve("output-2.csv"), folder.resolve("gone.csv"));
    Files.createSymbolicLink(folder.resolve("output-3.csv"), Path.of("/dev/zero"));

    ReportFiles found = ReportFiles.below(folder);

    assertThat(found.files())
        .extracting(f -> f.name() + " " + f.size())
        .containsExactly("data/output.csv 5");
    assertThat(found.unread())
        .extracting(FileWarning::file)
        .containsExactly("circle", "output-1.csv", "output-2.csv", "output-3.csv");
    assertThat(found.unread())
        .allSatisfy(
            warning ->
                assertThat(warning.text().en())
                    .contains("is a link and is not followed, not read"));
  }

  @Test
  void aPipeAndASocketAreNamedAsWhatTheyAre() throws Exception {
    Program.of("mkfifo", folder.resolve("output-1.csv").toString()).succeed();
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(folder.resolve("output-2.csv")));

      ReportFiles found = ReportFiles.below(folder);

      assertThat(found.files()).isEmpty();
      assertThat(found.unread())
          .extracting(warning -> warning.file() + ": " + warning.text().en())
          .containsExactly(
              "output-1.csv: is a pipe and no regular file, not read: remove it",
              "output-2.csv: is a socket and no regular file, not read: remove it");
    }
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
