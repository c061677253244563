package cn.qianhu.contract.code;

/**
 * The code tables of a site: regions, industries and energy carriers, which records are judged by
 * ("domain, Code tables"), and what their codes are called.
 */
public record CodeTables(
    Regions regions, Industries industries, Carriers carriers, CodeNames names) {

  /** The tables of the shipped site. */
  public static CodeTables standard() {
    return Site.shipped().tables();
  }

  /**
   * These tables with another table of carriers and factors, such as a site tries out.
   *
   * @throws FaultyTablesException where a cell of it cannot be computed with, or a carrier that
   *     reports may name is missing
   */
  public CodeTables withCarriers(TableFile table) {
    Carriers other = Carriers.of(table).requireAllOf(Carriers.standard(), table);
    return new CodeTables(regions, industries, other, names);
  }
}
