/** How lines of the log are written: in them stands what strangers named and wrote. */
package cn.qianhu.command.log;
