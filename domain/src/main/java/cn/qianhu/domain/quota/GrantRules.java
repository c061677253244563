package cn.qianhu.domain.quota;

import cn.qianhu.domain.quota.Bookkeeper.Move;
import cn.qianhu.domain.quota.CommandOutcome.Applied;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How quota comes into being and down to cities and counties, and the budgets of the cities. */
record GrantRules(String province, QuotaPolicy policy, LedgerState state, Bookkeeper bookkeeper) {

  CommandOutcome fund(CommandTerms terms) {
    String increment = Account.of(province, Account.INCREMENT);
    return Applied.posting(
        bookkeeper.post(terms, new Move(Account.STATE, increment, terms.amount())));
  }

  CommandOutcome allocate(CommandTerms terms) {
    String account = terms.account().isEmpty() ? Account.INCREMENT : terms.account();
    String giver = Account.of(terms.hasCounty() ? terms.city() : province, account);
    String taker = Account.of(terms.hasCounty() ? terms.county() : terms.city(), account);
    if (terms.amount().isMoreThan(state.balance(giver))) {
      return CommonRejections.insufficient(terms, giver, state);
    }
    return Applied.posting(bookkeeper.post(terms, new Move(giver, taker, terms.amount())));
  }

  /** The province takes back what a city does not use (动态调整). */
  CommandOutcome recall(CommandTerms terms) {
    String giver = Account.of(terms.city(), Account.INCREMENT);
    if (terms.amount().isMoreThan(state.balance(giver))) {
      return CommonRejections.insufficient(terms, giver, state);
    }
    String taker = Account.of(province, Account.INCREMENT);
    return Applied.posting(bookkeeper.post(terms, new Move(giver, taker, terms.amount())));
  }

  CommandOutcome newEnergy(CommandTerms terms) {
    LocalDate date = terms.date();
    Tce provincial =
        terms
            .amount()
            .percent(policy.newEnergyOfProvince(terms.city(), terms.kind(), date).orElseThrow());
    Tce local = terms.amount().minus(provincial);
    Tce municipal =
        terms.hasCounty()
            ? local.percent(policy.newEnergyOfCity(terms.city(), terms.kind(), date).orElseThrow())
            : local;
    return Applied.posting(
        bookkeeper.post(
            terms,
            newEnergyTo(province, provincial),
            newEnergyTo(terms.city(), municipal),
            newEnergyTo(terms.county(), local.minus(municipal))));
  }

  CommandOutcome capacityExit(CommandTerms terms) {
    String kind =
        terms.industry().equals(CommandType.POWER_DIVISION)
            ? CommandType.COAL_POWER
            : CommandType.OTHER_TWO_HIGH;
    Tce provincial =
        terms
            .amount()
            .percent(
                policy
                    .capacityExitOfProvince(terms.city(), kind, terms.date())
                    .orElse(BigDecimal.valueOf(100)));
    String retained = Account.of(terms.city(), Account.RETAINED);
    return Applied.posting(
        bookkeeper.post(
            terms,
            new Move(Account.CAPACITY_CLOSED, Account.reserveOf(province), provincial),
            new Move(Account.CAPACITY_CLOSED, retained, terms.amount().minus(provincial))));
  }

  CommandOutcome budget(CommandTerms terms) {
    Budget budget = terms.budget();
    state.set(budget);
    return Applied.setting(budget);
  }

  private static Move newEnergyTo(String holder, Tce amount) {
    return new Move(Account.NEW_ENERGY_BUILT, Account.of(holder, Account.NEW_ENERGY), amount);
  }
}
