package cn.qianhu.contract.measure;

/** What must not be learned from a measure where the public sees it. */
public enum DisclosureClass {
  /** What one of those who report its form has: sums of too few of them are hidden. */
  RESPONDENTS,
  /** Reveals nothing that its parts do not: shown where they all are. */
  PARTS
}
