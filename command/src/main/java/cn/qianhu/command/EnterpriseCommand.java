package cn.qianhu.command;

import cn.qianhu.audit.directory.Roster;
import cn.qianhu.audit.table.AmountsFact;
import cn.qianhu.contract.alert.AlertOrder;
import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.Amount;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.document.TextTable;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Fact;
import cn.qianhu.event.OutputFact;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qianhu enterprise}: what is known of one enterprise. */
@Command(
    name = "enterprise",
    description = {
      "查询一家企业：名录、近期产销、项目和未解除的预警。",
      "One enterprise: its directory entries, latest output, projects and open alerts."
    })
final class EnterpriseCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Option(
      names = "--months",
      defaultValue = "13",
      paramLabel = "N",
      description = "显示最近多少个月 / how many months (default: ${DEFAULT-VALUE})")
  private int months;

  @Parameters(
      paramLabel = "USCC|NAME",
      description = "统一社会信用代码或名称 / unified social credit code or name")
  private String typed;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (LiveResults results = LiveResults.of(cluster, spec)) {
      Roster roster = results.roster();
      String uscc = uscc(roster);
      out.println(roster.nameOf(uscc).orElse("") + "  " + uscc);
      print(out, entries(roster, uscc, cluster.site().tables()));
      print(out, output(results, uscc));
      for (Kind kind : AmountsFact.general()) {
        TextTable reported = amounts(results, kind, uscc);
        if (reported.hasRows()) {
          print(out, reported);
        }
      }
      print(out, projects(roster, uscc));
      results.stream(Topics.ALERTS_OPEN, Alert.class)
          .filter(alert -> WholeAndPart.isOf(alert.getSubject(), uscc))
          .sorted(AlertOrder.DATA_FIRST)
          .forEach(alert -> out.println("! " + alert.getRule() + "  " + alert.getMessageZh()));
      out.println("拒收记录见 / refused records: qianhu dead-letters list --uscc " + uscc);
    }
    return 0;
  }

  private static void print(PrintWriter out, TextTable table) {
    out.println();
    table.lines().forEach(out::println);
  }

  private String uscc(Roster roster) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String code : roster.codes()) {
      if (!roster.entriesOf(code).isEmpty()) {
        names.put(code, roster.nameOf(code).orElse(code));
      }
    }
    if (names.containsKey(typed)) {
      return typed;
    }
    NearMatches near = new NearMatches(names);
    return near.exactly(typed)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "名录中没有企业“%s”，相近的有：%s / no such enterprise in the directory; near are these"
                        .formatted(typed, near.listed(typed))));
  }

  private static TextTable entries(Roster roster, String uscc, CodeTables codes) {
    TextTable table =
        TextTable.empty()
            .words("生效月份", "valid from")
            .words("名称", "name")
            .words("县（市、区）", "county")
            .words("行业大类", "division")
            .words("范围", "scopes")
            .words("两高", "two-high")
            .words("关闭", "closed");
    for (EnterpriseFields entry : roster.entriesOf(uscc)) {
      table.row(
          entry.validFrom().toString(),
          entry.name(),
          codes.regions().nameZh(entry.county()),
          codes.industries().nameZh(entry.division()),
          Scope.of(entry.scopes()).stream().map(Scope::name).collect(Collectors.joining(" ")),
          entry.twoHigh() ? "是 yes" : "-",
          entry.closedFrom() == null ? "-" : entry.closedFrom().toString());
    }
    return table;
  }

  private TextTable output(LiveResults results, String uscc) {
    List<OutputFact> facts =
        results.stream(Topics.FACTS_OUTPUT, OutputFact.class, key -> key.startsWith(uscc + "/"))
            .toList();
    TextTable table =
        TextTable.empty()
            .words("月份", "period")
            .figures("总产值 万元", "gross output")
            .figures("销售产值", "sales")
            .figures("利润", "profit")
            .figures("用工", "employees")
            .words("报表", "report");
    for (OutputFact fact : facts.subList(Math.max(0, facts.size() - months), facts.size())) {
      table.row(
          fact.getPeriod(),
          Amount.money(fact.getGrossOutput()),
          Amount.money(fact.getSalesOutput()),
          Amount.money(fact.getProfit()),
          Long.toString(fact.getEmployees()),
          fact.getSources().stream()
              .map(source -> source.getReportId())
              .collect(Collectors.joining(" ")));
    }
    return table;
  }

  /** The rows of a form that has no fact of its own, by the columns that it declares. */
  private TextTable amounts(LiveResults results, Kind kind, String uscc) {
    List<AmountsFact> facts =
        results.stream(Topics.factsOf(kind), Fact.class, key -> key.startsWith(uscc + "/"))
            .map(fact -> new AmountsFact(kind, fact))
            .toList();
    TextTable table = TextTable.empty().words(kind.title().zh(), kind.title().en());
    for (FormColumn column : kind.amounts()) {
      table.figures(column.title().zh(), column.title().en());
    }
    for (AmountsFact fact : facts.subList(Math.max(0, facts.size() - months), facts.size())) {
      List<String> cells = new ArrayList<>(List.of(fact.period()));
      cells.addAll(fact.texts().values());
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private static TextTable projects(Roster roster, String uscc) {
    TextTable table =
        TextTable.empty()
            .words("项目", "project")
            .words("项目代码", "code")
            .figures("计划年度", "year")
            .figures("年度计划 万元", "plan");
    for (ProjectFields project : roster.projectsOf(uscc)) {
      table.row(
          project.name(),
          project.projectCode(),
          Integer.toString(project.planYear()),
          Amount.money(project.planInvestment()));
    }
    return table;
  }
}
