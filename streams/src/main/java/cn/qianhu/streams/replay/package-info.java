/**
 * All stages wired in memory, without Kafka: what an auditor replays the raw log through. The rules
 * are those that the topology wires, unchanged.
 */
package cn.qianhu.streams.replay;
