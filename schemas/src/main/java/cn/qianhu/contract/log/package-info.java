/** Records as they stand in the logs: where, and how a log is read. */
package cn.qianhu.contract.log;
