package cn.qianhu.contract.code;

import cn.qianhu.contract.text.Bilingual;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The use of the energy that a meter reads ("domain, Energy"). */
public enum Flow implements NamedCode {
  /** Adds to consumption. */
  CONSUMED("消费", "consumed"),
  /** Adds to consumption and to feedstock. */
  FEEDSTOCK("用作原料", "used as feedstock"),
  /** Adds to conversion_output. */
  CONVERTED("加工转换产出", "converted"),
  /** Adds to recovery. */
  RECOVERED("回收利用", "recovered"),
  /** Adds to consumption and to renewable; electricity only. */
  RENEWABLE("可再生电力", "renewable");

  private static final Map<String, Flow> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Flow::name, Function.identity()));

  private final Bilingual words;

  Flow(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  @Override
  public Bilingual words() {
    return words;
  }

  /** Whether the quantity adds to consumption. */
  public boolean isConsumed() {
    return this == CONSUMED || this == FEEDSTOCK || this == RENEWABLE;
  }

  /** The flow of a name, or null. */
  public static Flow named(String name) {
    return BY_NAME.get(name);
  }
}
