/**
 * What tests and trials of all modules need alike: to wait for a condition, and to run a program in
 * a process of its own. Whoever writes an adapter against the product may test it with the same.
 */
package cn.qianhu.kit;
