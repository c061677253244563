package cn.qianhu.domain.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The invariants of the ledger after every command (domain, Quota ledger): the sum over all
 * accounts is zero, and no account goes below zero but those of the world outside and the bridge
 * debts. The other records agree with the accounts: what projects occupy is what came from accounts
 * and is not released, plus what bridges lent and nobody repaid yet; what cities owe is what the
 * province claims.
 */
public final class Invariants {

  private Invariants() {}

  /** The sentences that are broken by the balances of all accounts; empty when they are sound. */
  public static List<String> violations(Map<String, Tce> balances) {
    List<String> broken = new ArrayList<>();
    Tce sum = balances.values().stream().reduce(Tce.ZERO, Tce::plus);
    if (!sum.isZero()) {
      broken.add("The sum over all accounts is " + sum + ", not zero");
    }
    balances.forEach(
        (account, balance) -> {
          if (!isSound(account, balance)) {
            broken.add(belowZero(account, balance));
          }
        });
    return broken;
  }

  /** The sentences that are broken by the whole state of a province's ledger. */
  public static List<String> violations(String province, LedgerState state) {
    List<String> broken = new ArrayList<>(violations(state.balances()));
    List<Bridge> bridges = state.bridges();
    for (QuotaProject project : state.projects()) {
      Tce owed = debtOf(bridges.stream().filter(b -> b.project().equals(project.code())).toList());
      Tce released = state.origins(project.code()).values().stream().reduce(Tce.ZERO, Tce::plus);
      String account = Account.occupiedBy(project.code());
      expect(account, state.balance(account), released.plus(owed), broken);
      if (state.balance(account).isMoreThan(project.need())) {
        broken.add(account + " exceeds the need of " + project.need());
      }
    }
    for (String city : bridges.stream().map(Bridge::city).distinct().toList()) {
      Tce owed = debtOf(bridges.stream().filter(b -> b.city().equals(city)).toList());
      String account = Account.bridgeDebtOf(city);
      expect(account, state.balance(account), owed.negate(), broken);
    }
    String claim = Account.bridgeClaimOf(province);
    expect(claim, state.balance(claim), debtOf(bridges), broken);
    return broken;
  }

  /** Stops the ledger where a posting would break it: then a rule is wrong, not the command. */
  static void requireSound(String account, Tce balance) {
    if (!isSound(account, balance)) {
      throw new IllegalStateException(
          "The quota ledger is stopped, because a rule let a posting through that breaks it: "
              + belowZero(account, balance));
    }
  }

  private static boolean isSound(String account, Tce balance) {
    return !balance.isNegative() || Account.mayGoBelowZero(account);
  }

  private static String belowZero(String account, Tce balance) {
    return account + " is below zero: " + balance;
  }

  private static Tce debtOf(List<Bridge> bridges) {
    return bridges.stream().map(Bridge::debtLeft).reduce(Tce.ZERO, Tce::plus);
  }

  private static void expect(String account, Tce found, Tce expected, List<String> broken) {
    if (!found.equals(expected)) {
      broken.add(account + " is " + found + ", but its parts make " + expected);
    }
  }
}
