package cn.qianhu.audit.explain;

import cn.qianhu.contract.text.Bilingual;

/**
 * A comparison of a recomputed figure with a stated one.
 *
 * @param stated what stands there; empty where it is left undefined
 */
public record CrossCheck(Against against, String stated, boolean agrees) {

  /** The figures that a result is compared with. */
  @SuppressWarnings("ImmutableEnumChecker") // words do not change
  public enum Against {
    /** The table of results. */
    PUBLISHED("公布", "published"),
    /** The report in the raw log. */
    REPORT("原始报表", "raw report"),
    /** The readings in the raw log. */
    READINGS("原始读数", "raw readings"),
    /** The directory. */
    DIRECTORY("名录", "directory"),
    /** The table of standard-coal factors. */
    FACTORS("折标系数表", "table of factors"),
    /** The command and the policy. */
    COMMAND("指令与政策", "command and policy");

    private final Bilingual label;

    Against(String zh, String en) {
      this.label = Bilingual.of(zh, en);
    }

    public Bilingual label() {
      return label;
    }
  }
}
