package cn.qianhu.web;

import java.util.Map;

/**
 * An answer that is a refusal.
 *
 * @param headers further header fields
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ErrorPage(int status, String type, byte[] content, Map<String, String> headers) {

  /** A problem, as RFC 9457 has it. */
  static ErrorPage of(Problem problem, int status, String requestId) {
    byte[] document = Json.bytes(problem.document("urn:qianhu:request:" + requestId));
    return new ErrorPage(status, "application/problem+json", document, problem.headers());
  }
}
