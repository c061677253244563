/**
 * Result topics read as tables, and the tables written as files. Whoever wants published rows from
 * a cluster or from a replay comes here; which columns there are, the contract declares.
 */
package cn.qianhu.center.table;
