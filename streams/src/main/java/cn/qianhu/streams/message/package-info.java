/** The results of the pure rules as events of the contract, whoever sends or keeps them. */
package cn.qianhu.streams.message;
