package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.dialect.ColumnName;
import cn.qianhu.ingest.dialect.FileDialect;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Explains which name a file needs to be read. */
final class FileNameHint {

  private static final Set<String> WORKBOOKS =
      Set.of("xls", "xlt", "xlsb", "xlsm", "xltx", "xltm", "et", "ett", "ods", "fods", "numbers");
  private static final Set<String> TEXTS = Set.of("txt", "tsv", "tab", "prn");
  private static final Set<String> PACKED =
      Set.of("zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz");

  /** A freely written name: its first word ends at the first of these characters. */
  private static final Pattern FREELY = Pattern.compile("^\\s*([^-_.\\s(]*)[-_\\s(]*(.*)$");

  private FileNameHint() {}

  /** A file that is neither CSV nor a readable workbook. */
  static FileWarning ofOtherFormat(String file, String name) {
    String extension = extension(name);
    if (WORKBOOKS.contains(extension)) {
      return new FileWarning(
          file,
          "." + extension + " 文件未读取：请用表格软件打开，另存为 .xlsx",
          "." + extension + " is not read: open it in a spreadsheet program and save it as .xlsx");
    }
    if (TEXTS.contains(extension)) {
      return new FileWarning(
          file,
          "." + extension + " 文件未读取：若是报表，请用表格软件打开，另存为“CSV UTF-8”（.csv）",
          "."
              + extension
              + " is not read: if it is a report, open it in a spreadsheet program and save it as"
              + " \"CSV UTF-8\" (.csv)");
    }
    if (PACKED.contains(extension)) {
      return new FileWarning(
          file,
          "压缩文件未读取：请解压后放入其中的 .csv 或 .xlsx 文件",
          "is packed and not read: unpack it and put the .csv or .xlsx files here");
    }
    return new FileWarning(
        file,
        "不是 .csv 或 .xlsx 文件，未读取：若是报表，请另存为其中一种；否则请移走，或用 --ignore 指明",
        "neither .csv nor .xlsx, not read: if it is a report, save it as one of them; if not, take"
            + " it away or name it with --ignore");
  }

  /** The warning about a table whose name does not give its kind. */
  static FileWarning ofNoKind(String file, String name, FileDialect dialect) {
    return dialect.isOffice()
        ? ofNoWord(file, name, dialect.tables().kindWords())
        : ofNoKind(file, name);
  }

  private static FileWarning ofNoWord(String file, String name, List<String> words) {
    String first = new ColumnName(ReportFiles.firstWord(name)).legible();
    String zh = String.join("、", words);
    return new FileWarning(
        file,
        "未读取：文件名开头的“"
            + first
            + "”不是已知的报表种类，请以 "
            + zh
            + " 或 "
            + kinds("、")
            + " 之一开头，例如 产销-2022-03.csv 或 output-2022-03.csv",
        "not read: \""
            + first
            + "\", with which its name begins, is no known kind; begin the name with one of "
            + String.join(", ", words)
            + " or of "
            + kinds(", ")
            + ", as in 产销-2022-03.csv or output-2022-03.csv");
  }

  private static FileWarning ofNoKind(String file, String name) {
    String first = name.split("[-.]", 2)[0];
    String zh = "未读取：文件名中第一个“-”或“.”之前的“" + first + "”不是已知的报表种类，";
    String en =
        "not read: \""
            + first
            + "\", the part of its name before the first '-' or '.', is no known kind; ";
    Optional<String> meant = meant(name);
    if (meant.isPresent()) {
      return new FileWarning(file, zh + "请改名为 " + meant.get(), en + "name it " + meant.get());
    }
    return new FileWarning(
        file,
        zh + "请以 " + kinds("、") + " 之一开头，例如 output-2022-03.csv",
        en + "begin the name with one of " + kinds(", ") + ", as in output-2022-03.csv");
  }

  /** The name that the file would have to have, where its first word all but says a kind. */
  private static Optional<String> meant(String name) {
    Matcher parts = FREELY.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC));
    if (!parts.matches() || Kind.ofFileName(parts.group(1).toLowerCase(Locale.ROOT)) == null) {
      return Optional.empty();
    }
    String rest = parts.group(2).replaceAll("[()\\s]+", "");
    String kind = parts.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(rest.startsWith(".") ? kind + rest : kind + "-" + rest);
  }

  private static String kinds(String separator) {
    List<String> names = Kind.all().stream().map(Kind::fileName).toList();
    return names.stream().collect(Collectors.joining(separator));
  }

  private static String extension(String name) {
    int point = name.lastIndexOf('.');
    return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
  }
}
