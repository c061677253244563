package cn.qianhu.web.access;

/**
 * Somebody who has shown a key that holds.
 *
 * @param keyId names the key in logs, and in the origin of what is reported with it
 * @param uscc the enterprise; empty for all others
 */
public record Caller(String keyId, Role role, String uscc) {

  /** Whether the caller may report for an enterprise. */
  public boolean speaksFor(String enterprise) {
    return role == Role.CENTRE || (role == Role.ENTERPRISE && uscc.equals(enterprise));
  }
}
