package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Threshold;

/** A threshold of one rule: several rules may compare with one of the same name, each its own. */
record ComparedThreshold(AlertRule rule, Threshold threshold) {}
