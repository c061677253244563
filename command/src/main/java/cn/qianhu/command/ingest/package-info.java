/** Ways in, connected to a cluster. */
package cn.qianhu.command.ingest;
