package cn.qianhu.ingest.file;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables of readings as office programs write them. */
final class OfficeTexts {
  static final FileDialect OFFICE = FileDialect.of(Dialect.OFFICE, Site.shipped());
  static final Charset GB18030 = Charset.forName("GB18030");

  private OfficeTexts() {}

  /**
   * What was read of a table.
   *
   * @param notes as people see them, in English
   */
  record TableContent(List<TableRow> rows, List<String> notes) {
    List<String> meters() {
      return rows.stream().map(row -> row.texts().get(1)).toList();
    }

    List<Long> numbers() {
      return rows.stream().map(TableRow::number).toList();
    }
  }

  /** A row of readings of a meter. */
  static String row(String meter) {
    return "U," + meter + ",COKE,CONSUMED,i,60,1.5,r";
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static TableContent read(byte[] bytes) {
    return read(ReadingForm.KIND, bytes);
  }

  /** What is read where the sender says in which encoding it is. */
  static TableContent read(byte[] bytes, Charset declared) {
    return read(ReadingForm.KIND, bytes, declared);
  }

  /** What is read of a table of any kind. */
  static TableContent read(Kind kind, byte[] bytes) {
    return read(kind, bytes, null);
  }

  private static TableContent read(Kind kind, byte[] bytes, Charset declared) {
    String name = kind.fileName() + ".csv";
    ReportFile file =
        new ReportFile(Path.of(name), name, kind, ReportFile.FileFormat.CSV, bytes.length, OFFICE);
    try (TableReader reader = TableReader.of(file, bytes, declared)) {
      return all(reader);
    }
  }

  /** What is read of bytes that are named as a file. */
  static TableContent read(ReportFile file, byte[] bytes) {
    try (TableReader reader = TableReader.of(office(file), bytes, null)) {
      return all(reader);
    }
  }

  static TableContent read(ReportFile file) {
    try (TableReader reader = TableReader.open(office(file))) {
      return all(reader);
    }
  }

  static ReportFile office(ReportFile file) {
    return new ReportFile(
        file.path(), file.name(), file.kind(), file.format(), file.size(), OFFICE);
  }

  static TableContent all(TableReader reader) {
    List<FileWarning> notes = new ArrayList<>(reader.warnings());
    List<TableRow> rows = new ArrayList<>();
    reader.forEachRemaining(rows::add);
    rows.forEach(row -> notes.addAll(row.remarks()));
    notes.addAll(reader.closingNotes());
    return new TableContent(
        rows, notes.stream().map(note -> note.file() + ": " + note.text().en()).toList());
  }
}
