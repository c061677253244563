package cn.qianhu.contract.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names of regions and industries where those of the code tables do not serve: in English, and in
 * Chinese where there is little room. No rule depends on them.
 */
public final class CodeNames {

  private final Regions regions;
  private final Map<String, String> english = new HashMap<>();
  private final Map<String, String> shortChinese = new HashMap<>();

  private CodeNames(Regions regions) {
    this.regions = regions;
    TableFile industries = ShippedTable.INDUSTRY_NAMES.read();
    industries.each(row -> add(industries, row));
  }

  /** English names, in which regions keep their Chinese ones. */
  static CodeNames chinese(Regions regions) {
    return new CodeNames(regions);
  }

  /** Regions are called as a table says, which must name them all. */
  static CodeNames of(Regions regions, TableFile table) {
    CodeNames names = new CodeNames(regions);
    table.each(row -> names.addRegion(table, row));
    for (String code : regions.codes()) {
      if (!names.english.containsKey(code)) {
        table.note(
            "缺少地区 %s（%s）的英文名，请补一行".formatted(code, regions.nameZh(code)),
            "region %s has no English name; add a row".formatted(code));
      }
    }
    table.requireSound();
    return names;
  }

  private void addRegion(TableFile table, NamedCsvRecord row) {
    String code = table.cell(row, "code");
    if (!regions.contains(code)) {
      throw table.wrong(
          row,
          code + " 不是 regions.csv 中的地区，请更正或删去此行",
          code + " is no region of regions.csv; correct the row or remove it");
    }
    add(table, row);
  }

  private void add(TableFile table, NamedCsvRecord row) {
    String code = table.cell(row, "code");
    if (english.put(code, table.filled(row, "en")) != null) {
      throw table.wrong(row, "代码 " + code + " 重复，请删去一行", code + " stands twice; remove one row");
    }
    String brief = table.cell(row, "short_zh");
    if (!brief.isEmpty()) {
      shortChinese.put(code, brief);
    }
  }

  /** English name of a region, division, section or all of industry; else its Chinese one. */
  public String english(String code) {
    String name = english.get(code);
    return name == null ? regions.nameZh(code) : name;
  }

  /** English name of a region, or of a division of it written {@code region/division}. */
  public String englishOfCell(String subject) {
    String[] parts = subject.split("/", 2);
    return parts.length == 1 ? english(subject) : english(parts[0]) + ", " + english(parts[1]);
  }

  /** English name of a carrier: its code is English already. */
  public static String carrier(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Chinese name for narrow places; null where the name of the table is short enough. */
  public String shortChinese(String code) {
    return shortChinese.get(code);
  }
}
