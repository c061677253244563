package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.Uscc;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Identifiers as spreadsheets, exports and chat programs leave them: wide letters, characters that
 * nobody sees, {@code '…} and {@code ="…"} around them.
 *
 * @param isUscc whether small letters are capital ones: in other codes they are others
 */
record CodeSpelling(String column, boolean isUscc) implements ColumnSpelling {

  /** The longest text that is read as a code: what stands around a code is taken off bit by bit. */
  private static final int LONGEST = 1000;

  private static final Pattern EXPONENT = Pattern.compile("[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]+");
  private static final Pattern DIGITS_THEN_ZEROS = Pattern.compile("[0-9]{13,15}0{3,5}");

  @Override
  public CellReading read(String cell, CellForm form, String carrier) {
    if (cell.length() > LONGEST) {
      return null;
    }
    String code = strict(cell);
    if (isUscc && !Uscc.checkCharacterHolds(code)) {
      CellReading refused = refused(cell, code);
      if (refused != null) {
        return refused;
      }
    }
    return code.equals(cell)
        ? null
        : CellReading.converted(column, cell, code, ConversionKind.CODE);
  }

  private String strict(String cell) {
    if (isPlain(cell)) {
      return isUscc ? cell.toUpperCase(Locale.ROOT) : cell;
    }
    String code = CellCharacters.compatible(cell);
    for (String bare = bare(code); !bare.equals(code); bare = bare(code)) {
      code = CellCharacters.compatible(bare);
    }
    return isUscc ? code.toUpperCase(Locale.ROOT) : code;
  }

  private static boolean isPlain(String cell) {
    for (int at = 0; at < cell.length(); at++) {
      char c = cell.charAt(at);
      if (c <= ' ' || c >= 0x7F || c == '\'' || c == '"' || c == '=') {
        return false;
      }
    }
    return true;
  }

  /** The text without what keeps a spreadsheet program from taking it for a number. */
  private static String bare(String code) {
    if (code.length() > 1 && code.startsWith("'")) {
      return code.substring(1);
    }
    return code.length() > 3 && code.startsWith("=\"") && code.endsWith("\"")
        ? code.substring(2, code.length() - 1)
        : code;
  }

  /** The advice on a text that is no code: never that the code needs no check character. */
  private CellReading refused(String cell, String code) {
    if (EXPONENT.matcher(code).matches() || DIGITS_THEN_ZEROS.matcher(code).matches()) {
      return CellReading.refused(
          column,
          cell,
          "像是被表格软件当作数字，末尾的数位已丢失：请把该列设为文本格式，重新填写 18 位代码",
          "seems to have been taken for a number, and digits were lost: format the column as text"
              + " and write the 18 characters anew");
    }
    if (code.indexOf('-') >= 0) {
      return CellReading.refused(
          column, cell, "代码中有连字符：请删去", "has a hyphen within the code: remove it");
    }
    if (code.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      return CellReading.refused(
          column, cell, "代码中有空格：请删去", "has a blank within the code: remove it");
    }
    return code.chars().anyMatch(c -> "IOSVZ".indexOf(c) >= 0) && code.length() == 18
        ? CellReading.refused(
            column,
            cell,
            "代码中没有字母 I、O、S、V、Z：请核对是否应为数字 1、0、5、2",
            "the letters I, O, S, V and Z do not occur in the code: are they 1, 0, 5 or 2?")
        : null;
  }
}
