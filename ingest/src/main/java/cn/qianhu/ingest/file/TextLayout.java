package cn.qianhu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding and the delimiter of a table of text.
 *
 * @param delimiter between cells
 * @param guessed whether nobody said in which encoding it is, and it is not UTF-8
 */
record TextLayout(TextEncoding encoding, char delimiter, boolean guessed) {

  /** A first line that names the delimiter, for spreadsheet programs and for this reader. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\Asep=([^\\p{Alnum}\\s\"\\p{Cs}]|\\t)(?:[\\r\\n]|\\z)", Pattern.CASE_INSENSITIVE);

  /** The delimiter that a text names in its first line; 0 where it names none. */
  static char named(String beginning) {
    Matcher line = NAMED.matcher(beginning);
    return line.lookingAt() ? line.group(1).charAt(0) : 0;
  }

  /** Whether a row is the line that names the delimiter. */
  static boolean isNaming(Cells.CellLine line) {
    return line.number() == 1 && line.text(0).toLowerCase(Locale.ROOT).startsWith("sep=");
  }

  /** Notes for the file's owner where the file is not written as the description says. */
  List<FileWarning> notes(String file) {
    List<FileWarning> notes = new ArrayList<>();
    if (encoding != TextEncoding.UTF_8) {
      notes.add(
          new FileWarning(file, "按 " + encoding.word() + " 编码读取", "is read as " + encoding.word()));
    }
    if (delimiter != ',') {
      notes.add(
          new FileWarning(
              file,
              "按“" + delimiterZh() + "”分隔读取",
              "is read with cells separated by " + delimiterEn()));
    }
    return notes;
  }

  private String delimiterZh() {
    return switch (delimiter) {
      case '\t' -> "制表符";
      case ';' -> "分号";
      case '，' -> "全角逗号";
      default -> Character.toString(delimiter);
    };
  }

  private String delimiterEn() {
    return switch (delimiter) {
      case '\t' -> "tabs";
      case ';' -> "semicolons";
      case '，' -> "full-width commas";
      default -> "\"" + delimiter + "\"";
    };
  }
}
