package cn.qianhu.contract.alert;

import java.util.Optional;

/**
 * What a table of thresholds of before may have rows of.
 *
 * @param code that stands there
 * @param now the threshold that it is today; empty where the rule compares with it no more
 */
public record FormerThreshold(String code, Optional<Threshold> now) {}
