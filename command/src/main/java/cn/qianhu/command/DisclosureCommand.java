package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.command.terminal.Format;
import cn.qianhu.command.terminal.Listing;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.desk.disclosure.DisclosureAudit;
import cn.qianhu.desk.disclosure.DisclosureAudit.DisclosureFinding;
import cn.qianhu.desk.disclosure.EditionService;
import cn.qianhu.desk.disclosure.EditionService.EditionStatus;
import cn.qianhu.desk.disclosure.PublicDisclosure;
import cn.qianhu.desk.view.FollowedViews;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu disclosure}: whether what the public sees of a month keeps its secrets. */
@Command(
    name = "disclosure",
    description = {
      "检查公众可见的数字能否反推出一两家企业或占比过大企业的数字；可以时退出码为 3。",
      "Checks whether figures of one or two enterprises, or of one that has most of a cell, could"
          + " be reckoned from what the public sees; ends with code 3 where they could."
    })
final class DisclosureCommand implements Callable<Integer> {

  private static final int REVEALS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final ColumnList<DisclosureFinding> COLUMNS =
      ColumnList.<DisclosureFinding>none()
          .and("measure", ColumnSpec.key("指标", "measure"), finding -> finding.measure().code())
          .and("published", count("公开", "published"), DisclosureFinding::published)
          .and("hidden_primary", count("涉密不公开", "hidden"), DisclosureFinding::primary)
          .and(
              "hidden_secondary",
              count("连带不公开", "hidden with others"),
              DisclosureFinding::secondary)
          .and("secrets", count("须保密", "secrets"), DisclosureFinding::secrets)
          .and("determined", count("可推出", "determined"), DisclosureFinding::determined)
          .and("known_to_a_tenth", count("可知至 ±10%", "known to ±10 %"), DisclosureFinding::near)
          .and("nearest_pct", count("最近距离 %", "nearest, %"), DisclosureFinding::nearestPercent);

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Mixin private ListingOptions listing;

  @Option(names = "--period", required = true, paramLabel = "YYYY-MM", description = "月份 / month")
  private YearMonth period;

  /**
   * @param status how the edition of the month stands to what is known now
   */
  private record AuditReport(List<DisclosureFinding> findings, EditionStatus status) {}

  @Override
  public Integer call() throws InterruptedException {
    AuditReport auditReport = audited(cluster.requireDeployed(spec));
    List<DisclosureFinding> findings = auditReport.findings();
    PrintWriter out = spec.commandLine().getOut();
    try (Listing<DisclosureFinding> listed = listing.format().listing(COLUMNS, out)) {
      findings.forEach(listed::row);
    }
    boolean sound = findings.stream().allMatch(DisclosureFinding::isSound);
    if (listing.format() == Format.TABLE) {
      out.println(sentence(sound, findings));
      out.println(sentence(auditReport.status()));
    }
    return sound ? 0 : REVEALS;
  }

  private AuditReport audited(Clients clients) throws InterruptedException {
    try (FollowedViews views =
        FollowedViews.open(cluster.site(), clients, cluster.namespace(), Clock.systemUTC())) {
      if (!views.awaitComplete(PATIENCE)) {
        throw new IllegalStateException(
            "十分钟内未能读完结果：请检查集群后重试 / the results could not be read within ten minutes: look"
                + " after the cluster and try again");
      }
      DisclosureAudit audit =
          new DisclosureAudit(views.views(), new PublicDisclosure(views.views()));
      EditionService editions = new EditionService(views.views());
      return views.views().read(() -> new AuditReport(audit.of(period), editions.status(period)));
    }
  }

  private static String sentence(EditionStatus status) {
    if (status.number() == 0) {
      return "尚无公布版本 / no edition has been made";
    }
    String edition =
        "公布版本第 %d 版（业务日期 %s） / edition %d, made on business date %s"
            .formatted(
                status.number(), status.businessDate(), status.number(), status.businessDate());
    if (!status.isBehind()) {
      return edition;
    }
    if (status.isExhausted()) {
      return edition + "\n已是最后一版，此后的更正不再公布 / it is the last: later corrections are not told";
    }
    if (status.heldBack().isEmpty()) {
      return edition + "\n此后的更正即将公布 / what was corrected since is about to be told";
    }
    String measures =
        status.heldBack().stream().map(MeasureSpec::code).collect(Collectors.joining(", "));
    return edition
        + "\n暂不公布 %d 家企业（项目）此后的更正，否则会泄露其 %s；待更多企业更正后一并公布".formatted(status.units(), measures)
        + " / what was corrected since of %d enterprises or projects is held back, since it would tell of"
            .formatted(status.units())
        + " their %s; it is told once enough others were corrected".formatted(measures);
  }

  private static ColumnSpec count(String zh, String en) {
    return ColumnSpec.other(ColumnType.COUNT, zh, en);
  }

  private String sentence(boolean sound, List<DisclosureFinding> findings) {
    long published = findings.stream().mapToLong(DisclosureFinding::published).sum();
    if (published == 0) {
      return period
          + " 没有向公众公开的数字：月份未关闭，或无人上报 / nothing of "
          + period
          + " is shown to the public: it is not closed, or nobody reported";
    }
    return sound
        ? "没有须保密的数字可被推出或知至 ±10% / no secret is determined, or known to ±10 %"
        : "[!] 有须保密的数字可被推出或知至 ±10%：请停止向公众开放监测台并报告此结果 / secrets are determined or known to"
            + " ±10 %: close the desk to the public and report this";
  }
}
