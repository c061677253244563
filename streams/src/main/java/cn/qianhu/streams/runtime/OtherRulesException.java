package cn.qianhu.streams.runtime;

import java.util.Optional;

/**
 * State that the rules of another release have made. Its bytes can be read; what they say would not
 * come out by the present rules, and nothing that is added to it would be right.
 */
public final class OtherRulesException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /**
   * @param store whose state it is
   * @param others the number of the rules that made it
   * @param own the number of the present rules
   */
  public OtherRulesException(String store, int others, int own) {
    super(
        "流处理的状态 %s 是按另一版规则（规则 %d，本版为 %d）算出的，其数字按现行规则不成立，因此不再续算。请停止全部实例，运行 qianhu reset --yes，再以 --clean-state 启动（单机：qianhu up --reset）：一切由原始记录按现行规则重算，不丢失数据"
                .formatted(store, others, own)
            + " / The state %s of the streams was worked out by other rules (rules %d; those of this release are %d). Its figures are wrong by the present rules, and are not gone on with. Stop all instances, run qianhu reset --yes and start them with --clean-state (on one machine: qianhu up --reset): all is worked out anew from the raw records by the present rules, and nothing is lost"
                .formatted(store, others, own));
  }

  /** The one that a failure comes from, if it does. */
  public static Optional<OtherRulesException> in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof OtherRulesException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
