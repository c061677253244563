/**
 * From a figure down to the reports that made it, and from one state of knowledge to another: what
 * moved, and which reports moved it.
 */
package cn.qianhu.audit.explain;
