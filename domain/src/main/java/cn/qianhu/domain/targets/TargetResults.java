package cn.qianhu.domain.targets;

/** Receives how regions stand to their targets. */
public interface TargetResults {

  void standing(TargetRow row);

  /** Withdraws the row, which no longer exists. */
  void noStanding(TargetKey key, int month);
}
