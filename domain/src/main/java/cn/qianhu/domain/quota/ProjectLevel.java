package cn.qianhu.domain.quota;

/** The level at which a project is a key project. */
public enum ProjectLevel {
  NATIONAL,
  PROVINCIAL,
  CITY;

  /** Whether a two-high project of this level may draw on quota from new energy. */
  boolean mayUseNewEnergy() {
    return this != CITY;
  }
}
