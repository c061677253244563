package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.CodeList;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.code.TableFaults;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.SharedColumns;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The words of the office dialect: headings, units and spellings of codes, of one site. */
public final class DialectTables {

  private static final String END_OF_KIND = "[-_. (]";

  private final CodeTables codes;
  private final HeadingWords headings;
  private final SpellingWords spellings;
  private final ColumnUnits units;
  private final RegionNames regions;
  private final NameSpelling carriers;

  private DialectTables(CodeTables codes, HeadingWords headings, SpellingWords spellings) {
    this.codes = codes;
    this.headings = headings;
    this.spellings = spellings;
    this.units = headings.units(codes.carriers());
    this.regions = new RegionNames(codes.regions(), spellings.of(SpellingWords.REGION));
    this.carriers = CarrierNames.spelling(codes.carriers(), spellings.of(SpellingWords.CARRIER));
  }

  /** The shipped words with those that a site adds, and the names of its places and carriers. */
  public static DialectTables of(Site site) {
    HeadingWords headings =
        site.text(SiteFile.DIALECT_COLUMNS)
            .map(text -> HeadingWords.shipped().with(headings(text)))
            .orElseGet(HeadingWords::shipped);
    SpellingWords spellings =
        site.text(SiteFile.DIALECT_CODES)
            .map(text -> SpellingWords.shipped().with(spellings(text)))
            .orElseGet(SpellingWords::shipped);
    return new DialectTables(site.tables(), headings, spellings);
  }

  /** Looks at the tables of words that a site brings: see {@link Site.Reviewer}. */
  public static void review(Function<SiteFile, Optional<String>> texts, TableFaults faults) {
    var unused =
        texts.apply(SiteFile.DIALECT_COLUMNS).flatMap(text -> faults.gather(() -> headings(text)));
    var unusedToo =
        texts.apply(SiteFile.DIALECT_CODES).flatMap(text -> faults.gather(() -> spellings(text)));
  }

  private static HeadingWords headings(String text) {
    return HeadingWords.of(TableFile.read(SiteFile.DIALECT_COLUMNS.fileName(), text));
  }

  private static SpellingWords spellings(String text) {
    return SpellingWords.of(TableFile.read(SiteFile.DIALECT_CODES.fileName(), text));
  }

  /** Reads headings of a kind's files. */
  public HeadingReader headings(Kind kind) {
    return new HeadingReader(this, kind, headings.columns(kind));
  }

  /**
   * The Chinese heading under which people are to write a column, with its unit where it has but
   * one.
   */
  public String heading(Kind kind, FormColumn column) {
    String name = headings.heading(kind, column);
    String unit = column.content().isAmount() ? units.titleOf(column, "") : "";
    return unit.isEmpty() ? name : name + "（" + unit + "）";
  }

  /** Spellings of the units of columns, by the carriers of the site. */
  ColumnUnits units() {
    return units;
  }

  /** Whether a cell marks its row as a total or a signature below the rows of a form. */
  public boolean isFoot(String cell) {
    String folded = ColumnName.fold(cell);
    return spellings.of(SpellingWords.FOOT).keySet().stream().anyMatch(folded::contains);
  }

  /**
   * The kind that a file's name says: by what stands before the first {@code -}, {@code _}, {@code
   * .}, blank or bracket, in any case and width, or by the word of one kind alone that it begins
   * with.
   */
  public Optional<Kind> kindOf(String fileName) {
    String name = Normalizer.normalize(fileName, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Kind kind = Kind.ofFileName(name.split(END_OF_KIND, 2)[0]);
    if (kind != null) {
      return Optional.of(kind);
    }
    List<String> kinds =
        spellings.of(SpellingWords.FILE_WORD).entrySet().stream()
            .filter(word -> name.startsWith(word.getKey().toLowerCase(Locale.ROOT)))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return kinds.size() == 1 ? Optional.of(Kind.ofFileName(kinds.get(0))) : Optional.empty();
  }

  /** The words that a file's name may begin with, in the order of the kinds that they mean. */
  public List<String> kindWords() {
    return spellings.of(SpellingWords.FILE_WORD).entrySet().stream()
        .sorted(Comparator.comparing(word -> Kind.ofFileName(word.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The spellings of carriers. */
  NameSpelling carriers() {
    return carriers;
  }

  /**
   * The spelling of a column that holds no amounts.
   *
   * @param firstsOnly whether all that stands in it are firsts of months: see {@link MonthSpelling}
   */
  ColumnSpelling spelling(FormColumn column, BooleanSupplier firstsOnly) {
    String name = column.name();
    return switch (column.content()) {
      case MONTH -> new RecurrentSpelling(new MonthSpelling(name, firstsOnly));
      case DATE -> new RecurrentSpelling(new DaySpelling(name));
      case INSTANT -> new RecurrentSpelling(new InstantSpelling(name));
      case FLAG -> new RecurrentSpelling(new FlagSpelling(name));
      default ->
          switch (column.code()) {
            case NONE -> ColumnSpelling.NONE;
            case IDENTIFIER -> new CodeSpelling(name, false);
            case USCC -> new CodeSpelling(name, true);
            case REGION ->
                new RecurrentSpelling(
                    new RegionSpelling(name, regions, column.equals(SharedColumns.REGION)));
            case INDUSTRY -> new RecurrentSpelling(new IndustrySpelling(name, codes.industries()));
            case CARRIER -> new RecurrentSpelling(carriers);
            case LISTED -> new RecurrentSpelling(listed(column, false));
            case SEVERAL -> new RecurrentSpelling(listed(column, true));
          };
    };
  }

  /** The choice of codes, each with its name where there are names. */
  private static CodeChoice choice(CodeList list, Set<String> known) {
    return new CodeChoice(
        list == null
            ? List.copyOf(new TreeSet<>(known))
            : list.codes().stream().map(code -> list.words(code).zh() + " " + code).toList());
  }

  private ColumnSpelling listed(FormColumn column, boolean several) {
    Map<String, String> names = new HashMap<>();
    Set<String> known = new HashSet<>();
    CodeList list = column.list();
    if (list != null) {
      for (String code : list.codes()) {
        known.add(code);
        names.put(CellCharacters.compatible(list.words(code).zh()), code);
      }
    }
    spellings
        .of(column.name())
        .forEach(
            (name, code) -> {
              known.add(code);
              names.put(name, code);
            });
    return known.isEmpty()
        ? new CodeSpelling(column.name(), false)
        : new NameSpelling(column.name(), known, names, several, choice(list, known));
  }
}
