package cn.qianhu.streams.alert;

/**
 * Whom an alert is about.
 *
 * @param id region, region/division, uscc, project code or command id
 * @param nameZh its Chinese name, for sentences
 */
public record Subject(String id, String nameZh) {}
