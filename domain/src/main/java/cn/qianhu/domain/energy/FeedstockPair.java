package cn.qianhu.domain.energy;

/**
 * An entry of the policy: from a month on, feedstock of a division and a group of carriers is
 * deducted from assessed energy, or is not.
 *
 * @param division two-digit division of the enterprise
 * @param group of the carrier
 * @param firstMonth its index
 */
public record FeedstockPair(String division, String group, int firstMonth, boolean deducted) {}
