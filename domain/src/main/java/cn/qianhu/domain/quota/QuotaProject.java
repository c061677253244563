package cn.qianhu.domain.quota;

/**
 * A project whose energy need was approved (节能审查).
 *
 * @param code investment project code
 * @param city city of its approval; the region inside the code decides nothing
 * @param need energy need, as last amended
 * @param twoHigh whether it is of the two-high kind (两高)
 * @param level level of the key project
 * @param livelihood whether it serves people's livelihood (民生)
 */
public record QuotaProject(
    String code, String city, Tce need, boolean twoHigh, ProjectLevel level, boolean livelihood) {

  /** Whether the project must wait while its city is in default. */
  boolean waitsForDefaultingCity() {
    return twoHigh && !livelihood;
  }

  /**
   * Whether the rule for two-high projects bars the account of a city or county.
   *
   * @param livelihoodMayUseIncrement what policy says of those that serve people's livelihood
   */
  boolean isBarredFrom(String account, boolean livelihoodMayUseIncrement) {
    if (!twoHigh) {
      return false;
    }
    return switch (account) {
      case Account.INCREMENT -> !(livelihood && livelihoodMayUseIncrement);
      case Account.NEW_ENERGY -> !level.mayUseNewEnergy();
      default -> false;
    };
  }

  QuotaProject withNeed(Tce newNeed) {
    return new QuotaProject(code, city, newNeed, twoHigh, level, livelihood);
  }
}
