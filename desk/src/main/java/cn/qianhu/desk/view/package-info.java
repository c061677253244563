/**
 * Views: what the result topics say at present, in memory, for any number of desks. Come here to
 * make a further topic readable by the API, or for what a desk needs of memory.
 */
package cn.qianhu.desk.view;
