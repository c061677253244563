package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The spellings of {@code dialect-codes.csv}: of codes by the column that takes them ({@code
 * region} and {@code carrier} for all columns with such), of the beginnings of file names, and of
 * what stands in rows below a form. The words of the closed lists need no rows.
 */
final class SpellingWords {

  /** The words of rows below those of a form. */
  static final String FOOT = "foot";

  /** Beginnings of file names by the kinds that they mean. */
  static final String FILE_WORD = "file_word";

  static final String REGION = "region";
  static final String CARRIER = "carrier";

  private final TableFile table;
  private final Map<String, Map<String, String>> codes = new HashMap<>();

  private SpellingWords(TableFile table) {
    this.table = table;
    Set<String> lists = lists();
    table.each(row -> add(row, lists));
    table.requireSound();
  }

  /**
   * The words of a table.
   *
   * @throws cn.qianhu.contract.code.FaultyTablesException with everything that is wrong in it
   */
  static SpellingWords of(TableFile table) {
    return new SpellingWords(table);
  }

  static SpellingWords shipped() {
    return of(DialectFile.CODES.read());
  }

  /** These words and those of another table, which prevail. */
  SpellingWords with(SpellingWords site) {
    SpellingWords both = new SpellingWords(table);
    site.codes.forEach(
        (list, words) ->
            both.codes.computeIfAbsent(list, name -> new LinkedHashMap<>()).putAll(words));
    return both;
  }

  /** Codes by their spellings, in the form in which they are compared. */
  Map<String, String> of(String list) {
    return codes.getOrDefault(list, Map.of());
  }

  private static Set<String> lists() {
    Set<String> lists = new HashSet<>(Set.of(FOOT, FILE_WORD, REGION, CARRIER));
    for (Kind kind : Kind.all()) {
      kind.declaredColumns().stream().map(FormColumn::name).forEach(lists::add);
    }
    return lists;
  }

  private void add(NamedCsvRecord row, Set<String> lists) {
    String list = table.filled(row, "list");
    if (!lists.contains(list)) {
      throw table.expected(
          row, "list", "列名，或 foot、file_word", "the name of a column, or foot or file_word");
    }
    String code = list.equals(FOOT) ? "" : table.filled(row, "code");
    if (list.equals(FILE_WORD) && Kind.ofFileName(code) == null) {
      throw table.expected(row, "code", "报表的种类：" + Kind.all(), "a kind of reports: " + Kind.all());
    }
    String spelling = table.filled(row, "spelling");
    String earlier =
        codes
            .computeIfAbsent(list, name -> new LinkedHashMap<>())
            .put(CellCharacters.compatible(spelling), code);
    if (earlier != null) {
      throw table.wrong(
          row, "“" + spelling + "”重复，请删去一行", spelling + " stands twice; remove one row");
    }
    table.filled(row, "source");
  }
}
