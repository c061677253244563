/**
 * The HTTP gateway: reports come in as JSON or CSV and are answered for when the broker has them.
 */
package cn.qianhu.ingest.http;
