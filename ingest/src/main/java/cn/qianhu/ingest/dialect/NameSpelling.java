package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.text.Bilingual;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Codes of a closed list by the names that people call them.
 *
 * @param codes that are strict texts
 * @param names of them, in the form in which they are compared
 * @param several whether a cell may hold several
 * @param choice of them, for people
 */
record NameSpelling(
    String column, Set<String> codes, Map<String, String> names, boolean several, CodeChoice choice)
    implements ColumnSpelling {

  private static final String SEPARATOR = ";";
  private static final Pattern SEPARATORS = Pattern.compile("[;、,]");

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
    if (several && isStrict(cell)) {
      return null;
    }
    CellReading list = several ? list(cell, text) : null;
    return list == null ? refused(cell) : list;
  }

  private CellReading refused(String cell) {
    Bilingual advice = choice.advice(cell, several);
    return CellReading.refused(column, cell, advice.zh(), advice.en());
  }

  /** Empty elements are ignored in strict reading, too. */
  private boolean isStrict(String cell) {
    return Stream.of(cell.split(SEPARATOR, -1))
        .allMatch(part -> part.isEmpty() || codes.contains(part));
  }

  private CellReading list(String cell, String text) {
    StringBuilder list = new StringBuilder();
    for (String part : SEPARATORS.split(text)) {
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
