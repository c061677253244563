/**
 * A Kafka broker within the process, for a developer's machine and for tests. No server of a site
 * needs any of it.
 */
package cn.qianhu.local.cluster;
