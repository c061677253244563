package cn.qianhu.contract.measure;

/** Secrets that the published figures of a measure must not reveal. */
public enum DisclosureClass {
  /** What a single one of those who report the form has: sums of too few of them are hidden. */
  RESPONDENTS,
  /** Reveals nothing that its parts do not: shown where they all are. */
  PARTS
}
