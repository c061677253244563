package cn.qianhu.domain.quota;

import cn.qianhu.contract.form.Reason;
import cn.qianhu.domain.quota.Bookkeeper.Move;
import cn.qianhu.domain.quota.CommandOutcome.Applied;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Rules of how quota is created and handed down to cities and counties, and of the budgets of
 * cities.
 */
record GrantRules(String province, QuotaPolicy policy, LedgerState state, Bookkeeper bookkeeper) {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  CommandOutcome fund(CommandTerms terms) {
    Optional<Tce> free = leftUnderCap(terms.date());
    if (free.isPresent() && terms.amount().isMoreThan(free.get())) {
      return CommonRejections.tooMuch(
          Reason.CAP_EXCEEDED, terms, Account.of(province, Account.INCREMENT), free.get());
    }
    state.addFunds(terms.date(), terms.amount());
    String increment = Account.of(province, Account.INCREMENT);
    return Applied.posting(
        bookkeeper.post(terms, new Move(Account.STATE, increment, terms.amount())));
  }

  /** The amount that the state may still hand down in the period of a day; empty without a cap. */
  private Optional<Tce> leftUnderCap(LocalDate day) {
    return policy
        .incrementCap(day)
        .map(cap -> Tce.parse(cap.value()).minus(state.fundsOf(cap.validFrom(), cap.validTo())));
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
    Optional<BigDecimal> ofProvince = policy.newEnergyOfProvince(terms.city(), terms.kind(), date);
    Optional<BigDecimal> ofCity =
        terms.hasCounty()
            ? policy.newEnergyOfCity(terms.city(), terms.kind(), date)
            : Optional.of(ALL);
    if (ofProvince.isEmpty() || ofCity.isEmpty()) {
      return CommonRejections.noPolicy(terms, CommandColumn.KIND, terms.kind());
    }
    Tce provincial = terms.amount().percent(ofProvince.get());
    Tce local = terms.amount().minus(provincial);
    Tce municipal = local.percent(ofCity.get());
    return Applied.posting(
        bookkeeper.post(
            terms,
            newEnergyTo(province, provincial),
            newEnergyTo(terms.city(), municipal),
            newEnergyTo(terms.county(), local.minus(municipal))));
  }

  CommandOutcome capacityExit(CommandTerms terms) {
    String retained = Account.of(terms.city(), Account.RETAINED);
    if (terms.staysInCity()) {
      return Applied.posting(
          bookkeeper.post(terms, new Move(Account.CAPACITY_CLOSED, retained, terms.amount())));
    }
    String kind = terms.exitKind();
    Optional<BigDecimal> share = policy.capacityExitOfProvince(terms.city(), kind, terms.date());
    if (share.isEmpty()) {
      CommandColumn column = terms.kind().isEmpty() ? CommandColumn.INDUSTRY : CommandColumn.KIND;
      return CommonRejections.noPolicy(terms, column, kind);
    }
    Tce provincial = terms.amount().percent(share.get());
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
