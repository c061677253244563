package cn.qianhu.domain.project;

import java.util.LinkedHashMap;
import java.util.Map;

/** The changes of the claims of one enterprise to a project's month since the last settlement. */
final class ClaimChange {

  /** A change that changes nothing. */
  static final ClaimChange NONE = new ClaimChange();

  /** New claims by key: nothing was published about them yet. */
  final Map<String, Claim> made = new LinkedHashMap<>();

  /** Claims that are gone, by key: something may have been published about them. */
  final Map<String, Claim> withdrawn = new LinkedHashMap<>();

  /** A claim that is withdrawn and made again stands as it stood. */
  void make(String key, Claim claim) {
    Claim before = withdrawn.get(key);
    if (before != null && before.source().equals(claim.source())) {
      withdrawn.remove(key);
    } else {
      made.put(key, claim);
    }
  }

  void withdraw(String key, Claim claim) {
    if (made.remove(key) == null) {
      withdrawn.put(key, claim);
    }
  }
}
