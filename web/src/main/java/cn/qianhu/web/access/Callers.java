package cn.qianhu.web.access;

import java.util.Optional;

/** Knows who shows a key. */
public interface Callers {

  /**
   * The caller of a key; empty where the key is unknown, malformed, replaced or revoked.
   *
   * @param key as it was presented
   */
  Optional<Caller> identify(String key);
}
