package cn.qianhu.web.access;

import cn.qianhu.event.AccessKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

/** Makes keys and ends them: returns the entries to be stored, and stores none. */
public final class KeyIssuer {

  private final SecureRandom random;
  private final Clock clock;

  public KeyIssuer(SecureRandom random, Clock clock) {
    this.random = random;
    this.clock = clock;
  }

  /** A key of an enterprise, whose code is taken as it is. */
  public IssuedKey forEnterprise(String uscc, String name) {
    return issue(Role.ENTERPRISE.name(), uscc, name, "");
  }

  /** A key of the centre. */
  public IssuedKey forCentre(String name) {
    return issue(Role.CENTRE.name(), "", name, "");
  }

  /** A key of somebody who looks at the desk and reports nothing: an auditor, or the public. */
  public IssuedKey forReader(Role role, String name) {
    if (role.reports()) {
      throw new IllegalArgumentException(role + " reports");
    }
    return issue(role.name(), "", name, "");
  }

  /** A key for the same holder in place of one that is to run out. */
  public IssuedKey inPlaceOf(AccessKey old) {
    return issue(old.getRole(), old.getUscc(), old.getName(), old.getKeyId());
  }

  private IssuedKey issue(String role, String uscc, String name, String replaces) {
    KeyText text = KeyText.random(random);
    AccessKey kept =
        AccessKey.newBuilder()
            .setKeyId(text.keyId())
            .setRole(role)
            .setUscc(uscc)
            .setName(name)
            .setSecretHash(HexFormat.of().formatHex(text.secretHash()))
            .setIssuedAt(clock.millis())
            .setReplaces(replaces)
            .build();
    return new IssuedKey(kept, text);
  }

  /**
   * The key as it is to be kept when it ends after a time of grace, at once where that is zero. A
   * key that ends earlier anyway keeps its end.
   */
  public AccessKey ending(AccessKey key, Duration grace) {
    long end = clock.instant().plus(grace).toEpochMilli();
    long until = key.getValidUntil();
    return AccessKey.newBuilder(key).setValidUntil(until == 0 ? end : Math.min(until, end)).build();
  }

  /** Whether a key is valid at present. */
  public boolean holds(AccessKey key) {
    return Validity.holds(key.getValidUntil(), clock);
  }
}
