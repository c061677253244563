/**
 * The folder adapter: report files that are put into a folder are published exactly once, judged
 * row by row, and moved aside with a receipt.
 */
package cn.qianhu.ingest.folder;
