package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertRule;
import java.util.List;

/** A rule about enterprises: looks at what one reported of one form around P* (domain, Alerts). */
public interface EnterpriseRule {

  AlertRule rule();

  /** The months looked at, from P*. */
  default List<Integer> shifts() {
    return List.of(0);
  }

  /** Whether a change in a month, given by its distance from P*, may change the judgement. */
  default boolean looksAt(int shift) {
    return shifts().contains(shift);
  }

  /**
   * Whether the rule judges parts of an enterprise, such as its meters, one by one: the subject of
   * each of its alerts is the enterprise and the part, with {@code /} between them.
   */
  default boolean judgesParts() {
    return false;
  }

  /** Judges an enterprise, or its parts, in P*; nothing where the rule is not met. */
  List<Judgement> judge(EnterpriseReports reports);
}
