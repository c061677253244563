package cn.qianhu.contract.measure;

/** Ways in which the figures of a measure are computed (domain, Indicators). */
public enum Basis {
  /** A sum whose growth is over those who reported both now and a year before (同口径). */
  PANEL,
  /** A sum whose growth is that of the sums. */
  TOTAL,
  /** One sum in percent of another, over all who reported. */
  SHARE,
  /** One sum divided by another, over those who reported both. */
  INTENSITY
}
