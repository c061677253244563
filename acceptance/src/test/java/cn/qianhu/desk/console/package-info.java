/** The console, and the page of an enterprise, in a real browser. */
package cn.qianhu.desk.console;
