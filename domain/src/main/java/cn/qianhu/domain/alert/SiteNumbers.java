package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.SiteNumber;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.clock.ClosingDays;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of the site in the table of thresholds (policy, Numbers by which the software
 * judges). Months are given by index.
 */
public final class SiteNumbers implements ClosingDays {

  private final Timelines<SiteNumber, String> timelines = new Timelines<>();
  private final List<SiteNumberRow> rows;

  SiteNumbers(List<SiteNumberRow> rows) {
    this.rows = List.copyOf(rows);
    rows.forEach(row -> timelines.put(row.number(), row.region(), row.validFrom(), row.value()));
  }

  /** The rows as they stand in the table. */
  public List<SiteNumberRow> rows() {
    return rows;
  }

  /** Whether another table has the same rows for a number. */
  boolean saysTheSame(SiteNumbers other, SiteNumber number) {
    return of(number).equals(other.of(number));
  }

  private Set<SiteNumberRow> of(SiteNumber number) {
    return rows.stream()
        .filter(row -> row.number() == number)
        .map(SiteNumberRow::withoutSource)
        .collect(Collectors.toSet());
  }

  /** Mask of the scopes whose enterprises are watched one by one. */
  public int watchScopes(Place place, int month) {
    return Scope.mask(
        Arrays.stream(text(SiteNumber.WATCH_SCOPES, place, month).split(";"))
            .map(Scope::valueOf)
            .toList());
  }

  /** The months that are judged for growth. */
  public JudgedMonths judgedMonths(Place place, int month) {
    return text(SiteNumber.UNJUDGED_MONTH, place, month).equals("1")
        ? JudgedMonths.WITHOUT_JANUARY
        : JudgedMonths.ALL;
  }

  /** The percentage of the target by now up to which a light is yellow. */
  public BigDecimal yellowUpToPct(Place place, int month) {
    return new BigDecimal(text(SiteNumber.LIGHT_YELLOW_PCT, place, month));
  }

  /** The percentage reported from which a figure is final. */
  public BigDecimal finalFromPct(Place place, int month) {
    return new BigDecimal(text(SiteNumber.FINAL_PCT, place, month));
  }

  /** The day of the following month on which a period closes. */
  @Override
  public int of(int period) {
    return Integer.parseInt(text(SiteNumber.CLOSING_DAY, Place.SITE, period));
  }

  /** The rule of deduction in force for a month. */
  public DeductionRule deductionRule(int month) {
    return DeductionRule.valueOf(text(SiteNumber.DEDUCTION_RULE, Place.SITE, month));
  }

  /** These numbers with one rule of deduction in force for all months. */
  SiteNumbers withDeductionRule(DeductionRule rule) {
    SiteNumberRow always =
        new SiteNumberRow(
            SiteNumber.DEDUCTION_RULE, Place.EVERYWHERE, ThresholdFile.ALWAYS, rule.name(), "");
    return new SiteNumbers(
        Stream.concat(
                rows.stream().filter(row -> row.number() != SiteNumber.DEDUCTION_RULE),
                Stream.of(always))
            .toList());
  }

  private String text(SiteNumber number, Place place, int month) {
    return timelines.inForce(number, place, month);
  }
}
