package cn.qianhu.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import cn.qianhu.contract.sender.SenderReport;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.ReportFile.FileFormat;
import cn.qianhu.ingest.file.TableReader;
import cn.qianhu.ingest.file.TableRow;
import cn.qianhu.ingest.template.TemplateColumn;
import cn.qianhu.ingest.template.TemplateSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A template with the example made one's own, and how a file made of it is read. */
final class FilledTemplate {

  static final FileDialect OFFICE = FileDialect.of(Dialect.OFFICE, Site.shipped());

  private FilledTemplate() {}

  /** The workbook of a kind, in which somebody writes over what the example is about. */
  static byte[] of(Kind kind) throws IOException {
    return edited(
        TemplateWorkbook.of(kind, Site.shipped()),
        part -> part.replace(inPart(TemplateSheet.EXAMPLE), subject(kind)));
  }

  /** As the writer of workbooks writes what is not ASCII. */
  private static String inPart(String text) {
    return text.codePoints()
        .mapToObj(c -> "&#x" + Integer.toHexString(c) + ";")
        .collect(Collectors.joining());
  }

  private static String subject(Kind kind) {
    List<TemplateColumn> columns = TemplateSheet.of(kind, Site.shipped()).columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).example().equals(TemplateSheet.EXAMPLE)) {
        return kind.example().get(i);
      }
    }
    throw new AssertionError(kind + " has no example row.");
  }

  /** A workbook in which the text of each part is edited. */
  static byte[] edited(byte[] workbook, UnaryOperator<String> edit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = in.readAllBytes();
        boolean text = entry.getName().matches(".*\\.(xml|rels)");
        out.write(
            text
                ? edit.apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** How a file is read: each row strictly, and what is said of it as a whole. */
  record ReadFile(List<List<String>> rows, List<Optional<Verdict>> verdicts, List<String> notes) {}

  static ReadFile read(Kind kind, FileFormat format, byte[] content) {
    String name = kind.fileName() + (format == FileFormat.CSV ? ".csv" : ".xlsx");
    ReportFile file = new ReportFile(Path.of(name), name, kind, format, content.length, OFFICE);
    FieldReview review = new FieldReview(Forms.standard());
    List<List<String>> rows = new ArrayList<>();
    List<Optional<Verdict>> verdicts = new ArrayList<>();
    try (TableReader table = TableReader.of(file, content, null)) {
      while (table.hasNext()) {
        TableRow row = table.next();
        SenderReport report = SenderReport.of(kind, row.reported(kind), row.signature());
        rows.add(report.row(0));
        verdicts.addAll(review.of(report));
      }
      List<String> notes =
          Stream.concat(table.warnings().stream(), table.closingNotes().stream())
              .map(note -> note.text().zh())
              .toList();
      return new ReadFile(rows, verdicts, notes);
    }
  }

  /** Whether a file that was filled in says what the example says, and is right. */
  static void assertWhole(Kind kind, String which, ReadFile read) {
    assertThat(read.rows()).as("%s, %s", kind, which).hasSize(1);
    List<String> row = read.rows().get(0);
    for (int i = 0; i < kind.columns().size(); i++) {
      assertThat(same(row.get(i)))
          .as("%s, %s: %s", kind, which, kind.columns().get(i))
          .isEqualTo(same(kind.example().get(i)));
    }
    assertThat(read.verdicts()).as("%s, %s", kind, which).containsExactly(Optional.empty());
  }

  /** Zeros behind the point say nothing, and what is not ticked is false. */
  private static String same(String text) {
    String number = text.matches("-?[0-9]+\\.[0-9]+") ? text.replaceAll("\\.?0+$", "") : text;
    return number.equals("false") ? "" : number;
  }
}
