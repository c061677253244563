package cn.qianhu.contract.alert;

import java.util.Optional;

/**
 * A threshold of an earlier release, rows of which a table of thresholds may still have.
 *
 * @param code that stands there
 * @param now the threshold that it is today; empty where the rule compares with it no more
 */
public record FormerThreshold(String code, Optional<Threshold> now) {}
