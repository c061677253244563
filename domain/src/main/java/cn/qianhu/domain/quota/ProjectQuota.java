package cn.qianhu.domain.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * The quota of an approved project: its need, what it occupies, and from which accounts.
 *
 * @param project the project, with its need as last amended
 * @param occupied balance of what it occupies
 * @param origins by account, what of it came from there and is not released; what bridges lent and
 *     nobody repaid came from none
 */
public record ProjectQuota(QuotaProject project, Tce occupied, Map<String, Tce> origins) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PERCENT_DIGITS = 2;

  public ProjectQuota {
    origins = Map.copyOf(origins);
  }

  static ProjectQuota of(QuotaProject project, LedgerState state) {
    return new ProjectQuota(
        project, state.balance(Account.occupiedBy(project.code())), state.origins(project.code()));
  }

  public Tce fromIncrement() {
    return from(Account.INCREMENT);
  }

  public Tce fromNewEnergy() {
    return from(Account.NEW_ENERGY);
  }

  public Tce fromRetained() {
    return from(Account.RETAINED);
  }

  public Tce fromReserve() {
    return from(Account.RESERVE);
  }

  /** The amount that came from the accounts of a name, whoever holds them. */
  private Tce from(String name) {
    return origins.entrySet().stream()
        .filter(origin -> Account.isNamed(origin.getKey(), name))
        .map(Map.Entry::getValue)
        .reduce(Tce.ZERO, Tce::plus);
  }

  /** Debt left of the project's bridges: what it occupies and no account gave. */
  public Tce bridgeDebt() {
    return occupied.minus(origins.values().stream().reduce(Tce.ZERO, Tce::plus));
  }

  public Tce unfilled() {
    return project.need().minus(occupied);
  }

  /** Part of the need that was bought from the reserve, percent with 2 digits. */
  public BigDecimal purchasedPct() {
    return fromReserve()
        .toBigDecimal()
        .multiply(HUNDRED)
        .divide(project.need().toBigDecimal(), PERCENT_DIGITS, RoundingMode.HALF_UP);
  }
}
