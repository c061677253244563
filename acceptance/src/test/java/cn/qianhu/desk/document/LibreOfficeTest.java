package cn.qianhu.desk.document;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.file.ReportFile.FileFormat;
import cn.qianhu.kit.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Templates that are opened in LibreOffice and saved by it, where this machine has it. Nothing is
 * ever downloaded.
 */
@Timeout(240)
class LibreOfficeTest {

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/soffice");

  /** Comma, quotation mark, UTF-8. */
  private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76";

  /** LibreOffice writes no strict OOXML: what makes it such are the names of its spaces. */
  private static final String[][] STRICT = {
    {
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main"
    },
    {
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships"
    }
  };

  @TempDir private static Path folder;

  @BeforeAll
  static void saveAll() throws Exception {
    assumeTrue(program() != null, "LibreOffice is not installed (Debian: libreoffice-calc-nogui)");
    Path filled = Files.createDirectory(folder.resolve("filled"));
    List<String> files = new ArrayList<>();
    for (Kind kind : Kind.all()) {
      files.add(
          Files.write(filled.resolve(kind.fileName() + ".xlsx"), FilledTemplate.of(kind))
              .toString());
    }
    save("xlsx", "xlsx", files);
    save(CSV, "csv", files);
  }

  private static String program() {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(one -> one + "/soffice"),
            PLACES.stream())
        .filter(one -> Files.isExecutable(Path.of(one)))
        .findFirst()
        .orElse(null);
  }

  private static void save(String format, String into, List<String> files) throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                program(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.resolve(into).toString()));
    words.addAll(files);
    Program.of(words).within(Duration.ofSeconds(200)).succeed();
  }

  private static byte[] saved(Kind kind, String format) throws IOException {
    return Files.readAllBytes(folder.resolve(format).resolve(kind.fileName() + "." + format));
  }

  @Test
  void savedAsWorkbookItIsReadWhole() throws IOException {
    for (Kind kind : Kind.all()) {
      FilledTemplate.assertWhole(
          kind, "xlsx", FilledTemplate.read(kind, FileFormat.XLSX, saved(kind, "xlsx")));
    }
  }

  @Test
  void savedAsStrictWorkbookItIsReadWhole() throws IOException {
    for (Kind kind : Kind.all()) {
      byte[] strict = FilledTemplate.edited(saved(kind, "xlsx"), LibreOfficeTest::strict);
      FilledTemplate.assertWhole(
          kind, "strict", FilledTemplate.read(kind, FileFormat.XLSX, strict));
    }
  }

  private static String strict(String part) {
    String edited = part;
    for (String[] name : STRICT) {
      edited = edited.replace(name[0], name[1]);
    }
    return edited;
  }

  @Test
  void savedAsCsvItIsReadWhole() throws IOException {
    for (Kind kind : Kind.all()) {
      FilledTemplate.assertWhole(
          kind, "csv", FilledTemplate.read(kind, FileFormat.CSV, saved(kind, "csv")));
    }
  }
}
