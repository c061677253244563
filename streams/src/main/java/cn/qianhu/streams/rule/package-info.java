/** Tables of rules that a site may replace: how their lines are read and refused. */
package cn.qianhu.streams.rule;
