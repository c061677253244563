package cn.qianhu.contract.code;

import cn.qianhu.contract.text.Bilingual;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Status of an investment project, as its monthly report says. */
public enum ProjectStatus implements NamedCode {
  SIGNED("签约", "signed"),
  STARTED("开工", "started"),
  UNDER_CONSTRUCTION("在建", "under construction"),
  COMPLETED("建成", "completed"),
  IN_PRODUCTION("投产", "in production"),
  IN_STATISTICS("入统", "in statistics");

  private static final Map<String, ProjectStatus> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(ProjectStatus::name, Function.identity()));

  private final Bilingual words;

  ProjectStatus(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  @Override
  public Bilingual words() {
    return words;
  }

  /** The status of a name, or null. */
  public static ProjectStatus named(String name) {
    return BY_NAME.get(name);
  }

  /** Whether the project has been built, so that its investment can no longer lag behind a plan. */
  public boolean isBuilt() {
    return compareTo(COMPLETED) >= 0;
  }
}
