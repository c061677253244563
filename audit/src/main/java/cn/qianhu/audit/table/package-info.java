/**
 * The tables of results, read whole from topics or made by a replay. Come here when a row that is
 * on its topic is not read; which columns it has is declared in {@code contract.table}.
 */
package cn.qianhu.audit.table;
