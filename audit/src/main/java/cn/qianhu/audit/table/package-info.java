/** The tables of results, read whole from topics, and written as files. */
package cn.qianhu.audit.table;
