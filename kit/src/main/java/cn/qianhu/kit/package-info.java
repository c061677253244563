/**
 * What tests and trials of all modules need alike: to wait for a condition, to run a program in a
 * process of its own, and to write to a server what no proper client would. Whoever writes an
 * adapter against the product may test it with the same.
 */
package cn.qianhu.kit;
