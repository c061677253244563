/** Workbooks for clerks to fill in, as files. What stands in them is in {@code ingest.template}. */
package cn.qianhu.command.template;
