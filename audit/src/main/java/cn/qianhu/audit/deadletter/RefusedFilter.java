package cn.qianhu.audit.deadletter;

import cn.qianhu.contract.form.Kind;

/**
 * Which refused records are asked for; null asks for all.
 *
 * @param reason code, or {@link RefusedRecord#UNDECODABLE} or {@link RefusedRecord#UNWRITABLE}
 * @param uscc of the enterprise
 * @param openOnly whether those that something was done about are left out
 */
public record RefusedFilter(Kind kind, String reason, String uscc, boolean openOnly) {

  public static final RefusedFilter ALL = new RefusedFilter(null, null, null, false);

  boolean admits(RefusedRecord refusedRecord, HandlingState state) {
    return (kind == null || kind == refusedRecord.kind())
        && (reason == null || reason.equals(refusedRecord.reason()))
        && (!openOnly || state.status() == HandlingState.Status.OPEN);
  }
}
