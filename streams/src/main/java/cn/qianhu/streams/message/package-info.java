/** Between events of the contract and the pure rules, whoever reads, sends or keeps the events. */
package cn.qianhu.streams.message;
