/** What is printed at a terminal: columns that line up, whatever the script. */
package cn.qianhu.command.terminal;
