package cn.qianhu.streams.suspect;

import java.util.Locale;

/** The figures of an indicator that an output report may be a part of, by their columns. */
public enum SuspectFigure {
  VALUE,
  GROWTH_PCT,
  NAIVE_GROWTH_PCT,
  YTD,
  YTD_GROWTH_PCT,
  CONTRIBUTION_PP;

  private final String column = name().toLowerCase(Locale.ROOT);

  /** Name of its column in the tables. */
  public String column() {
    return column;
  }
}
