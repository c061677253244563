package cn.qianhu.center.api;

import cn.qianhu.web.Identification;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.Refusal;
import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Callers;

/**
 * Finds out who asks, and whether he may.
 *
 * @param anonymous who somebody without a key is taken for; null where nobody goes without one
 */
record Asker(Callers callers, Audience anonymous) {

  /**
   * Whom a request comes from.
   *
   * @param key id of the key; null where there is none
   */
  record Asking(Audience audience, String key) {}

  /**
   * Whom a request comes from.
   *
   * @param authorization value of the header field, or null
   * @throws Refusal where there is no valid key, or one that does not open this
   */
  Asking of(String authorization, Route route) {
    Asking asking = asking(authorization);
    if (!asking.audience().maySee(route.audience())) {
      throw refusal();
    }
    return asking;
  }

  static Refusal refusal() {
    return new Refusal(
        ProblemType.FORBIDDEN,
        "此内容涉及单个企业，仅监测中心可以查看：请使用监测中心或审计的密钥",
        "This tells of single enterprises and is for the centre only: show a key of the centre or"
            + " of an auditor");
  }

  private Asking asking(String authorization) {
    if (authorization == null && anonymous != null) {
      return new Asking(anonymous, null);
    }
    Caller caller = new Identification(callers).of(authorization);
    return new Asking(Audience.of(caller.role()), caller.keyId());
  }
}
