package cn.qianhu.contract.alert;

/** Two thresholds of a rule, of which the one has to be below the other. */
public record ThresholdBand(Threshold low, Threshold high) {}
