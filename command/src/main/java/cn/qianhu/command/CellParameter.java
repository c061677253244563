package cn.qianhu.command;

import cn.qianhu.contract.cell.CellKey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A cell on the command line. */
final class CellParameter implements ITypeConverter<CellKey> {

  static final String DESCRIPTION = "单元，如 KEY_1000/370100/T/2022-03 / scope/region/industry/period";

  @Override
  public CellKey convert(String text) {
    try {
      return CellKey.of(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
