package cn.qianhu.domain.quota;

/**
 * The energy budget of a region for a year (用能预算), as last set.
 *
 * @param region a city, or a county
 * @param year four digits
 */
public record Budget(String region, String year, Tce amount) {}
