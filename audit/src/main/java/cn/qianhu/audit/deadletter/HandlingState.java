package cn.qianhu.audit.deadletter;

import cn.qianhu.event.DeskAction;
import cn.qianhu.streams.app.SkipLog;
import java.util.List;

/**
 * The state of a refused record at the desk.
 *
 * @param resubmittedAs the record that was last sent in its place, or null
 */
public record HandlingState(HandlingStatus status, Coordinates resubmittedAs) {

  /** Actions as they are named in the log of the desk. */
  static final String RESUBMITTED = "RESUBMITTED";

  static final String DISMISSED = "DISMISSED";

  static final String SKIPPED = SkipLog.SKIPPED;

  /** Statuses of a refused record. */
  public enum HandlingStatus {
    OPEN,
    RESUBMITTED,
    DISMISSED,
    SKIPPED
  }

  private static final HandlingState OPEN = new HandlingState(HandlingStatus.OPEN, null);

  /**
   * The state after actions: the last one decides; the record that was sent before a dismissal is
   * still named.
   */
  static HandlingState after(List<DeskAction> actions) {
    HandlingState state = OPEN;
    for (DeskAction action : actions) {
      state = state.after(action);
    }
    return state;
  }

  private HandlingState after(DeskAction action) {
    return switch (action.getAction()) {
      case RESUBMITTED ->
          new HandlingState(
              HandlingStatus.RESUBMITTED,
              action.getResubmitted() == null ? null : Coordinates.of(action.getResubmitted()));
      case DISMISSED -> new HandlingState(HandlingStatus.DISMISSED, resubmittedAs);
      case SKIPPED -> new HandlingState(HandlingStatus.SKIPPED, resubmittedAs);
      default -> this;
    };
  }

  /** The state in words. */
  public String words() {
    return switch (status) {
      case OPEN -> "待处理 open";
      case RESUBMITTED -> words(resubmittedAs);
      case DISMISSED -> "已搁置 dismissed";
      case SKIPPED -> "已略过 skipped";
    };
  }

  static String words(Coordinates resubmittedAs) {
    return "已重新提交为 resubmitted as " + resubmittedAs;
  }
}
