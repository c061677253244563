/**
 * What the raw log says of what figures rest on: reports, readings, directory entries, commands.
 */
package cn.qianhu.audit.explain.raw;
