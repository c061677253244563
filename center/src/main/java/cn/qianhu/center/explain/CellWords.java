package cn.qianhu.center.explain;

import cn.qianhu.contract.code.CodeTables;
import java.util.Map;

/** Cells in words. */
final class CellWords {

  private static final Map<String, String> SCOPES =
      Map.of(
          "ALL", "全部",
          "KEY_1000", "千户重点企业",
          "CITY_100", "百户重点企业",
          "ABOVE_SCALE", "规模以上",
          "PROVINCIAL_KEY", "省重点项目",
          "CITY_KEY", "市重点项目",
          "TECHNICAL", "技改项目");

  private final CodeTables tables;

  CellWords(CodeTables tables) {
    this.tables = tables;
  }

  /** A figure of a cell. */
  Label of(CellKey cell, Label... figure) {
    StringBuilder zh =
        new StringBuilder()
            .append(tables.regions().nameZh(cell.region()))
            .append(' ')
            .append(tables.industries().nameZh(cell.industry()))
            .append(' ')
            .append(SCOPES.getOrDefault(cell.scope(), cell.scope()))
            .append(' ')
            .append(cell.period());
    StringBuilder en = new StringBuilder(cell.toString());
    for (Label label : figure) {
      zh.append(' ').append(label.zh());
      en.append(", ").append(label.en());
    }
    return new Label(zh.toString(), en.toString());
  }

  String region(String code) {
    return tables.regions().nameZh(code);
  }

  String industry(String code) {
    return tables.industries().nameZh(code);
  }
}
