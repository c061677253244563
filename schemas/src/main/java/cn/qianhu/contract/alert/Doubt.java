package cn.qianhu.contract.alert;

/**
 * Why a report must not be quoted before it is verified, as it is said of an enterprise.
 *
 * @param zh before 的企业
 * @param en behind "an enterprise"
 */
public record Doubt(String zh, String en) {}
