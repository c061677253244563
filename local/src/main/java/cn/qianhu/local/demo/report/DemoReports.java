package cn.qianhu.local.demo.report;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.local.demo.OfficeFiles;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The demonstration's own input files: the places of enterprises, and the reports. */
final class DemoReports {

  private final Path folder;
  private final Map<String, List<Entry>> enterprises = new HashMap<>();
  private final Map<String, String> projects = new HashMap<>();

  /** The directory entry of an enterprise from a month on. */
  private record Entry(String name, CellSeries place) {

    static Entry of(List<String> fields) {
      List<String> columns = EnterpriseForm.KIND.columns();
      return new Entry(
          fields.get(columns.indexOf("name")),
          CellSeries.of(
              CellTables.SCOPE,
              fields.get(columns.indexOf("region")),
              fields.get(columns.indexOf("industry"))));
    }
  }

  private DemoReports(Path folder) {
    this.folder = folder;
  }

  static DemoReports in(Path folder) {
    DemoReports reports = new DemoReports(folder);
    for (Path file : CsvFile.ofKind(folder, "enterprises")) {
      CsvFile.forEach(file, row -> reports.add(row.getFields()));
    }
    Path list = folder.resolve(OfficeFiles.LIST);
    if (Files.exists(list)) {
      CsvFile.rows(list, OfficeFiles.GBK).forEach(row -> reports.add(row.getFields()));
    }
    for (Path file : CsvFile.ofKind(folder, "projects")) {
      CsvFile.forEach(
          file, row -> reports.projects.put(row.getField("project_code"), row.getField("name")));
    }
    return reports;
  }

  /** Adds a row of a directory, whatever its columns are called: they are in order. */
  private void add(List<String> fields) {
    String uscc = fields.get(EnterpriseForm.KIND.columns().indexOf("uscc"));
    enterprises.computeIfAbsent(uscc, unused -> new ArrayList<>()).add(Entry.of(fields));
  }

  /** The places of an enterprise's directory entries, in the order of the file. */
  List<CellSeries> placesOf(String uscc) {
    return enterprises.getOrDefault(uscc, List.of()).stream().map(Entry::place).toList();
  }

  /** Name of an enterprise or a project; the code itself where the files do not know it. */
  String nameOf(String code) {
    List<Entry> entries = enterprises.get(code);
    return entries == null ? projects.getOrDefault(code, code) : entries.get(0).name();
  }

  /** Gross output that an enterprise sent in a file for a month, 万元. */
  BigDecimal grossOutput(String file, String uscc, YearMonth period) {
    return sum(
        file,
        row ->
            row.getField("uscc").equals(uscc) && row.getField("period").equals(period.toString()));
  }

  /** Gross output that the enterprises of a place sent in a file, 万元. */
  BigDecimal grossOutput(String file, CellSeries place) {
    return sum(file, row -> placesOf(row.getField("uscc")).contains(place));
  }

  /** Gross output of a whole file, 万元. */
  BigDecimal grossOutput(String file) {
    return sum(file, row -> true);
  }

  private BigDecimal sum(String file, Predicate<NamedCsvRecord> wanted) {
    return CsvFile.rows(folder.resolve(file)).stream()
        .filter(wanted)
        .map(row -> new BigDecimal(row.getField("gross_output")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
