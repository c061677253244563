package cn.qianhu.ingest.http;

import cn.qianhu.contract.sender.SenderReport;
import java.util.List;

/**
 * The reports of one request.
 *
 * @param single whether the body is one report rather than a list, and is answered as such
 * @param remarks what was noticed when the body was read
 */
record Submission(boolean single, List<Item> reports, List<ReportWarning> remarks) {

  /**
   * One report, or a run of readings.
   *
   * @param index its place among those of the request, from 0
   * @param line of the body on which it begins, from 1
   */
  record Item(int index, long line, SenderReport report) {

    /** The trimmed text of each column of the kind, empty where it is missing. */
    List<String> texts() {
      return report.texts();
    }
  }

  /** How many reports there are, each reading of a run counted. */
  int size() {
    return reports.stream().mapToInt(item -> item.report().size()).sum();
  }
}
