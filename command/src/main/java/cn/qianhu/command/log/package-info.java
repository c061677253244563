/**
 * How lines of the log are written. Names and texts of strangers stand in them: what is not
 * printable is escaped here, so that a file name cannot forge a line.
 */
package cn.qianhu.command.log;
