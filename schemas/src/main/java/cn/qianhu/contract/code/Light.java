package cn.qianhu.contract.code;

import cn.qianhu.contract.text.Bilingual;
import java.util.Arrays;

/** A light of the barometer (晴雨表) of a city's energy budget, the best first. */
public enum Light implements NamedCode {
  GREEN("绿灯", "green", "○"),
  YELLOW("黄灯", "yellow", "◐"),
  RED("红灯", "red", "●");

  private final Bilingual words;
  private final String mark;

  Light(String zh, String en, String mark) {
    this.words = Bilingual.of(zh, en);
    this.mark = mark;
  }

  @Override
  public Bilingual words() {
    return words;
  }

  /** A sign for the light where there is no colour; empty where a row has none. */
  public static String mark(String code) {
    return Arrays.stream(values())
        .filter(light -> light.name().equals(code))
        .map(light -> light.mark)
        .findFirst()
        .orElse("");
  }
}
