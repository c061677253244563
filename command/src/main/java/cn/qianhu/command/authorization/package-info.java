/**
 * What each part of the product may do on a secured cluster, as Kafka's access control lists by
 * role. Come here when a process is refused by the brokers, or when one needs to read or write
 * another topic.
 */
package cn.qianhu.command.authorization;
