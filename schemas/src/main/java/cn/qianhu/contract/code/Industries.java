package cn.qianhu.contract.code;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Industrial divisions (大类) and their sections (门类), GB/T 4754-2017. */
public final class Industries {

  /** The code of all industry. */
  public static final String ALL_INDUSTRY = "T";

  private static final Map<String, String> SECTION_NAMES =
      Map.of(ALL_INDUSTRY, "全部工业", "B", "采矿业", "C", "制造业", "D", "电力、热力、燃气及水生产和供应业");

  private final Map<String, String> sections;
  private final Map<String, String> names;

  private Industries(Map<String, String> sections, Map<String, String> names) {
    this.sections = sections;
    this.names = names;
  }

  /** The divisions of the whole country, as shipped with this version. */
  public static Industries standard() {
    return Standard.INDUSTRIES;
  }

  static Industries of(TableFile table) {
    Map<String, String> sections = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>(SECTION_NAMES);
    table.each(
        row -> {
          String division = table.cell(row, "code");
          if (sections.put(division, table.cell(row, "section")) != null) {
            throw table.wrong(
                row, "大类 " + division + " 重复", "division " + division + " stands twice");
          }
          names.put(division, table.cell(row, "name_zh"));
        });
    table.requireSound();
    return new Industries(sections, names);
  }

  public boolean isDivision(String code) {
    return sections.containsKey(code);
  }

  /** A division, its section and all industry: those whose figures it is part of. */
  public List<String> covering(String division) {
    return List.of(division, sectionOf(division), ALL_INDUSTRY);
  }

  /** Section of a division: B, C or D. */
  public String sectionOf(String division) {
    String section = sections.get(division);
    if (section == null) {
      throw new IllegalArgumentException("Not a division of industry: " + division);
    }
    return section;
  }

  /** Codes of the sections, in the order of the table. */
  public Set<String> sections() {
    return new LinkedHashSet<>(sections.values());
  }

  /** Codes of the divisions, in the order of the table. */
  public List<String> divisions() {
    return List.copyOf(sections.keySet());
  }

  /**
   * Chinese name of a division, a section or {@value #ALL_INDUSTRY}; or the code itself where the
   * table does not know it.
   */
  public String nameZh(String code) {
    return names.getOrDefault(code, code);
  }

  /** Holds the shipped table, read when first asked for. */
  private static final class Standard {
    private static final Industries INDUSTRIES = of(ShippedTable.INDUSTRIES.read());
  }
}
