package cn.qianhu.contract.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Industrial divisions (大类) and their sections (门类), GB/T 4754-2017. */
public final class Industries {

  /** All of industry. */
  public static final String ALL_INDUSTRY = "T";

  private static final Map<String, String> SECTION_NAMES =
      Map.of(ALL_INDUSTRY, "全部工业", "B", "采矿业", "C", "制造业", "D", "电力、热力、燃气及水生产和供应业");

  private final Map<String, String> sections;
  private final Map<String, String> names;

  private Industries(Map<String, String> sections, Map<String, String> names) {
    this.sections = sections;
    this.names = names;
  }

  static Industries of(TableFile table) {
    Map<String, String> sections = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>(SECTION_NAMES);
    for (NamedCsvRecord row : table.rows()) {
      String division = table.cell(row, "code");
      if (sections.put(division, table.cell(row, "section")) != null) {
        throw table.wrong(row, "division " + division + " stands twice");
      }
      names.put(division, table.cell(row, "name_zh"));
    }
    return new Industries(sections, names);
  }

  public boolean isDivision(String code) {
    return sections.containsKey(code);
  }

  /** Section of a division: B, C or D. */
  public String sectionOf(String division) {
    String section = sections.get(division);
    if (section == null) {
      throw new IllegalArgumentException("Not a division of industry: " + division);
    }
    return section;
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
}
