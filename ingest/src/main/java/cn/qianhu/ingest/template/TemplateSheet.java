package cn.qianhu.ingest.template;

import cn.qianhu.contract.code.CodeList;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.ColumnCode;
import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.dialect.DialectTables;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The sheet that a clerk fills in for a kind. Its example row is refused as it stands: in place of
 * the subject's code it has a sentence on what to do with the row.
 *
 * @param title name of the kind
 * @param columns in the order of its files
 */
public record TemplateSheet(Kind kind, Bilingual title, List<TemplateColumn> columns) {

  /**
   * Stands in the example row in place of the subject's code; no character of it has another width,
   * so that it is the same wherever it is named.
   */
  public static final String EXAMPLE = "示例——请改写或删除";

  private static final Map<String, String> FLAGS = flags();

  /** The columns that name the subject of a record; of several that a kind has, the first. */
  private static final List<String> SUBJECTS = List.of("uscc", "project_code", "type", "region");

  public TemplateSheet {
    columns = List.copyOf(columns);
  }

  /** The sheet of a kind, with the names of a site. */
  public static TemplateSheet of(Kind kind, Site site) {
    DialectTables dialect = DialectTables.of(site);
    String subject = SUBJECTS.stream().filter(kind::has).findFirst().orElseThrow();
    List<TemplateColumn> columns =
        kind.declaredColumns().stream()
            .map(
                column ->
                    column(
                        column,
                        dialect.heading(kind, column),
                        words(column, site.tables()),
                        column.name().equals(subject)
                            ? EXAMPLE
                            : example(kind, column, site.tables().regions())))
            .toList();
    return new TemplateSheet(kind, kind.title(), columns);
  }

  /** The region of another site would be refused in a row that is written after the example. */
  private static String example(Kind kind, FormColumn column, Regions regions) {
    String text = kind.example().get(kind.position(column.name()));
    return column.code() == ColumnCode.REGION && !text.isEmpty() ? regions.exampleLike(text) : text;
  }

  private static TemplateColumn column(
      FormColumn column, String heading, Map<String, String> words, String example) {
    boolean several = column.code() == ColumnCode.SEVERAL;
    List<String> choices = List.copyOf(words.values());
    return new TemplateColumn(
        column.name(),
        heading,
        column.description(),
        column.isNeeded(),
        column.content().isNumber(),
        several ? List.of() : choices,
        several ? choices : List.of(),
        words.getOrDefault(example, example));
  }

  /**
   * The words that people write for the codes of a closed list; none where there is no such list.
   */
  private static Map<String, String> words(FormColumn column, CodeTables tables) {
    if (column.content() == ColumnContent.FLAG) {
      return FLAGS;
    }
    if (column.code() == ColumnCode.CARRIER) {
      return words(tables.carriers().codes(), code -> tables.carriers().get(code).nameZh());
    }
    CodeList list = column.list();
    return list == null ? Map.of() : words(list.codes(), code -> list.words(code).zh());
  }

  /** A name that two codes have says nothing: there the code itself is to be written. */
  private static Map<String, String> words(List<String> codes, Function<String, String> name) {
    List<String> names = codes.stream().map(name).toList();
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      boolean one = Collections.frequency(names, names.get(i)) == 1;
      words.put(codes.get(i), one ? names.get(i) : codes.get(i));
    }
    return words;
  }

  private static Map<String, String> flags() {
    Map<String, String> flags = new LinkedHashMap<>();
    flags.put("true", "是");
    flags.put("false", "否");
    return Collections.unmodifiableMap(flags);
  }
}
