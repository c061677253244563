package cn.qianhu.domain.project;

import java.util.LinkedHashMap;
import java.util.Map;

/** What happened to the claims of one enterprise to a project's month since the last settlement. */
final class ClaimNews {

  /** Where nothing happened. */
  static final ClaimNews NONE = new ClaimNews();

  /** By their keys, claims of which nothing was said yet. */
  final Map<String, Claim> made = new LinkedHashMap<>();

  /** By their keys, claims of which something may have been said, and which are there no more. */
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
