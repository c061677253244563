package cn.qianhu.web;

import org.eclipse.jetty.http.HttpFields;

/**
 * Headers of every response for browsers: the declared type is binding, no other site may frame or
 * embed it, links disclose no referrer, and it is not cached. A response that may be cached
 * replaces that header.
 */
final class AnswerHeaders {

  private AnswerHeaders() {}

  static void put(HttpFields.Mutable headers) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cache-Control", "no-store");
  }
}
