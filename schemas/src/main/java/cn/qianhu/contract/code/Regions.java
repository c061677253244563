package cn.qianhu.contract.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Administrative divisions, GB/T 2260: a province, its cities and its counties. */
public final class Regions {

  private final Map<String, String> names;
  private final Set<String> cities;
  private final Set<String> counties;

  private Regions(Map<String, String> names, Set<String> cities, Set<String> counties) {
    this.names = names;
    this.cities = cities;
    this.counties = counties;
  }

  static Regions of(TableFile table) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> cities = new LinkedHashSet<>();
    Set<String> counties = new LinkedHashSet<>();
    for (NamedCsvRecord row : table.rows()) {
      String code = table.cell(row, "code");
      if (names.put(code, table.cell(row, "name_zh")) != null) {
        throw table.wrong(row, "region " + code + " stands twice");
      }
      switch (table.cell(row, "level")) {
        case "province" -> {}
        case "city" -> cities.add(code);
        case "county" -> counties.add(code);
        default -> throw table.wrong(row, "level must be province, city or county");
      }
    }
    return new Regions(names, cities, counties);
  }

  public boolean isCounty(String code) {
    return counties.contains(code);
  }

  public boolean isCity(String code) {
    return cities.contains(code);
  }

  /** City of a county: its first four digits and {@code 00}. */
  public static String cityOf(String county) {
    return county.substring(0, 4) + "00";
  }

  /** Province of a county or city: its first two digits and {@code 0000}. */
  public static String provinceOf(String region) {
    return region.substring(0, 2) + "0000";
  }

  /** Chinese name, or the code itself where the table does not know it. */
  public String nameZh(String code) {
    return names.getOrDefault(code, code);
  }

  /** Codes of the cities, in the order of the table. */
  public List<String> cities() {
    return List.copyOf(cities);
  }

  /** Codes of the provinces that have cities here. */
  public Set<String> provinces() {
    return cities.stream().map(Regions::provinceOf).collect(Collectors.toUnmodifiableSet());
  }

  /** Codes of the counties, in the order of the table. */
  public List<String> counties() {
    return List.copyOf(counties);
  }
}
