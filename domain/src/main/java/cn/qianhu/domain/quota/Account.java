package cn.qianhu.domain.quota;

/**
 * Names of accounts: {@code <holder>:<name>}, where the holder is a region code, a project or the
 * world outside.
 */
final class Account {

  static final String INCREMENT = "INCREMENT";
  static final String NEW_ENERGY = "NEW_ENERGY";
  static final String RETAINED = "RETAINED";
  static final String RESERVE = "RESERVE";

  static final String STATE = "EXTERNAL:STATE";
  static final String NEW_ENERGY_BUILT = "EXTERNAL:NEW_ENERGY";
  static final String CAPACITY_CLOSED = "EXTERNAL:CAPACITY";

  private Account() {}

  static String of(String holder, String name) {
    return holder + ":" + name;
  }

  static String reserveOf(String province) {
    return of(province, RESERVE);
  }

  static String bridgeClaimOf(String province) {
    return of(province, "BRIDGE_CLAIM");
  }

  static String bridgeDebtOf(String city) {
    return of(city, "BRIDGE_DEBT");
  }

  static String occupiedBy(String project) {
    return of(project, "OCCUPIED");
  }

  /** Whether an account has a name, whoever holds it. */
  static boolean isNamed(String account, String name) {
    return account.endsWith(":" + name);
  }

  /** Whether the account may be negative: the one of the outside world, and those of debts. */
  static boolean mayGoBelowZero(String account) {
    return account.startsWith("EXTERNAL:") || account.endsWith(":BRIDGE_DEBT");
  }
}
