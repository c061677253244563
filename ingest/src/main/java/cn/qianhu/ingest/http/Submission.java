package cn.qianhu.ingest.http;

import cn.qianhu.contract.sender.RowOrigin;
import cn.qianhu.contract.sender.SenderReport;
import cn.qianhu.ingest.dialect.ConversionTally.Conversion;
import cn.qianhu.ingest.file.TableRow;
import cn.qianhu.ingest.receipt.SentRow;
import cn.qianhu.ingest.rival.RowLabel;
import java.util.List;

/**
 * The reports of one request.
 *
 * @param single whether the body is one report rather than a list, and is answered as such
 * @param remarks what was noticed when the body was read
 * @param conversions what its author wrote otherwise than it is read
 * @param characters of all cells that are kept of a workbook, in which one text may stand for
 *     thousands of cells; 0 of other bodies, which are not shorter than what they say
 */
record Submission(
    boolean single,
    List<Item> reports,
    List<ReportWarning> remarks,
    List<Conversion> conversions,
    int characters) {

  /**
   * One report, or a run of readings.
   *
   * @param index its place among those of the request, from 0
   * @param line of the body on which it begins, from 1; of a workbook its row
   * @param row of a table; null of JSON
   * @param place of that row; none of JSON
   */
  record Item(int index, long line, SenderReport report, TableRow row, RowPlace place) {

    /** An item of a JSON body. */
    Item(int index, long line, SenderReport report) {
      this(index, line, report, null, RowPlace.NONE);
    }

    /** The number by which people know it: of a table its row, else its place, from 1. */
    long number() {
      return row == null ? index + 1L : row.place();
    }

    /** The unit that the number counts. */
    RowLabel label() {
      return row == null ? RowLabel.REPORT : RowLabel.ROW;
    }

    /**
     * The origin that the record states: the place in the request, or the row of the file where its
     * name is known.
     *
     * @param source what stands before it
     * @param file null where it is not known
     */
    RowOrigin origin(String source, String file) {
      String written = row == null ? "" : row.rowOrigin().written();
      if (file == null || place.row() == null) {
        return new RowOrigin(source, index, written);
      }
      String sheet = place.sheet() == null ? "" : "!" + place.sheet();
      return new RowOrigin(source + file + sheet + SentRow.ROW, place.row(), written);
    }

    /** The trimmed text of each column of the kind, empty where it is missing. */
    List<String> texts() {
      return report.texts();
    }
  }

  /** The number of reports, each reading of a run counted. */
  int size() {
    return reports.stream().mapToInt(item -> item.report().size()).sum();
  }
}
