package cn.qianhu.streams.runtime;

import java.util.Map;

/** Numbers among the properties that a site gives. */
public final class NumberSetting {

  private NumberSetting() {}

  /** The number given, as text or as a number, or another where none is given. */
  public static long of(Map<String, Object> properties, String name, long otherwise) {
    Object given = properties.get(name);
    return given == null ? otherwise : Long.parseLong(given.toString());
  }
}
