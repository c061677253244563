package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertRule;
import java.util.List;
import java.util.Optional;

/** A rule about enterprises: looks at what one reported of one form around P* (domain, Alerts). */
public interface EnterpriseRule {

  AlertRule rule();

  /** The months looked at, from P*. */
  default List<Integer> shifts() {
    return List.of(0);
  }

  /** Judges an enterprise in P*; empty where the rule is not met. */
  Optional<Judgement> judge(EnterpriseReports reports);
}
