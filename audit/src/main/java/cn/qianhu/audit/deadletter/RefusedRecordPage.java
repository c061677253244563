package cn.qianhu.audit.deadletter;

import java.util.List;

/**
 * Refused records, the newest first.
 *
 * @param more whether there are older ones that are left out
 */
public record RefusedRecordPage(List<RefusedLine> lines, boolean more) {

  /** A refused record and what became of it. */
  public record RefusedLine(RefusedRecord refused, HandlingState state) {}
}
