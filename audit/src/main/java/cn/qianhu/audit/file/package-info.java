/**
 * The tables of results written as CSV files, whether read from topics or made by a replay. Come
 * here when a table written by {@code batch} or {@code replay} lacks a row or has them in another
 * order; which columns it has is declared in {@code contract.table}.
 */
package cn.qianhu.audit.file;
