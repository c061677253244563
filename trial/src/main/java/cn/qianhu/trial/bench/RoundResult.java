package cn.qianhu.trial.bench;

/**
 * The result of one contender in one round.
 *
 * @param contender its name, or that of a part of its way
 */
public record RoundResult(String contender, Throughput pace) {}
