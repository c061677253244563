package cn.qianhu.center.api;

/**
 * Whom an alert is about.
 *
 * @param name for people
 * @param city where it is; null where that cannot be told
 */
record AlertSubject(String name, String city) {}
