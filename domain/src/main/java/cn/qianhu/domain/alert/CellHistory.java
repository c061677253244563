package cn.qianhu.domain.alert;

import cn.qianhu.domain.figure.Sums;

/** The sums of one scope, region and industry, month by month (by index). Not to be changed. */
public interface CellHistory {

  /** The sums of a month; zero where there are none. */
  Sums at(int month);

  /** The sums from January of the month's year up to the month. */
  Sums ytd(int month);
}
