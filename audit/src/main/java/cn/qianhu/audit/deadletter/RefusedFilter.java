package cn.qianhu.audit.deadletter;

import cn.qianhu.contract.form.Kind;

/**
 * A filter for refused records; null asks for all.
 *
 * @param reason code, or {@link RefusedRecord#UNDECODABLE} or {@link RefusedRecord#UNWRITABLE}
 * @param uscc of the enterprise
 * @param reportId as the sender wrote it; what has none is not admitted
 * @param openOnly whether those that something was done about are left out
 */
public record RefusedFilter(
    Kind kind, String reason, String uscc, String reportId, boolean openOnly) {

  public static final RefusedFilter ALL = new RefusedFilter(null, null, null, null, false);

  boolean admits(RefusedRecord refusedRecord, HandlingState state) {
    return (kind == null || kind == refusedRecord.kind())
        && (reason == null || reason.equals(refusedRecord.reason()))
        && (reportId == null || reportId.equals(refusedRecord.key()))
        && (!openOnly || state.status() == HandlingState.HandlingStatus.OPEN);
  }
}
