package cn.qianhu.domain.targets;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.targets.TargetFields;
import cn.qianhu.contract.form.targets.TargetMeasure;
import java.util.List;

/**
 * The key of a target ("control, Targets"): there is one target of each.
 *
 * @param year of the target; a change over several years has rows in all of them
 */
public record TargetKey(
    String region, Scope scope, String industry, TargetMeasure measure, int year) {

  private static final int PARTS = 5;
  private static final int YEAR_DIGITS = 4;

  /** The target of a whole region for a measure that has targets in one scope only. */
  public static TargetKey whole(String region, TargetMeasure measure, int year) {
    List<Scope> scopes = measure.scopes();
    if (scopes.size() != 1) {
      throw new IllegalArgumentException("A target of " + measure + " needs a scope.");
    }
    return new TargetKey(region, scopes.get(0), Industries.ALL_INDUSTRY, measure, year);
  }

  /** The key of the target that an entry sets. */
  public static TargetKey of(TargetFields entry) {
    return new TargetKey(
        entry.region(), entry.scope(), entry.industry(), entry.measure(), entry.year());
  }

  /** The key of a {@link #text}. */
  public static TargetKey of(String text) {
    String[] parts = text.split("/", PARTS);
    return new TargetKey(
        parts[0],
        Scope.valueOf(parts[1]),
        parts[2],
        TargetMeasure.valueOf(parts[3]),
        Integer.parseInt(parts[4]));
  }

  /** The key as text, in stores and tables. */
  public String text() {
    return subject() + "/" + yearText();
  }

  /** The key without the year: the subject of its alerts. */
  public String subject() {
    return region + "/" + scope + "/" + industry + "/" + measure;
  }

  /** The cells whose figures it is compared with. */
  public CellSeries series() {
    return CellSeries.of(scope, region, industry);
  }

  /** The year with its four digits. */
  public String yearText() {
    String digits = Integer.toString(year);
    return "0".repeat(Math.max(0, YEAR_DIGITS - digits.length())) + digits;
  }
}
