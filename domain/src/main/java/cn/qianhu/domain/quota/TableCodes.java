package cn.qianhu.domain.quota;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.ProjectCode;

/** The contract's code tables as the ledger asks them. */
record TableCodes(CodeTables tables) implements LedgerCodes {

  @Override
  public boolean isCity(String code) {
    return tables.regions().isCity(code);
  }

  @Override
  public boolean isCounty(String code) {
    return tables.regions().isCounty(code);
  }

  @Override
  public boolean isDivision(String code) {
    return tables.industries().isDivision(code);
  }

  @Override
  public boolean isProjectCode(String text) {
    return ProjectCode.hasForm(text);
  }
}
