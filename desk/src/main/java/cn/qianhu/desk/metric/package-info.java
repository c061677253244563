/** Measures of a running process, as Prometheus reads them. */
package cn.qianhu.desk.metric;
