/**
 * The tables of results, each with its columns declared once. Whoever writes, serves, prints,
 * describes, compares or publishes a row of results comes here for what it consists of.
 */
package cn.qianhu.contract.table;
