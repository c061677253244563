package cn.qianhu.command;

import cn.qianhu.audit.directory.Subjects;
import cn.qianhu.command.terminal.Format;
import cn.qianhu.command.terminal.Listing;
import cn.qianhu.contract.alert.AlertFold;
import cn.qianhu.contract.alert.AlertOrder;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.event.Alert;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu alerts}: alerts that are open, and each change as it happens. */
@Command(
    name = "alerts",
    description = {
      "列出未解除的预警，数据质量在前，再按严重程度；一家企业的同类预警列一行，--rule 或 --subject 时逐条列出。" + "--follow 继续显示每一次变化。",
      "Lists open alerts, those about the data first, then the gravest; those of one rule about one"
          + " enterprise on one line, unless --rule or --subject asks for each. --follow goes on to"
          + " show each change as it happens."
    })
final class AlertsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Mixin private ListingOptions listing;

  @Option(names = "--follow", description = "继续显示变化，按 Ctrl-C 停止 / go on with changes, Ctrl-C stops")
  private boolean follow;

  @Option(names = "--rule", paramLabel = "RULE", description = "规则代码或名称 / rule, code or name")
  private String rule;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "CRITICAL（严重）或 WARNING（一般） / CRITICAL or WARNING")
  private String severity;

  @Option(names = "--city", paramLabel = "CITY", description = "市，代码或名称 / city, code or name")
  private String city;

  @Option(
      names = "--subject",
      paramLabel = "SUBJECT",
      description = "对象的代码，或名称的一部分 / code of the subject, or part of its name")
  private String subject;

  @Override
  public Integer call() {
    CodeParser codeParser = new CodeParser(spec.commandLine(), cluster.site().tables());
    String ruleCode = codeParser.rule(rule);
    String severityCode = codeParser.severity(severity);
    String cityCode = codeParser.city(city);
    PrintWriter out = spec.commandLine().getOut();
    try (LiveResults results = LiveResults.of(cluster, spec)) {
      Subjects subjects = results.subjects();
      AlertRows rows = new AlertRows(subjects, ruleCode, severityCode, cityCode, subject);
      if (!follow) {
        try (Listing<Alert> listed = listing.format().listing(rows.columns(isTable()), out)) {
          print(results, rows, listed);
        }
        return 0;
      }
      return follow(results, rows, out);
    }
  }

  /** The followed topic is taken hold of first, so that no change falls between the two. */
  private int follow(LiveResults results, AlertRows rows, PrintWriter out) {
    try (AlertFollower follower = new AlertFollower(results.clients(), results.namespace());
        Listing<Alert> listed = listing.format().growing(rows.columns(isTable()), out)) {
      print(results, rows, listed);
      follower.follow(
          change -> {
            if (rows.test(change)) {
              listed.row(change);
            }
          },
          () -> out.checkError());
      return 0;
    }
  }

  private void print(LiveResults results, AlertRows rows, Listing<Alert> listed) {
    Stream<Alert> open = results.rows(ResultTables.ALERTS).filter(rows);
    if (isTable() && rule == null && subject == null) {
      AlertFold.of(open).forEach(fold -> listed.row(fold.summary()));
    } else {
      open.sorted(AlertOrder.DATA_FIRST).forEach(listed::row);
    }
  }

  private boolean isTable() {
    return listing.format() == Format.TABLE;
  }
}
