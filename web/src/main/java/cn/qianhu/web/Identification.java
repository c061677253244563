package cn.qianhu.web;

import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Callers;

/** Finds out who sends a request, by the key in its field Authorization. */
public record Identification(Callers callers) {

  private static final String SCHEME = "Bearer ";

  /**
   * The caller.
   *
   * @param authorization value of the field, or null
   * @throws Refusal where it holds no key that is valid
   */
  public Caller of(String authorization) {
    if (authorization == null || !isBearer(authorization)) {
      throw refused(
          "请求没有密钥：请在 Authorization 字段中写 \"Bearer \" 和密钥",
          "The request has no key: write \"Bearer \" and the key into the field Authorization",
          "Bearer");
    }
    return callers
        .identify(authorization.substring(SCHEME.length()).trim())
        .orElseThrow(
            () ->
                refused(
                    "密钥不存在，或已更换、已撤销：请向监测中心申请新的密钥",
                    "The key is unknown, or was replaced or revoked: ask the centre for a new one",
                    "Bearer error=\"invalid_token\""));
  }

  private static boolean isBearer(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static Refusal refused(String zh, String en, String challenge) {
    return new Refusal(
        Problem.of(ProblemType.NO_KEY, zh, en).header("WWW-Authenticate", challenge));
  }
}
