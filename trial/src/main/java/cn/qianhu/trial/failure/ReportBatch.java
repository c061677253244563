package cn.qianhu.trial.failure;

import cn.qianhu.contract.csv.CsvOutput;
import cn.qianhu.contract.form.Kind;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of one kind that are sent together. */
record ReportBatch(Kind kind, List<ReportRow> rows) {

  ReportBatch {
    rows = List.copyOf(rows);
  }

  /** Cuts rows into batches, each of one kind, a row behind those that came before it. */
  static List<ReportBatch> of(List<ReportRow> rows, int size) {
    List<ReportBatch> batches = new ArrayList<>();
    Map<Kind, List<ReportRow>> filling = new LinkedHashMap<>();
    for (ReportRow row : rows) {
      List<ReportRow> batch = filling.computeIfAbsent(row.kind(), unused -> new ArrayList<>());
      batch.add(row);
      if (batch.size() == size) {
        batches.add(new ReportBatch(row.kind(), batch));
        batch.clear();
      }
    }
    filling.forEach(
        (kind, rest) -> {
          if (!rest.isEmpty()) {
            batches.add(new ReportBatch(kind, rest));
          }
        });
    return batches;
  }

  /** The batch as a file of the kind. */
  String csv() {
    StringWriter text = new StringWriter();
    try (CsvOutput writer = CsvOutput.exact(text, CsvOutput.Lines.CRLF)) {
      writer.row(kind.columns());
      rows.forEach(row -> writer.row(row.texts()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
