package cn.qianhu.local.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The character of an industry division (大类).
 *
 * @param code GB/T 4754-2017
 * @param trade the word for it in the names of enterprises
 * @param weight share of the province's enterprises, relative
 * @param output median gross output of an enterprise, 万元 per month
 * @param growth of output beyond that of the city, per year
 * @param margin profit ÷ revenue
 * @param export export delivery ÷ sales
 * @param perHead gross output per employee, 万元 per month
 * @param twoHigh share of two-high (两高) enterprises
 * @param energy what it burns
 */
record DivisionProfile(
    String code,
    String trade,
    double weight,
    double output,
    double growth,
    double margin,
    double export,
    double perHead,
    double twoHigh,
    List<CarrierUse> energy) {

  private static final List<DivisionProfile> ALL = read();

  /** The 41 divisions, by code. */
  static List<DivisionProfile> all() {
    return ALL;
  }

  /** The divisions, those with most enterprises first. */
  static List<DivisionProfile> leading() {
    return ALL.stream()
        .sorted(
            Comparator.comparingDouble(DivisionProfile::weight)
                .reversed()
                .thenComparing(DivisionProfile::code))
        .toList();
  }

  private static List<DivisionProfile> read() {
    return DemoTables.rows("divisions.csv").stream()
        .map(
            row ->
                new DivisionProfile(
                    row.getField("code"),
                    row.getField("trade"),
                    DemoTables.number(row, "weight"),
                    DemoTables.number(row, "output"),
                    DemoTables.number(row, "growth"),
                    DemoTables.number(row, "margin"),
                    DemoTables.number(row, "export"),
                    DemoTables.number(row, "per_head"),
                    DemoTables.number(row, "two_high"),
                    Arrays.stream(row.getField("energy").split("\\|", -1))
                        .map(CarrierUse::parse)
                        .toList()))
        .toList();
  }

  /**
   * Use of one carrier.
   *
   * @param carrier code
   * @param tcePerOutput consumption in tce per 万元 of gross output
   * @param feedstock share of consumption used as feedstock
   * @param conversion conversion output ÷ consumption: above 1 where the carrier is the product
   * @param recovery recovered ÷ consumption
   */
  record CarrierUse(
      String carrier, double tcePerOutput, double feedstock, double conversion, double recovery) {

    /** Parses {@code CARRIER tce [f=feedstock] [c=conversion] [v=recovery]}. */
    static CarrierUse parse(String text) {
      List<String> parts = List.of(text.split(" ", -1));
      return new CarrierUse(
          parts.get(0),
          Double.parseDouble(parts.get(1)),
          share(parts, "f="),
          share(parts, "c="),
          share(parts, "v="));
    }

    private static double share(List<String> parts, String prefix) {
      return parts.stream()
          .filter(part -> part.startsWith(prefix))
          .mapToDouble(part -> Double.parseDouble(part.substring(prefix.length())))
          .findFirst()
          .orElse(0);
    }
  }
}
