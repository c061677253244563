package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.Regions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of the places of a site: those that one place alone has mean it. */
final class RegionNames {

  private final Regions regions;
  private final Map<String, String> codes = new HashMap<>();
  private final Set<String> several = new HashSet<>();

  /**
   * @param spellings of codes, which prevail
   */
  RegionNames(Regions regions, Map<String, String> spellings) {
    this.regions = regions;
    for (String code : regions.codes()) {
      String name = CellCharacters.compatible(regions.nameZh(code));
      if (codes.putIfAbsent(name, code) != null) {
        several.add(name);
      }
    }
    several.forEach(codes::remove);
    spellings.forEach(
        (name, code) -> {
          if (regions.contains(code)) {
            codes.put(name, code);
          }
        });
  }

  boolean isCode(String text) {
    return regions.contains(text);
  }

  boolean isCounty(String code) {
    return regions.isCounty(code);
  }

  /** The code of a name; null where no place has it, or several have. */
  String code(String name) {
    return codes.get(name);
  }

  boolean isOfSeveral(String name) {
    return several.contains(name);
  }
}
