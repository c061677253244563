package cn.qianhu.domain.targets;

/** Receives how regions stand to their targets. */
public interface TargetResults {

  void standing(TargetRow row);

  /** There is no such row any more. */
  void noStanding(TargetKey key, int month);
}
