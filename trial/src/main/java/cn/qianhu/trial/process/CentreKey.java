package cn.qianhu.trial.process;

import cn.qianhu.client.Clients;
import cn.qianhu.web.access.IssuedKey;
import cn.qianhu.web.access.KeyIssuer;
import cn.qianhu.web.access.KeyLog;
import java.security.SecureRandom;
import java.time.Clock;

/** A key that the centre's own programs report with, for any enterprise. */
public final class CentreKey {

  private CentreKey() {}

  /** Issues a key, which the gateways of the namespace admit from then on. */
  public static String issue(Clients clients, String namespace, String name) {
    return keep(
        new KeyIssuer(new SecureRandom(), Clock.systemUTC()).forCentre(name), clients, namespace);
  }

  /** Keeps a key where the gateways hear of it, and gives it out. */
  static String keep(IssuedKey issued, Clients clients, String namespace) {
    try (KeyLog log = new KeyLog(clients, namespace)) {
      log.keep(issued.accessKey());
    }
    return issued.key();
  }
}
