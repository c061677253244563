package cn.qianhu.ingest.dialect;

import java.util.Map;
import java.util.Set;

/**
 * Codes of a closed list by the names that people call them.
 *
 * @param codes that are strict texts
 * @param names of them, in the form in which they are compared
 */
record NameSpelling(String column, Set<String> codes, Map<String, String> names)
    implements ColumnSpelling {

  private static final String SEPARATOR = ";";
  private static final String SEPARATORS = "[;、,]";

  @Override
  public CellReading read(String cell, CellForm form, String carrier) {
    if (codes.contains(cell)) {
      return null;
    }
    String text = CellCharacters.compatible(cell);
    String code = code(text);
    if (code != null) {
      return converted(cell, text, code);
    }
    StringBuilder list = new StringBuilder();
    for (String part : text.split(SEPARATORS)) {
      String name = part.strip();
      String each = name.isEmpty() ? name : code(name);
      if (each == null) {
        return null;
      }
      if (!each.isEmpty()) {
        list.append(list.isEmpty() ? "" : SEPARATOR).append(each);
      }
    }
    return list.isEmpty() ? null : converted(cell, text, list.toString());
  }

  private CellReading converted(String cell, String text, String code) {
    if (code.equals(cell)) {
      return null;
    }
    ConversionKind kind = code.equals(text) ? ConversionKind.CODE : ConversionKind.NAME;
    return CellReading.converted(column, cell, code, kind);
  }

  private String code(String name) {
    return codes.contains(name) ? name : names.get(name);
  }
}
