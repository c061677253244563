/**
 * Published figures: what was published is written down so that it can be had again, and so that a
 * change of what was written down shows.
 */
package cn.qianhu.audit.publication;
