package cn.qianhu.contract.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What regions and industries are called where the names of the code tables do not serve: in
 * English, and in Chinese where there is little room. They decide nothing, so they stand apart from
 * the tables that records are judged by.
 */
public final class CodeNames {

  private static final String FILE = "names.csv";

  private final Map<String, String> english = new HashMap<>();
  private final Map<String, String> shortChinese = new HashMap<>();

  private CodeNames(TableFile table) {
    for (NamedCsvRecord row : table.rows()) {
      String code = table.cell(row, "code");
      if (english.put(code, table.cell(row, "en")) != null) {
        throw table.wrong(row, "code " + code + " stands twice");
      }
      String brief = table.cell(row, "short_zh");
      if (!brief.isEmpty()) {
        shortChinese.put(code, brief);
      }
    }
  }

  /** The names shipped with this version. */
  public static CodeNames standard() {
    return Standard.NAMES;
  }

  /** English name of a region, division, section or all of industry; else the code itself. */
  public String english(String code) {
    return english.getOrDefault(code, code);
  }

  /** English name of a region, or of a division of it written {@code region/division}. */
  public String englishOfCell(String subject) {
    String[] parts = subject.split("/", 2);
    return parts.length == 1 ? english(subject) : english(parts[0]) + ", " + english(parts[1]);
  }

  /** English name of a carrier: its code is English already. */
  public static String carrier(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Chinese name for narrow places; null where the name of the table is short enough. */
  public String shortChinese(String code) {
    return shortChinese.get(code);
  }

  /** Holds the shipped names, read when first asked for. */
  private static final class Standard {
    private static final CodeNames NAMES = load();

    private static CodeNames load() {
      InputStream table = CodeNames.class.getResourceAsStream(FILE);
      if (table == null) {
        throw new IllegalStateException(FILE + " is missing from the class path.");
      }
      try (Reader reader = new InputStreamReader(table, StandardCharsets.UTF_8)) {
        return new CodeNames(TableFile.read(FILE, reader));
      } catch (IOException e) {
        throw new UncheckedIOException("The shipped names cannot be read.", e);
      }
    }
  }
}
