/**
 * A Kafka broker within the process, for a developer's machine and for tests. No server of a site
 * needs it. Come here when {@code qianhu up} does not start or its folder is locked.
 */
package cn.qianhu.local.cluster;
