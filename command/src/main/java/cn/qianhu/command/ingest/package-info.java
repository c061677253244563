/**
 * The folder adapter put together with a cluster, and what it prints while it works. Come here for
 * {@code qianhu ingest}; files are read and published in {@code ingest}.
 */
package cn.qianhu.command.ingest;
