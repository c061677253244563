package cn.qianhu.ingest.rival;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.contract.sender.SenderReport;
import cn.qianhu.contract.text.Bilingual;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The directory entries of a run, so that one which replaces that of another file can be named. An
 * entry with the same values replaces nothing.
 *
 * <p>Only {@link #MOST} are remembered, some 100 megabytes: ten times a province's enterprises and
 * projects. Of more, those are named that replace one of the first so many.
 */
public final class DirectoryEntries {

  /** Entries that are remembered. */
  public static final int MOST = 500_000;

  private final FieldReview review;
  private final int most;
  private final Map<String, Entry> kept = new HashMap<>();
  private final Map<String, Entry> ofFile = new HashMap<>();

  public DirectoryEntries(Forms forms) {
    this(forms, MOST);
  }

  DirectoryEntries(Forms forms, int most) {
    this.review = new FieldReview(forms);
    this.most = most;
  }

  /**
   * An entry.
   *
   * @param texts a number for the texts of its columns
   */
  private record Entry(String file, long row, long texts) {}

  /**
   * A row that is replaced.
   *
   * @param file that it stands in
   * @param row of it
   */
  public record ReplacedEntry(Kind kind, String file, long row) {

    /** The warning for the owner of the file. */
    public Bilingual words() {
      return Bilingual.of(
          "替换 " + file + " 第 " + row + " 行（" + kind.claimed().zh() + "），以本行为准",
          "replaces the row of " + file + " (row " + row + ", " + kind.claimed().en() + ")");
    }
  }

  /** A file is read from its first row on; what was read of one that was not kept is forgotten. */
  public void begin() {
    ofFile.clear();
  }

  /**
   * Adds the next row of the file; returns the row of an earlier file that it replaces, or null.
   */
  public ReplacedEntry see(Kind kind, String file, long row, List<String> texts) {
    if (!kind.isDirectory()) {
      return null;
    }
    RowClaim claim = RowClaim.of(review.check(SenderReport.of(kind, texts, "")), texts);
    if (claim == null) {
      return null;
    }
    Entry entry = new Entry(file, row, number(texts));
    Entry earlier = kept.get(claim.place());
    boolean firstOfFile = true;
    if (earlier != null || kept.size() + ofFile.size() < most) {
      firstOfFile = ofFile.put(claim.place(), entry) == null;
    }
    return earlier == null || !firstOfFile || earlier.texts() == entry.texts()
        ? null
        : new ReplacedEntry(kind, earlier.file(), earlier.row());
  }

  /** The file that was read last is published: its entries stand now. */
  public void keep() {
    kept.putAll(ofFile);
    ofFile.clear();
  }

  private static long number(List<String> texts) {
    return ((long) texts.hashCode() << 32)
        ^ String.join("\u0000", texts)
            .chars()
            .asLongStream()
            .reduce(7, (sum, unit) -> 1_000_003 * sum + unit);
  }
}
