package cn.qianhu.contract.measure;

/** What must not be learned from a measure where the public sees it. */
public enum DisclosureClass {
  /** What one of those who report its form has: sums of too few of them are hidden. */
  RESPONDENTS,
  /** Nothing that its parts do not tell: it is shown where they all are. */
  PARTS
}
