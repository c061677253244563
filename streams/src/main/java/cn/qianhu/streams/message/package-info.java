/**
 * Between events of the contract and the pure rules, whoever reads, sends or keeps the events. A
 * column of a result or a fact that has to be published is written here, for the topology and for
 * replay alike.
 */
package cn.qianhu.streams.message;
