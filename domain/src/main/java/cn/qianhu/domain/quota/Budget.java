package cn.qianhu.domain.quota;

/**
 * The energy budget of a city for a year (用能预算), as last set.
 *
 * @param year four digits
 */
public record Budget(String city, String year, Tce amount) {}
