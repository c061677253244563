/**
 * A folder of report files worked out to a folder of tables, once: the files are sent, the date is
 * moved, all is waited for, the tables are written. {@code qianhu batch} and the demonstration
 * begin here.
 */
package cn.qianhu.command.batch;
