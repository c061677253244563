/**
 * The HTTP gateway put together with a cluster: its keys, its receipts, its producer. Come here for
 * the order in which these open and close; requests are answered in {@code ingest.http}.
 */
package cn.qianhu.command.gateway;
