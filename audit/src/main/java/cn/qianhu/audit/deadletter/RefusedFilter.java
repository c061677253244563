package cn.qianhu.audit.deadletter;

import cn.qianhu.contract.form.Kind;

/**
 * Which refused records are asked for; null asks for all.
 *
 * @param reason code, or {@link Refused#UNDECODABLE} or {@link Refused#UNWRITABLE}
 * @param uscc of the enterprise
 * @param openOnly whether those that something was done about are left out
 */
public record RefusedFilter(Kind kind, String reason, String uscc, boolean openOnly) {

  public static final RefusedFilter ALL = new RefusedFilter(null, null, null, false);

  boolean admits(Refused refused, State state) {
    return (kind == null || kind == refused.kind())
        && (reason == null || reason.equals(refused.reason()))
        && (!openOnly || state.status() == State.Status.OPEN);
  }
}
