package cn.qianhu.streams.indicator;

/** Whose output a measure rests on. */
public enum OutputBasis {
  /** Everybody's who reported output. */
  OUTPUT,
  /** That of those who have energy in the month too. */
  BOTH
}
