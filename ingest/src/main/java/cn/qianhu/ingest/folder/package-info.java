/**
 * The folder adapter: report files that are put into a folder are published exactly once, judged
 * row by row, and moved aside with a receipt. Come here for what happens to a file after a crash, a
 * full disk or a broker that is away; how a file is read is in {@code ingest.file}.
 */
package cn.qianhu.ingest.folder;
