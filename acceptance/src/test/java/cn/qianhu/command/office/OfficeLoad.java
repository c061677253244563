package cn.qianhu.command.office;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.command.batch.RefusedRows;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.ReportFiles;
import cn.qianhu.ingest.folder.FolderLoad;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A folder as {@code batch} reads it, and what follows by the rules of the streams, in memory. */
final class OfficeLoad {

  private final ReportFiles files;
  private final FolderLoad.LoadSummary summary;
  private final List<ProducerRecord<String, SpecificRecord>> records;

  private OfficeLoad(
      ReportFiles files,
      FolderLoad.LoadSummary summary,
      List<ProducerRecord<String, SpecificRecord>> records) {
    this.files = files;
    this.summary = summary;
    this.records = records;
  }

  static OfficeLoad of(Path folder, Dialect dialect) {
    MemoryOutlet outlet = new MemoryOutlet();
    ReportFiles found =
        ReportFiles.below(folder, Set.of(), FileDialect.of(dialect, Site.shipped()));
    FolderLoad.LoadSummary loaded =
        new FolderLoad(Forms.standard(), folder, "", outlet).publish(found, (bytes, total) -> {});
    return new OfficeLoad(found, loaded, outlet.records());
  }

  List<ProducerRecord<String, SpecificRecord>> records() {
    return records;
  }

  /** The files that cannot be read, with what is said of each. */
  Map<String, String> unreadable() {
    return summary.unreadable().stream()
        .collect(
            Collectors.toMap(
                failure -> failure.file().getFileName().toString(), Throwable::getMessage));
  }

  /** The files that are no report files, with what is said of each. */
  Map<String, String> unread() {
    return files.unread().stream()
        .collect(Collectors.toMap(FileWarning::file, warning -> warning.text().inLine()));
  }

  List<ReportFile> files() {
    return files.files();
  }

  /** What the log says, besides of the files that cannot be read. */
  List<FileWarning> said(ReplayOutcome outcome) {
    Set<String> names = files.files().stream().map(ReportFile::name).collect(Collectors.toSet());
    List<FileWarning> said = new ArrayList<>(summary.warnings());
    said.addAll(RefusedRows.of(outcome.results(), names, summary.warnings()));
    return said;
  }

  /** What follows. */
  ReplayOutcome replay() {
    MemoryRawLog log = new MemoryRawLog();
    records.forEach(log::add);
    return log.from("date").addDate("2022-04-12", "2022-01").replay();
  }

  /** The tables by their names. */
  static Map<String, String> tables(ReplayOutcome outcome, Path folder) {
    new ResultFiles(outcome.results(), folder).write();
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> written = Files.list(folder)) {
      for (Path table : written.toList()) {
        tables.put(table.getFileName().toString(), Files.readString(table));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }
}
