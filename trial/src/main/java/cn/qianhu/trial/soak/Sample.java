package cn.qianhu.trial.soak;

import java.util.List;
import java.util.Map;

/**
 * A sample of everything at a moment of the load.
 *
 * @param second since the load began
 * @param vitals of each process
 * @param stateBytes of the folders of local state on disk, together
 * @param diskBytes that the broker's logs take, by what they are for
 * @param lag records that the streams have yet to read
 * @param latency from acknowledgement to figure, since the sample before
 * @param tally counts since the load began
 */
record Sample(
    long second,
    List<ProcessVitals> vitals,
    long stateBytes,
    Map<LogKind, Long> diskBytes,
    long lag,
    Percentiles latency,
    Tally tally) {

  /**
   * The work done since the load began.
   *
   * @param acknowledged records
   * @param corrections monthly reports that corrected or withdrew another
   * @param refused requests in which something was wrong, which none should be
   * @param again requests that were sent again
   * @param answered questions to the desk
   * @param unanswered questions to the desk
   * @param kills of the streams
   */
  record Tally(
      long acknowledged,
      long corrections,
      long refused,
      long again,
      long answered,
      long unanswered,
      long kills) {}
}
