package cn.qianhu.desk.bulletin;

import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.Light;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.table.BalanceColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.event.Balance;
import java.util.List;

/**
 * Energy budgets of the region and its parts under the rule in force, with the other rule's light
 * next to it.
 */
final class BudgetPart implements BulletinPart {

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    String inForce =
        bulletinMonth
            .edition()
            .rules()
            .thresholds()
            .numbers()
            .deductionRule(Months.index(bulletinMonth.period()))
            .name();
    List<String> shown = bulletinMonth.wholeAndParts();
    List<Balance> all =
        bulletinMonth
            .results()
            .rows(ResultTables.BALANCES)
            .filter(row -> row.getPeriod().equals(bulletinMonth.period().toString()))
            .filter(row -> shown.contains(row.getCity()))
            .toList();
    List<Balance> rows = all.stream().filter(row -> row.getRule().equals(inForce)).toList();
    DocumentTable documentTable =
        DocumentTable.named("用能预算", heading(bulletinMonth).zh(), heading(bulletinMonth).en())
            .words(city(bulletinMonth).zh(), city(bulletinMonth).en())
            .column(BalanceColumn.BUDGET, " 万吨标准煤", ", 1e4 tce")
            .column(BalanceColumn.ASSESSED_YTD)
            .column(BalanceColumn.REMAINING)
            .column(BalanceColumn.USED_PCT)
            .column(BalanceColumn.SCHEDULE_PCT)
            .column(BalanceColumn.PROJECTED)
            .column(BalanceColumn.LIGHT)
            .words("另一规则", "other rule");
    rows.forEach(row -> row(documentTable, bulletinMonth, all, row));
    return Chapter.of(
        "用能预算",
        "Energy budgets",
        summary(bulletinMonth, inForce, rows),
        documentTable,
        Paragraph.remark(
            "现行规则 "
                + inForce
                + "。R2022：扣除%1$s和本年可再生能源电力增量；R2024（2024 年起）：扣除%1$s和全部可再生能源电力。"
                    .formatted(EnergyMeasures.FEEDSTOCK.words().zh())
                + "灯以未舍入的数字判定：不超过序时目标为绿，超过 10% 以内为黄，超过 10% 以上或超出全年预算为红。",
            "Rule in force: "
                + inForce
                + ". R2022 takes out feedstock and the year's increase of renewable electricity, R2024"
                + " (from 2024) all renewable electricity. Lights compare exact figures."));
  }

  private static Bilingual heading(BulletinMonth bulletinMonth) {
    return bulletinMonth.isOfProvince()
        ? Bilingual.of("各市用能预算与晴雨表", "Energy budgets of the cities")
        : Bilingual.of("全市及各县用能预算与晴雨表", "Energy budgets of the city and its counties");
  }

  private static Bilingual city(BulletinMonth bulletinMonth) {
    return bulletinMonth.isOfProvince()
        ? BalanceColumn.CITY.spec().heading()
        : Bilingual.of("地区", "region");
  }

  private static Paragraph summary(
      BulletinMonth bulletinMonth, String inForce, List<Balance> rows) {
    List<String> red = cities(bulletinMonth, rows, "RED");
    List<String> yellow = cities(bulletinMonth, rows, "YELLOW");
    return Paragraph.point(
        "有用能预算的 %d 个%s中，红灯 %d 个%s，黄灯 %d 个%s。"
            .formatted(
                rows.size(),
                bulletinMonth.isOfProvince() ? "市" : "地区",
                red.size(),
                Phrases.listedZh(red),
                yellow.size(),
                Phrases.listedZh(yellow)),
        "Of %d %s with a budget %d are red and %d yellow under rule %s."
            .formatted(
                rows.size(),
                bulletinMonth.isOfProvince() ? "cities" : "regions",
                red.size(),
                yellow.size(),
                inForce));
  }

  private static List<String> cities(
      BulletinMonth bulletinMonth, List<Balance> rows, String light) {
    return rows.stream()
        .filter(row -> row.getLight().equals(light))
        .map(row -> bulletinMonth.region(row.getCity()))
        .toList();
  }

  private static void row(
      DocumentTable documentTable, BulletinMonth bulletinMonth, List<Balance> all, Balance row) {
    String other =
        all.stream()
            .filter(candidate -> candidate.getCity().equals(row.getCity()))
            .filter(candidate -> !candidate.getRule().equals(row.getRule()))
            .map(candidate -> candidate.getRule() + " " + light(candidate.getLight()))
            .findFirst()
            .orElse("–");
    documentTable.row(
        TableCell.of(bulletinMonth.region(row.getCity())),
        large(row.getBudget()),
        large(row.getAssessedYtd()),
        large(row.getRemaining()),
        TableCell.of(BalanceColumn.USED_PCT, row),
        TableCell.of(BalanceColumn.SCHEDULE_PCT, row),
        large(row.getProjected()),
        TableCell.of(light(row.getLight())),
        TableCell.of(other));
  }

  private static TableCell large(String tce) {
    return TableCell.figure(Phrases.tenThousandth(MonthFigures.number(tce)), 2);
  }

  private static String light(String light) {
    return Light.mark(light) + " " + CodeLists.LIGHT.words(light).zh();
  }
}
