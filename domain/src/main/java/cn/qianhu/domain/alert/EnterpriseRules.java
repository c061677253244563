package cn.qianhu.domain.alert;

import java.util.List;

/**
 * A form whose reports open alerts about enterprises. A form that is registered brings its rules by
 * being one of these, too.
 */
public interface EnterpriseRules {

  List<EnterpriseRule> rules(Thresholds thresholds);
}
