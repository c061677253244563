package cn.qianhu.audit.publication;

import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.LogPosition;
import cn.qianhu.event.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down what is published: how far the log was read, under which rules, what came of it.
 *
 * @param software version of the software
 */
public record PublicationWriter(PublicationLog log, RuleTables ruleTables, String software) {

  static final String SOFTWARE = "software";

  /**
   * Publishes the figures of a period as a replay gave them.
   *
   * @param replayOutcome under the same rules
   * @throws IllegalArgumentException where there can be no figures of the period yet: what is in
   *     the chain stays there
   */
  public Publication publish(YearMonth period, ReplayOutcome replayOutcome, Instant at, String by) {
    replayOutcome.businessDate().ifPresent(date -> requireBegun(period, date));
    Map<String, String> versions = new HashMap<>(ruleTables.versions());
    versions.put(SOFTWARE, software);
    Publication entry =
        Publication.newBuilder()
            .setPeriod(period.toString())
            .setPublishedAt(at.toEpochMilli())
            .setPublishedBy(by)
            .setBusinessDate(replayOutcome.businessDate().map(BusinessDate::getDate).orElse(""))
            .setPositions(positions(replayOutcome))
            .setVersions(versions)
            .setTables(TableDigests.of(replayOutcome.results()))
            .setColumns(PublishedColumns.present())
            .build();
    return log.append(ruleTables.site().province(), last -> chained(entry, last));
  }

  private static void requireBegun(YearMonth period, BusinessDate holding) {
    if (period.isBefore(Months.FIRST)
        || period.isAfter(YearMonth.from(LocalDate.parse(holding.getDate())))) {
      throw new IllegalArgumentException(
          "%s 没有可发布的数字：业务日期为 %s，最早月份为 %s，请核对年份 / there are no figures of %s to publish: the business date is %s, the first month %s; look at the year again"
              .formatted(
                  period,
                  holding.getDate(),
                  Months.FIRST,
                  period,
                  holding.getDate(),
                  Months.FIRST));
    }
  }

  private static List<LogPosition> positions(ReplayOutcome replayOutcome) {
    return replayOutcome.stop().ends().entrySet().stream()
        .map(end -> new LogPosition(end.getKey().topic(), end.getKey().partition(), end.getValue()))
        .toList();
  }

  private static Publication chained(Publication entry, Publication last) {
    entry.setSeq(last == null ? 1 : last.getSeq() + 1);
    entry.setPrevious(last == null ? "" : last.getHash());
    entry.setHash(PublicationChain.hash(entry));
    return entry;
  }
}
