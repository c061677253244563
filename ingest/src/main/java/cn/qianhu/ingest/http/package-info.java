/**
 * The HTTP gateway: reports come in as JSON or CSV and are answered for when the broker has them.
 * Come here for a path, a limit or an error of it; {@code docs/reporting/gateway.md} says what
 * clients may rely on.
 */
package cn.qianhu.ingest.http;
