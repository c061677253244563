package cn.qianhu.command;

import cn.qianhu.contract.cell.CellKey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A cell on the command line. */
final class CellParameter implements ITypeConverter<CellKey> {

  static final String DESCRIPTION =
      "单元：范围/地区的六位代码/行业/月，如 ALL/…/T/2022-03 / scope/region/industry/period, such as ALL/…/T/2022-03";

  @Override
  public CellKey convert(String text) {
    try {
      return CellKey.of(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
