package cn.qianhu.trial.bench;

/**
 * What one contender did in one round.
 *
 * @param contender its name, or that of a part of its way
 */
public record Lap(String contender, Pace pace) {}
