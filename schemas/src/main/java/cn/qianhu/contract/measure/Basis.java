package cn.qianhu.contract.measure;

/** How the figures of a measure are computed (domain, Indicators). */
public enum Basis {
  /** A sum whose growth is over those who reported both now and a year before (同口径). */
  PANEL,
  /** A sum whose growth is that of the sums. */
  TOTAL,
  /** One sum of another, over all who reported, in percent. */
  SHARE,
  /** One sum per another, over those who reported both. */
  INTENSITY
}
