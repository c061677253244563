package cn.qianhu.web;

import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Callers;
import java.util.Optional;

/** Finds out who sends a request, by the key in its field Authorization. */
public record Authenticator(Callers callers) {

  private static final String SCHEME = "Bearer ";

  /**
   * The key that a field {@code Authorization} holds behind {@code Bearer}; empty where the field
   * is null or of another scheme.
   */
  public static Optional<String> bearerToken(String authorization) {
    return Optional.ofNullable(authorization)
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip());
  }

  /**
   * The caller, who is also named where the request is logged.
   *
   * @throws ProblemException where the request holds no key that is valid
   */
  public Caller authenticate(RequestContext context) {
    String key =
        bearerToken(context.header("Authorization"))
            .orElseThrow(
                () ->
                    refused(
                        "请求没有密钥：请在 Authorization 字段中写 \"Bearer \" 和密钥",
                        "The request has no key: write \"Bearer \" and the key into the field"
                            + " Authorization",
                        "Bearer"));
    Caller caller =
        callers
            .identify(key)
            .orElseThrow(
                () ->
                    refused(
                        "密钥不存在，或已更换、已撤销：请向监测中心申请新的密钥",
                        "The key is unknown, or was replaced or revoked: ask the centre for a new"
                            + " one",
                        "Bearer error=\"invalid_token\""));
    context.by(caller);
    return caller;
  }

  private static ProblemException refused(String zh, String en, String challenge) {
    return new ProblemException(
        Problem.of(ProblemType.NO_KEY, zh, en).header("WWW-Authenticate", challenge));
  }
}
