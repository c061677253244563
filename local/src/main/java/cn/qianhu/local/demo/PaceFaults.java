package cn.qianhu.local.demo;

import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.investment.InvestmentAlertRules;
import cn.qianhu.contract.form.investment.InvestmentMeasures;
import cn.qianhu.local.demo.PlantedFault.FaultKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Plants a project behind its plan, and lists the faults that the quota log holds on purpose. */
record PaceFaults(DemoFiles files, Consumer<PlantedFault> planted) {

  private static final YearMonth BEHIND_SINCE = YearMonth.of(2021, 1);

  void plant(List<DemoProject> projects, Map<String, String> commandIds) {
    fallBehind(
        projects.stream()
            .filter(project -> !project.start().isAfter(BEHIND_SINCE))
            .filter(project -> project.builtIn(BEHIND_SINCE))
            .filter(project -> project.builtIn(DemoProvince.LAST))
            .filter(project -> project.status(DemoProvince.LAST).equals("UNDER_CONSTRUCTION"))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The demo province has no project that could fall behind: "
                            + "ask for more projects")));
    listBudget();
    listBridge(projects, commandIds);
  }

  private void fallBehind(DemoProject project) {
    for (YearMonth period = BEHIND_SINCE;
        !period.isAfter(DemoProvince.LAST);
        period = period.plusMonths(1)) {
      for (DemoRow row :
          files.of(FileKind.INVESTMENT, period).where("project_code", project.code())) {
        List.of("completed", "technical", "equipment").forEach(column -> row.scale(column, "0.04"));
      }
    }
    planted.accept(
        new PlantedFault(
            FaultKind.PROJECT_BEHIND,
            project.code(),
            DemoProvince.LAST.toString(),
            "",
            project.name()
                + " 自 2021 年起%s不足年度计划的百分之十：应触发“%s”预警。"
                    .formatted(
                        InvestmentMeasures.COMPLETED.words().zh(),
                        InvestmentAlertRules.INVESTMENT_LAG.words().zh()),
            project.name()
                + " has completed less than a tenth of its plans since 2021: "
                + "an alert INVESTMENT_LAG."));
  }

  private void listBudget() {
    String code = QuotaYears.OVER_BUDGET_CITY;
    String city = CityProfile.of(code).shortName();
    planted.accept(
        new PlantedFault(
            FaultKind.CITY_OVER_BUDGET,
            code,
            Integer.toString(QuotaYears.OVER_BUDGET_YEAR),
            "",
            city
                + "市 2021 年"
                + EnergyMeasures.ASSESSED.words().zh()
                + "约为用能预算的 107%，2022 年一季度亦超序时进度：红灯。",
            city
                + " used about 107 % of its energy budget of 2021 and is ahead of the schedule of "
                + "2022 again: a red light."));
  }

  private void listBridge(List<DemoProject> projects, Map<String, String> commandIds) {
    String bridge = commandIds.get(QuotaProjects.OVERDUE_BRIDGE);
    String purchase = commandIds.get(QuotaProjects.FORBIDDEN_PURCHASE);
    String city = QuotaProjects.twoHigh(projects).get(0).owner().city().shortName();
    planted.accept(
        new PlantedFault(
            FaultKind.BRIDGE_OVERDUE,
            bridge,
            DemoProvince.LAST.plusMonths(1).toString(),
            "",
            "过桥指令 " + bridge + " 分步筹措方案中 2022-03-01 的一步未还，" + city + "市处于违约状态：严重预警。",
            "Bridge "
                + bridge
                + " is to be repaid in steps, and that of 2022-03-01 was missed: "
                + city
                + " is in default, a critical alert BRIDGE_DUE."));
    planted.accept(
        new PlantedFault(
            FaultKind.PURCHASE_IN_DEFAULT,
            purchase,
            DemoProvince.LAST.toString(),
            purchase,
            "购买指令 " + purchase + " 来自违约城市" + city + "：以 CITY_DISQUALIFIED 拒绝。",
            "Purchase "
                + purchase
                + " is by "
                + city
                + ", which is in default: CITY_DISQUALIFIED."));
  }
}
