package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.workbook.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a workbook is about that file, and stops nobody. */
class DamagedWorkbookTest {
  private static final int WORKBOOKS = 300;

  private static final String SIGNS = "<>/\"'&;:= \u00000-9.EeAZaz_x\uFFFD長";

  @TempDir Path folder;

  @Test
  void aDamagedWorkbookIsReadOrUnreadableAndNothingElse() throws IOException {
    Map<String, String> parts = parts();
    int unreadable = 0;
    int rows = 0;
    for (int seed = 0; seed < WORKBOOKS; seed++) {
      byte[] bytes = zip(damaged(parts, new Random(seed)));
      for (FileDialect dialect : List.of(FileDialect.STRICT, OfficeTexts.OFFICE)) {
        ReportFile file =
            new ReportFile(
                Path.of("readings.xlsx"),
                "readings.xlsx",
                ReadingForm.KIND,
                ReportFile.FileFormat.XLSX,
                bytes.length,
                dialect);
        try (TableReader reader = TableReader.of(file, bytes, null)) {
          rows += OfficeTexts.all(reader).rows().size();
        } catch (UnreadableFileException e) {
          unreadable++;
        } catch (RuntimeException e) {
          throw new AssertionError("seed " + seed + ", " + dialect.dialect(), e);
        }
      }
    }

    assertThat(unreadable).as("damage that is met").isGreaterThan(WORKBOOKS / 10);
    assertThat(rows).as("damage that does not matter").isGreaterThan(WORKBOOKS);
  }

  private static Map<String, String> damaged(Map<String, String> parts, Random random) {
    Map<String, String> damaged = new LinkedHashMap<>(parts);
    List<String> names = List.copyOf(parts.keySet());
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      damaged.compute(
          names.get(random.nextInt(names.size())), (name, part) -> damaged(part, random));
    }
    return damaged;
  }

  private static String damaged(String part, Random random) {
    int at = random.nextInt(Math.max(1, part.length()));
    int to = Math.min(part.length(), at + random.nextInt(12));
    String piece = part.substring(at, to);
    return switch (random.nextInt(4)) {
      case 0 -> part.substring(0, at) + part.substring(to);
      case 1 -> part.substring(0, to) + piece.repeat(random.nextInt(3)) + part.substring(to);
      case 2 ->
          part.substring(0, at) + SIGNS.charAt(random.nextInt(SIGNS.length())) + part.substring(to);
      default -> part.substring(0, at) + random.nextInt() + part.substring(at);
    };
  }

  /** A bit of everything. */
  private Map<String, String> parts() throws IOException {
    WorkbookFile workbook = new WorkbookFile().shared("<t>u</t>").shared("<r><t>m_x000D_</t></r>");
    int day = workbook.style("yyyy/m/d h:mm");
    int amount = workbook.style("#,##0.00");
    String header = WorkbookFile.texts(ReadingForm.KIND.columns());
    String row =
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>c</t><rPh sb=\"0\">"
            + "<t>x</t></rPh></is></c><c t=\"str\"><f>A1</f><v>f</v></c><c s=\""
            + day
            + "\"><v>44621.5</v></c><c><v>60</v></c><c s=\""
            + amount
            + "\"><f t=\"array\" ref=\"G2:G3\">1</f><v>1.5</v></c><c t=\"d\" s=\""
            + day
            + "\"><v>2022-04-05T09:45:00</v></c></row>";
    Path path =
        workbook
            .conditional("0.0,")
            .of1904()
            .sheet("a", "", header + row + row)
            .sheet("b", "hidden", "")
            .sheet("c", "", header + row)
            .write(folder.resolve("readings.xlsx"));
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)).transferTo(zip);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
