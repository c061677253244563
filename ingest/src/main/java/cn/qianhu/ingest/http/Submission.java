package cn.qianhu.ingest.http;

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
   */
  record Submitted(int index, long line, List<String> texts) {}
}
