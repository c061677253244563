package cn.qianhu.command;

import cn.qianhu.command.terminal.Listing;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ProjectQuotaColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.event.ProjectQuotaRow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu quota-projects}: the energy quota of projects, as it stands now. */
@Command(
    name = "quota-projects",
    description = {
      "查询各项目的能耗指标：需求、已占用、来源、过桥欠额和缺口。",
      "Energy quota of projects: need, what is occupied and where it came from, debt of bridges, and"
          + " what is not filled."
    })
final class QuotaProjectsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Mixin private ListingOptions listing;

  @Option(
      names = "--city",
      paramLabel = "CITY",
      description = "市，代码或名称；缺省为各市 / city, code or name; all by default")
  private String city;

  @Option(
      names = "--project",
      paramLabel = "CODE",
      description = "项目代码；缺省为各项目 / code of a project; all by default")
  private String project;

  @Override
  public Integer call() {
    CodeTables tables = cluster.site().tables();
    String cityCode = new CodeParser(spec.commandLine(), tables).city(city);
    ColumnList<ProjectQuotaRow> columns =
        ResultTables.QUOTA_PROJECTS
            .columns()
            .after(
                ProjectQuotaColumn.CITY, PlaceName.of(ProjectQuotaColumn.CITY, tables.regions()));
    try (LiveResults results = LiveResults.of(cluster, spec);
        Listing<ProjectQuotaRow> listed =
            listing.format().listing(columns, spec.commandLine().getOut())) {
      results
          .rows(ResultTables.QUOTA_PROJECTS)
          .filter(row -> cityCode == null || cityCode.equals(row.getCity()))
          .filter(row -> project == null || project.equals(row.getProjectCode()))
          .forEach(listed::row);
    }
    return 0;
  }
}
