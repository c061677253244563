package cn.qianhu.local.registry;

import java.util.Arrays;
import java.util.Locale;

/**
 * Levels of compatibility: the earlier versions of a subject that a new schema is checked against,
 * and the direction.
 */
public enum CompatibilityLevel {
  /** Anything goes. */
  NONE(false, false, false),
  /** The new schema reads what the latest version wrote. */
  BACKWARD(true, false, false),
  /** The new schema reads what every version wrote. */
  BACKWARD_TRANSITIVE(true, false, true),
  /** The latest version reads what the new schema writes. */
  FORWARD(false, true, false),
  /** Every version reads what the new schema writes. */
  FORWARD_TRANSITIVE(false, true, true),
  /** Both directions, with the latest version. */
  FULL(true, true, false),
  /** Both directions, with every version: the level of schemas whose records are kept for ever. */
  FULL_TRANSITIVE(true, true, true);

  private final boolean readsEarlier;
  private final boolean readByEarlier;
  private final boolean everyVersion;

  CompatibilityLevel(boolean readsEarlier, boolean readByEarlier, boolean everyVersion) {
    this.readsEarlier = readsEarlier;
    this.readByEarlier = readByEarlier;
    this.everyVersion = everyVersion;
  }

  boolean readsEarlier() {
    return readsEarlier;
  }

  boolean readByEarlier() {
    return readByEarlier;
  }

  boolean everyVersion() {
    return everyVersion;
  }

  /** The level of that name, in any case; refused with 42203 if there is none. */
  static CompatibilityLevel named(String name) {
    return Arrays.stream(values())
        .filter(level -> name != null && level.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> RegistryError.invalidLevel(name));
  }
}
