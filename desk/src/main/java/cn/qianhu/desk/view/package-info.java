/** Views: what the result topics say at present, in memory, for any number of desks. */
package cn.qianhu.desk.view;
