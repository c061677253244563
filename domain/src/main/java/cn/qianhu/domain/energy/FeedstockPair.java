package cn.qianhu.domain.energy;

/**
 * Feedstock of a division and a group of carriers is taken out of assessed energy from a month on.
 *
 * @param division two-digit division of the enterprise
 * @param group of the carrier
 * @param firstMonth its index
 */
public record FeedstockPair(String division, String group, int firstMonth) {}
