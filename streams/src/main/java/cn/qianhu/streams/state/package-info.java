/**
 * Typed stores of the rules on the stores of Kafka Streams, and the messages that one stage sends
 * the next. Whoever changes what is stored, or what travels between stages, comes here; the binary
 * form of each value lies beside the value in {@code domain}.
 */
package cn.qianhu.streams.state;
