package cn.qianhu.ingest.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Dialects in which files are read. */
public enum Dialect {
  /** Exactly as the description of the files says. */
  STRICT,
  /** Also what office programs, exports and people make of it, where that is certain. */
  OFFICE;

  /** The dialect with a name, in small letters; empty where there is none. */
  public static Optional<Dialect> named(String name) {
    return Arrays.stream(values()).filter(each -> each.text().equals(name)).findFirst();
  }

  /** The name by which the dialect is chosen. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
