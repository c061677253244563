package cn.qianhu.trial.bench;

import java.util.Map;

/**
 * The result of one contender over all rounds.
 *
 * @param perSecond records a second
 * @param cpuMicros microseconds of processor a record
 * @param ratios to the pace of each baseline in the same round, by its name
 */
public record Ranking(
    String contender,
    long records,
    Spread seconds,
    Spread perSecond,
    Spread cpuMicros,
    Map<String, Spread> ratios) {}
