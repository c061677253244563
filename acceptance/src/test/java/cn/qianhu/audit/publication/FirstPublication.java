package cn.qianhu.audit.publication;

import cn.qianhu.event.Publication;

/** A publication that stands first in its chain, without a cluster. */
public final class FirstPublication {

  private FirstPublication() {}

  /** The entry, with the hash of what it says. */
  public static Publication of(Publication entry) {
    entry.setHash(PublicationChain.hash(entry));
    return entry;
  }
}
