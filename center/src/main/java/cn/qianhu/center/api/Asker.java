package cn.qianhu.center.api;

import cn.qianhu.ingest.access.Callers;
import cn.qianhu.ingest.web.Identification;
import cn.qianhu.ingest.web.ProblemType;
import cn.qianhu.ingest.web.Refusal;

/**
 * Finds out who asks, and whether he may.
 *
 * @param anonymous who somebody without a key is taken for; null where nobody goes without one
 */
record Asker(Callers callers, Audience anonymous) {

  /**
   * Whom a request comes from.
   *
   * @param authorization value of the header field, or null
   * @throws Refusal where there is no valid key, or one that does not open this
   */
  Audience of(String authorization, Route route) {
    Audience audience =
        authorization == null && anonymous != null
            ? anonymous
            : Audience.of(new Identification(callers).of(authorization).role());
    if (!audience.maySee(route.audience())) {
      throw new Refusal(
          ProblemType.FORBIDDEN,
          "此内容涉及单个企业，仅监测中心可以查看：请使用监测中心或审计的密钥",
          "This tells of single enterprises and is for the centre only: show a key of the centre or"
              + " of an auditor");
    }
    return audience;
  }
}
