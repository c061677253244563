/**
 * What is printed at a terminal: columns that line up, whatever the script, and the same rows as
 * CSV or JSON. Come here to print a list from a command.
 */
package cn.qianhu.command.terminal;
