package cn.qianhu.domain.enterprise;

import cn.qianhu.domain.cell.Leaf;

/**
 * The months for which an entry of the directory is in force, from the month of its leaf on: the
 * enterprise is expected to report for them.
 *
 * @param leaf county, division and scopes, and the first month
 * @param until index of the first month that it no longer stands for; null where there is no end
 * @param source the entry in the raw log
 */
public record DirectoryPeriod(String uscc, Leaf leaf, Integer until, RawSource source) {

  /** Whether the entry is in force in a month, by index. */
  public boolean covers(int month) {
    return leaf.month() <= month && (until == null || month < until);
  }
}
