package cn.qianhu.ingest.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The reports of one request.
 *
 * @param single whether the body is one report rather than a list, and is answered as such
 * @param remarks what was noticed when the body was read
 */
record Submission(boolean single, List<Submitted> reports, List<Warning> remarks) {

  /**
   * One report; of readings, each of a run.
   *
   * @param index its place among those of the request, from 0; the readings of a run share one
   * @param line of the body on which it begins, from 1
   * @param texts the trimmed text of each column of the kind, empty where it is missing
   * @param signature what is given as its signature, or that of the whole run; empty where nothing
   *     is
   */
  record Submitted(int index, long line, List<String> texts, String signature) {

    boolean isSigned() {
      return !signature.isEmpty();
    }
  }

  /** The reports with those of a run together. */
  static List<List<Submitted>> together(List<Submitted> reports) {
    List<List<Submitted>> together = new ArrayList<>();
    for (int from = 0; from < reports.size(); ) {
      int to = from + 1;
      while (to < reports.size() && reports.get(to).index() == reports.get(from).index()) {
        to++;
      }
      together.add(reports.subList(from, to));
      from = to;
    }
    return together;
  }
}
