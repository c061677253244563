/**
 * Where Kafka and the schema registry are, and how every client of theirs is set up, whatever room
 * it works in: come here for a producer, a reader or an admin client.
 */
package cn.qianhu.client;
