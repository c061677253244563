package cn.qianhu.ingest.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How what stands in files is read. */
public enum Dialect {
  /** Only what the description of the files says, to the letter. */
  STRICT,
  /** What office programs, exports and people make of it, too, where it is certain. */
  OFFICE;

  /** The dialect with a name, in small letters; empty where there is none. */
  public static Optional<Dialect> named(String name) {
    return Arrays.stream(values()).filter(each -> each.text().equals(name)).findFirst();
  }

  /** Its name as it is asked for. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
