package cn.qianhu.trial.process;

import cn.qianhu.client.Clients;
import cn.qianhu.web.access.KeyIssuer;
import java.security.SecureRandom;
import java.time.Clock;

/** A key that an enterprise reports with, for itself alone. */
public final class EnterpriseKey {

  private EnterpriseKey() {}

  /** Issues a key, which the gateways of the namespace admit from then on. */
  public static String issue(Clients clients, String namespace, String uscc, String name) {
    return CentreKey.keep(
        new KeyIssuer(new SecureRandom(), Clock.systemUTC()).forEnterprise(uscc, name),
        clients,
        namespace);
  }
}
