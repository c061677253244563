/** From a figure down to the reports that made it, worked out a second time. */
package cn.qianhu.audit.explain;
