/** The console in a real browser. */
package cn.qianhu.desk.console;
