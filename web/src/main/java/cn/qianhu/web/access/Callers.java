package cn.qianhu.web.access;

import java.util.Optional;

/** Knows who shows a key. */
public interface Callers {

  /**
   * The caller who shows a key, or nothing where it is unknown, malformed, replaced or revoked.
   *
   * @param key as it was presented
   */
  Optional<Caller> identify(String key);
}
