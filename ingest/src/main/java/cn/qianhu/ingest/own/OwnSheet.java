package cn.qianhu.ingest.own;

import cn.qianhu.contract.text.Bilingual;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An enterprise's view of itself. A value that is not known is null. Figures are text, as in the
 * tables.
 *
 * @param name of its entry in force, or else of the last; null where the directory has none
 * @param region county of that entry
 * @param industry division of that entry
 * @param businessDate null before the first was set, as are period and dueOn
 * @param period the month that closes next
 * @param dueOn the day on which it closes
 * @param forms that an enterprise reports
 * @param carriers of energy
 * @param measures what the figures of its months are called, with their units
 * @param missing what has not come, the oldest month first
 * @param months the latest two years, the latest month last
 * @param alerts open ones about it, and about projects of its own
 */
public record OwnSheet(
    String uscc,
    String name,
    NamedTerm region,
    NamedTerm industry,
    List<NamedTerm> scopes,
    String businessDate,
    String period,
    String dueOn,
    List<NamedTerm> forms,
    List<NamedTerm> carriers,
    List<NamedTerm> measures,
    List<MissingReport> missing,
    List<OwnMonth> months,
    List<OwnAlert> alerts,
    List<OwnProject> projects) {

  /** A code with what people call it. */
  public record NamedTerm(String code, String zh, String en) {

    public static NamedTerm of(String code, Bilingual words) {
      return new NamedTerm(code, words.zh(), words.en());
    }
  }

  /**
   * A report that has not come.
   *
   * @param dueOn day on which the month closes, or closed
   * @param overdue whether it has closed; the report still counts when it comes
   * @param carrier that the enterprise reported before; null of other forms than energy
   * @param project null of other forms than investment
   */
  public record MissingReport(
      NamedTerm form,
      String period,
      String dueOn,
      boolean overdue,
      NamedTerm carrier,
      String project,
      String projectName) {}

  /**
   * A month of its own; money in 万元, energy in tce.
   *
   * @param growthPct against the same month a year before
   * @param ytd from January
   * @param ytdGrowthPct of the months that there are a year before as well
   * @param comprehensive consumption of energy
   * @param reportId of the report of output that counts
   * @param suspect whether an open alert casts doubt on that report
   */
  public record OwnMonth(
      String period,
      String grossOutput,
      String growthPct,
      String ytd,
      String ytdGrowthPct,
      String comprehensive,
      String reportId,
      Long revision,
      boolean suspect) {}

  /**
   * An open alert.
   *
   * @param rule its name
   * @param part carrier, meter (printable) or project that it is about; null where it is about the
   *     enterprise
   * @param message what is wrong and what to do
   */
  public record OwnAlert(
      NamedTerm rule,
      String kind,
      String severity,
      String period,
      NamedTerm part,
      @JsonUnwrapped(prefix = "message_") Bilingual message) {}

  /**
   * A project of its own, by the entry of the month that closes next.
   *
   * @param completed from January, 万元
   * @param planned for the year; null where there is no plan
   * @param latestPeriod month of the last report
   */
  public record OwnProject(
      String code,
      String name,
      String planned,
      String completed,
      String status,
      String latestPeriod) {}
}
