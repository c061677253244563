package cn.qianhu.contract.code;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Status of an investment project, as its monthly report says. */
public enum ProjectStatus {
  SIGNED,
  STARTED,
  UNDER_CONSTRUCTION,
  COMPLETED,
  IN_PRODUCTION,
  IN_STATISTICS;

  private static final Map<String, ProjectStatus> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(ProjectStatus::name, Function.identity()));

  /** The status of a name, or null. */
  public static ProjectStatus named(String name) {
    return BY_NAME.get(name);
  }

  /** Whether the project has been built: its investment can no longer lag behind a plan. */
  public boolean isBuilt() {
    return compareTo(COMPLETED) >= 0;
  }
}
