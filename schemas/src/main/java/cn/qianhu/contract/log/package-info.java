/**
 * Positions in the logs: where a record or a report stands, and to which end a log is read. Come
 * here to read a topic up to what is committed now.
 */
package cn.qianhu.contract.log;
