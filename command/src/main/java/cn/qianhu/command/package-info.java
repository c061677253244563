/**
 * The command line: one class for each command, which reads its options, calls the room that does
 * the work, and turns what comes of it into lines and an exit code. No rule of the domain stands
 * here.
 */
package cn.qianhu.command;
