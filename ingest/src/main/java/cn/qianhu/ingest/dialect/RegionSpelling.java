package cn.qianhu.ingest.dialect;

import java.util.regex.Pattern;

/**
 * Places by their names, and by the twelve digits of the statistical code of a county.
 *
 * @param countyOnly whether the column takes no city and no province
 */
record RegionSpelling(String column, RegionNames names, boolean countyOnly)
    implements ColumnSpelling {

  private static final Pattern OF_TWELVE_DIGITS = Pattern.compile("[0-9]{12}");
  private static final String OF_COUNTY = "000000";
  private static final int LENGTH = 6;

  @Override
  public CellReading read(String cell, CellForm form, String carrier) {
    if (names.isCode(cell)) {
      return !countyOnly || names.isCounty(cell)
          ? null
          : CellReading.refused(
              column,
              cell,
              "是省或市的代码：请填写所在县（市、区）的六位代码",
              "is the code of a province or city: give that of the county, six digits");
    }
    String text = CellCharacters.compatible(cell);
    if (OF_TWELVE_DIGITS.matcher(text).matches()) {
      return text.endsWith(OF_COUNTY)
          ? converted(cell, text.substring(0, LENGTH))
          : CellReading.refused(
              column,
              cell,
              "是乡镇或村的代码：请填写所在县（市、区）的六位代码",
              "is the code of a town or village: give that of its county, six digits");
    }
    if (names.isCode(text)) {
      return CellReading.converted(column, cell, text, ConversionKind.CODE);
    }
    String code = names.code(text);
    if (code != null) {
      return converted(cell, code);
    }
    return names.isOfSeveral(text)
        ? CellReading.refused(
            column,
            cell,
            "有几个地区叫这个名称：请填写六位行政区划代码",
            "several places have this name: give the six digits of the code")
        : null;
  }

  private CellReading converted(String cell, String code) {
    return CellReading.converted(column, cell, code, ConversionKind.NAME);
  }
}
