package cn.qianhu.trial.sizing;

/**
 * A requirement of a site, such as disk or memory.
 *
 * @param zh what, in Chinese
 * @param en what, in English
 * @param value how much, in the unit
 * @param unit such as {@code B/d}
 * @param formula how it was worked out
 */
record Requirement(String zh, String en, double value, String unit, String formula) {}
