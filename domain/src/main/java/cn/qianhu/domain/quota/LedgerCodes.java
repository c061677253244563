package cn.qianhu.domain.quota;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;

/** The code tables that the ledger asks (domain, Code tables). */
public interface LedgerCodes {

  /** The codes of the contract's tables. */
  static LedgerCodes of(CodeTables tables) {
    return new TableCodes(tables);
  }

  /** Whether the code is that of a city. */
  boolean isCity(String code);

  /** Whether the code is that of a county. */
  boolean isCounty(String code);

  /** Whether the code is that of an industry division (大类). */
  boolean isDivision(String code);

  /** Whether the text has the form of an investment project code. */
  boolean isProjectCode(String text);

  /** The city of a county: its first four digits and {@code 00}. */
  default String cityOf(String county) {
    return Regions.cityOf(county);
  }
}
