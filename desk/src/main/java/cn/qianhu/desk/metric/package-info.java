/**
 * Measures of a running process, as Prometheus reads them. Come here to add a meter or to find
 * where one is read; what to do about an alarm is in {@code docs/operating/alarms.md}.
 */
package cn.qianhu.desk.metric;
