package cn.qianhu.desk.api;

import cn.qianhu.web.Authenticator;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.access.Callers;

/**
 * Decides which audience a request is of.
 *
 * @param anonymous the audience of a request without a key; null where every request needs one
 */
record DeskAccess(Callers callers, Audience anonymous) {

  /**
   * Whom a request comes from.
   *
   * @throws ProblemException where there is no valid key, or one that does not open this
   */
  Audience admit(RequestContext context, DeskRoute route) {
    Audience audience =
        anonymous != null && context.header("Authorization") == null
            ? anonymous
            : Audience.of(new Authenticator(callers).authenticate(context).role());
    if (!audience.maySee(route.audience())) {
      throw refusal();
    }
    return audience;
  }

  static ProblemException refusal() {
    return new ProblemException(
        ProblemType.FORBIDDEN,
        "此内容涉及单个企业，仅监测中心可以查看：请使用监测中心或审计的密钥",
        "This tells of single enterprises and is for the centre only: show a key of the centre or"
            + " of an auditor");
  }
}
