/**
 * The wiring: sources, stages, stores and sinks by name, and the processors that hand records to
 * the rules and their results to topics. A changed name here leaves state behind: see the test of
 * the topology as it was released.
 */
package cn.qianhu.streams.topology;
