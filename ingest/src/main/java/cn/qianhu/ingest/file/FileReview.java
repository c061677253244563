package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.ingest.dialect.ConversionTally;
import cn.qianhu.ingest.rival.DirectoryEntries;
import cn.qianhu.ingest.rival.Lookalike;
import cn.qianhu.ingest.rival.Lookalikes;
import cn.qianhu.ingest.rival.PlaceHashes;
import cn.qianhu.ingest.rival.Rivalry;
import cn.qianhu.ingest.rival.Rivals;
import cn.qianhu.ingest.rival.RowLabel;
import cn.qianhu.ingest.rival.RowNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the files of a run through, one after the other in the order in which they are published,
 * and collects warnings for their owner.
 */
public final class FileReview {
  private final FieldReview fields;
  private final DirectoryEntries entries;

  public FileReview(Forms forms) {
    this.fields = new FieldReview(forms);
    this.entries = new DirectoryEntries(forms);
  }

  /**
   * Reads a file to its end.
   *
   * @throws UnreadableFileException when it cannot be read; it then counts for nothing in what is
   *     said of those that follow
   */
  public List<FileWarning> of(ReportFile file) {
    RowWarnings oddities = RowWarnings.ofOddities(file.name());
    RowWarnings rivalries = RowWarnings.ofRivals(file.name());
    PlaceHashes hashes = new PlaceHashes(file.kind());
    Lookalikes lookalikes = new Lookalikes(file.kind());
    ConversionTally tally = new ConversionTally();
    entries.begin();
    List<FileWarning> warnings = new ArrayList<>();
    Map<Integer, String> sheets = new HashMap<>();
    boolean signed = false;
    try (TableReader reader = TableReader.open(file)) {
      while (reader.hasNext()) {
        TableRow row = reader.next();
        oddities.add(row);
        tally.add(row.readings());
        sheets.putIfAbsent(row.sheet(), row.file());
        signed |= !row.signature().isEmpty();
        List<String> texts = row.reported(file.kind());
        hashes.see(texts);
        fields
            .ahead(file.kind(), texts)
            .ifPresent(found -> oddities.add(new FileWarning(row.origin(), found.words())));
        for (Lookalike found : lookalikes.see(row.place(), texts)) {
          rivalries.add(new FileWarning(row.origin(), found.words(RowLabel.ROW)));
        }
        DirectoryEntries.ReplacedEntry replacedEntry =
            entries.see(file.kind(), row.file(), row.number(), texts);
        if (replacedEntry != null) {
          rivalries.add(new FileWarning(row.origin(), replacedEntry.words()));
        }
      }
      warnings.addAll(reader.warnings());
      warnings.addAll(reader.closingNotes());
    }
    tally
        .conversions()
        .forEach(conversion -> warnings.add(new FileWarning(file.name(), conversion.words())));
    if (signed) {
      warnings.add(
          new FileWarning(
              file.name(),
              "列 signature 未核对：批量计算以文件所在之处为准，不看签名",
              "the column signature is not looked at: whoever has the folder vouches for its"
                  + " files"));
    }
    addRivals(file, hashes, sheets, rivalries, warnings);
    entries.keep();
    warnings.addAll(oddities.warnings());
    warnings.addAll(rivalries.warnings());
    return warnings;
  }

  private void addRivals(
      ReportFile file,
      PlaceHashes hashes,
      Map<Integer, String> sheets,
      RowWarnings rivalries,
      List<FileWarning> warnings) {
    Rivals rivals = TableRivals.of(file, fields, hashes);
    if (TableRivals.isBounded(hashes, rivals)) {
      warnings.add(TableRivals.ofBounds(file.name(), hashes, rivals));
    }
    for (Rivalry rivalry : rivals.inOrder()) {
      String of = sheets.get(RowNumber.sheet(rivalry.row()));
      rivalries.add(
          new FileWarning(of + "#" + RowNumber.row(rivalry.row()), rivalry.words(RowLabel.ROW)));
    }
  }
}
