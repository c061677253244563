package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.Industries;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A division by the code of one of its classes, with the letter of its section before it, or
 * without the zero that a spreadsheet program takes from it.
 */
record IndustrySpelling(String column, Industries industries) implements ColumnSpelling {

  private static final Pattern FORM = Pattern.compile("([A-Z]?)([0-9]{1,4})");
  private static final int OF_DIVISION = 2;

  @Override
  public CellReading read(String cell, CellForm form, String carrier) {
    if (industries.isDivision(cell)) {
      return null;
    }
    String text = CellCharacters.compatible(cell);
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return text.equals(cell)
          ? null
          : CellReading.converted(column, cell, text, ConversionKind.CODE);
    }
    String digits = parts.group(2);
    String division =
        digits.length() < OF_DIVISION ? "0" + digits : digits.substring(0, OF_DIVISION);
    String section = parts.group(1);
    if (!industries.isDivision(division)) {
      return CellReading.refused(
          column,
          cell,
          division + " 不是工业的行业大类：请填写两位大类代码，如 13",
          division + " is no division of industry: give its two digits, such as 13");
    }
    if (!section.isEmpty() && !section.equals(industries.sectionOf(division))) {
      return CellReading.refused(
          column,
          cell,
          "大类 %s 属于门类 %s，不属于 %s：请核对".formatted(division, industries.sectionOf(division), section),
          "%s is in section %s, not in %s: check it"
              .formatted(division, industries.sectionOf(division), section));
    }
    return CellReading.converted(
        column, cell, division, text.equals(division) ? ConversionKind.CODE : ConversionKind.NAME);
  }
}
