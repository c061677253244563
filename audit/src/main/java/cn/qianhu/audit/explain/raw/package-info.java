/**
 * What the raw log says of what figures rest on: reports, readings, directory entries, commands.
 * Come here when an explanation does not find the record of a report, or shows another revision
 * than the one that counts.
 */
package cn.qianhu.audit.explain.raw;
