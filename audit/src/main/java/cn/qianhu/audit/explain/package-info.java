/**
 * From a figure down to the reports that made it, computed a second time and compared with what the
 * streams published. Come here to explain a new figure, or when an explanation says that it
 * differs.
 */
package cn.qianhu.audit.explain;
