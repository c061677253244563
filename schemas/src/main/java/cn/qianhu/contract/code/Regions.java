package cn.qianhu.contract.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Administrative divisions, GB/T 2260: provinces with their cities and counties. One of the
 * provinces is the site's own.
 */
public final class Regions {

  private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}");
  private static final String PROVINCE = "province";
  private static final String CITY = "city";
  private static final String COUNTY = "county";
  private static final Set<String> LEVELS = Set.of(PROVINCE, CITY, COUNTY);
  private static final String PROVINCE_ENDS = "0000";
  private static final String CITY_ENDS = "00";

  private final String home;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> cities = new LinkedHashSet<>();
  private final Set<String> counties = new LinkedHashSet<>();
  private final Set<String> provinces;

  private Regions(TableFile table, String home) {
    this.home = home;
    table.each(row -> add(table, row));
    table.each(row -> requireParent(table, row));
    provinces = Collections.unmodifiableSet(withCities());
    if (!provinces.contains(home)) {
      table.note(
          "没有本站点的省份 " + home + "，或没有它的市，请补上",
          "the province of the site, " + home + ", or any city of it is missing; add them");
    }
    table.requireSound();
  }

  /**
   * The regions of a table.
   *
   * @param home code of the site's own province
   */
  static Regions of(TableFile table, String home) {
    return new Regions(table, home);
  }

  private void add(TableFile table, NamedCsvRecord row) {
    String code = table.cell(row, "code");
    String level = table.cell(row, "level");
    if (!LEVELS.contains(level)) {
      throw table.expected(row, "level", " province、city 或 county", "province, city or county");
    }
    if (!CODE.matcher(code).matches() || !levelOf(code).equals(level)) {
      throw table.expected(
          row,
          "code",
          "六位代码：省以 0000 结尾，市以 00 结尾，县不以 00 结尾",
          "six digits, those of a province ending in 0000, of a city in 00, of a county in neither");
    }
    if (names.put(code, table.filled(row, "name_zh")) != null) {
      throw table.wrong(
          row, "地区 " + code + " 重复，请删去一行", "region " + code + " stands twice; remove one row");
    }
    switch (level) {
      case CITY -> cities.add(code);
      case COUNTY -> counties.add(code);
      default -> {}
    }
  }

  private static String levelOf(String code) {
    return code.endsWith(PROVINCE_ENDS) ? PROVINCE : code.endsWith(CITY_ENDS) ? CITY : COUNTY;
  }

  /** A county without its city, or a city without its province, would be summed into nothing. */
  private void requireParent(TableFile table, NamedCsvRecord row) {
    String code = table.cell(row, "code");
    String parent = isCounty(code) ? cityOf(code) : isCity(code) ? provinceOf(code) : code;
    if (names.containsKey(code) && !names.containsKey(parent)) {
      throw table.wrong(
          row,
          "%s 所属的 %s 不在表中，请补上".formatted(code, parent),
          "%s, which %s belongs to, is not in the table; add it".formatted(parent, code));
    }
  }

  private Set<String> withCities() {
    return cities.stream()
        .map(Regions::provinceOf)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Code of the site's own province. */
  public String home() {
    return home;
  }

  public boolean isCounty(String code) {
    return counties.contains(code);
  }

  public boolean isCity(String code) {
    return cities.contains(code);
  }

  /** City of a county: its first four digits and {@code 00}. */
  public static String cityOf(String county) {
    return county.substring(0, 4) + CITY_ENDS;
  }

  /** A county, its city and its province: the regions whose figures it is part of. */
  public static List<String> covering(String county) {
    return List.of(county, cityOf(county), provinceOf(county));
  }

  /** Whether a code is that of a province. */
  public static boolean isProvince(String code) {
    return code.length() == 2 + PROVINCE_ENDS.length() && code.endsWith(PROVINCE_ENDS);
  }

  /** Province of a county or city: its first two digits and {@code 0000}. */
  public static String provinceOf(String region) {
    return region.substring(0, 2) + PROVINCE_ENDS;
  }

  /** Province of a region of the table; the site's own of any other text, and of none. */
  public String provinceOrHome(String region) {
    return contains(region) ? provinceOf(region) : home;
  }

  /** Whether the table has such a region. */
  public boolean contains(String code) {
    return names.containsKey(code);
  }

  /** All codes, in the order of the table. */
  public Set<String> codes() {
    return Collections.unmodifiableSet(names.keySet());
  }

  /** Chinese name, or the code itself where the table does not know it. */
  public String nameZh(String code) {
    return names.getOrDefault(code, code);
  }

  /** Codes of the cities, in the order of the table. */
  public List<String> cities() {
    return List.copyOf(cities);
  }

  /** A city of the site's own province, such as examples name. */
  public String exampleCity() {
    return cities.stream().filter(this::isOfHome).findFirst().orElseThrow();
  }

  /** A region itself, or one of its level where the table has no such: for examples. */
  public String exampleLike(String code) {
    if (contains(code)) {
      return code;
    }
    return switch (levelOf(code)) {
      case PROVINCE -> home;
      case CITY -> exampleCity();
      default -> counties.stream().filter(this::isOfHome).findFirst().orElseGet(this::exampleCity);
    };
  }

  private boolean isOfHome(String region) {
    return provinceOf(region).equals(home);
  }

  /** Codes of the provinces that have cities here. */
  public Set<String> provinces() {
    return provinces;
  }

  /** Codes of the counties, in the order of the table. */
  public List<String> counties() {
    return List.copyOf(counties);
  }
}
