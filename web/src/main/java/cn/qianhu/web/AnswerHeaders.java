package cn.qianhu.web;

import org.eclipse.jetty.http.HttpFields;

/**
 * Headers of every response for browsers: it is what it says it is, it is in no frame and no page
 * of others, it tells nobody where the reader came from, and it is not kept. Whoever answers
 * something that may be kept says so in its place.
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
