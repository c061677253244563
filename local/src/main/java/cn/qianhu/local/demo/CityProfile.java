package cn.qianhu.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The character of a city.
 *
 * @param code GB/T 2260
 * @param shortName first part of the names of its enterprises
 * @param weight share of the province's enterprises, relative
 * @param growth of output, per year
 * @param efficiency change of energy per output, per year; negative is better
 * @param renewable share of renewable electricity where an enterprise uses any
 * @param paces energy used ÷ energy budgeted, of the first, middle and last year
 * @param character divisions that it has more of than others, and how many times more
 */
record CityProfile(
    String code,
    String shortName,
    double weight,
    double growth,
    double efficiency,
    double renewable,
    List<Double> paces,
    Map<String, Double> character) {

  private static final List<CityProfile> ALL = read();

  /** The 16 cities, by code. */
  static List<CityProfile> all() {
    return ALL;
  }

  static CityProfile of(String code) {
    return ALL.stream().filter(profile -> profile.code().equals(code)).findFirst().orElseThrow();
  }

  /** The factor by which the city has more of a division than its weight would give it. */
  double timesOf(DivisionProfile division) {
    return character.getOrDefault(division.code(), 1.0);
  }

  /** Energy used ÷ energy budgeted in a year, counted from the end: 0 is the last year. */
  double pace(int yearsBeforeLast) {
    return paces.get(Math.max(0, paces.size() - 1 - yearsBeforeLast));
  }

  private static List<CityProfile> read() {
    return DemoTables.rows("cities.csv").stream()
        .map(
            row ->
                new CityProfile(
                    row.getField("code"),
                    row.getField("short"),
                    DemoTables.number(row, "weight"),
                    DemoTables.number(row, "growth"),
                    DemoTables.number(row, "efficiency"),
                    DemoTables.number(row, "renewable"),
                    List.of(
                        DemoTables.number(row, "ratio_first"),
                        DemoTables.number(row, "ratio_middle"),
                        DemoTables.number(row, "ratio_last")),
                    character(row.getField("character"))))
        .toList();
  }

  private static Map<String, Double> character(String text) {
    Map<String, Double> times = new HashMap<>();
    for (String entry : text.split("\\|", -1)) {
      String[] parts = entry.split(" ", -1);
      times.put(parts[0], Double.valueOf(parts[1]));
    }
    return Map.copyOf(times);
  }
}
