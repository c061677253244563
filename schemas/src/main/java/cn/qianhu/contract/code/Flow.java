package cn.qianhu.contract.code;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What becomes of the energy that a meter reads ("domain, Energy"). */
public enum Flow {
  /** Adds to consumption. */
  CONSUMED,
  /** Adds to consumption and to feedstock. */
  FEEDSTOCK,
  /** Adds to conversion_output. */
  CONVERTED,
  /** Adds to recovery. */
  RECOVERED,
  /** Adds to consumption and to renewable; electricity only. */
  RENEWABLE;

  private static final Map<String, Flow> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Flow::name, Function.identity()));

  /** The flow of a name, or null. */
  public static Flow named(String name) {
    return BY_NAME.get(name);
  }
}
