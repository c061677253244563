package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.SiteNumber;
import cn.qianhu.contract.code.Scope;
import java.util.Arrays;
import java.util.List;

/**
 * What the table of thresholds says of no single rule (policy, Numbers by which the software
 * judges). Months are given by index.
 */
public final class SiteNumbers {

  private final Timelines<SiteNumber, String> timelines;
  private final List<SiteNumberRow> rows;

  SiteNumbers(Timelines<SiteNumber, String> timelines, List<SiteNumberRow> rows) {
    this.timelines = timelines;
    this.rows = List.copyOf(rows);
  }

  /** The rows as they stand in the table. */
  public List<SiteNumberRow> rows() {
    return rows;
  }

  /** Mask of the scopes whose enterprises are watched one by one. */
  public int watchScopes(Place place, int month) {
    return Scope.mask(
        Arrays.stream(timelines.inForce(SiteNumber.WATCH_SCOPES, place, month).split(";"))
            .map(Scope::valueOf)
            .toList());
  }
}
