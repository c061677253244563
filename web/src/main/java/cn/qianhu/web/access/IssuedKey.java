package cn.qianhu.web.access;

import cn.qianhu.event.AccessKey;

/** A key that was just made: the entry that is stored, and the key itself, to be shown once. */
public final class IssuedKey {

  private final AccessKey accessKey;
  private final KeyText text;

  IssuedKey(AccessKey accessKey, KeyText text) {
    this.accessKey = accessKey;
    this.text = text;
  }

  /** The entry that is stored: it has the hash of the secret in its place. */
  public AccessKey accessKey() {
    return accessKey;
  }

  /** The key, for its holder alone. */
  public String key() {
    return text.whole();
  }

  /** The key without its secret. */
  @Override
  public String toString() {
    return text.toString();
  }
}
