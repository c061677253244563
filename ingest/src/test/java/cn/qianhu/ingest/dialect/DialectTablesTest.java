package cn.qianhu.ingest.dialect;

import static cn.qianhu.ingest.dialect.DialectRows.TABLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.FaultyTablesException;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.code.TableFaults;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.training.TrainingForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the dialect: shipped ones, and those that a site adds. */
class DialectTablesTest {

  private static final String COLUMNS = "form,column,alias,unit,shift,source\n";
  private static final String CODES = "list,code,spelling,source\n";

  private static List<List<String>> rows(DialectFile file, String... columns) {
    List<List<String>> rows = new ArrayList<>();
    TableFile table = file.read();
    table.each(
        row -> rows.add(List.of(columns).stream().map(column -> table.cell(row, column)).toList()));
    return rows;
  }

  /** Site tables of words beside those of the shipped site. */
  private static DialectTables with(SiteFile file, String text) {
    Site shipped = Site.shipped();
    TreeMap<SiteFile, String> texts = new TreeMap<>(shipped.texts());
    texts.put(file, text);
    return DialectTables.of(
        new Site(shipped.nameZh(), shipped.nameEn(), shipped.tables(), shipped.map(), texts));
  }

  private static List<String> faults(SiteFile file, String text) {
    TableFaults faults = new TableFaults();
    DialectTables.review(asked -> asked == file ? Optional.of(text) : Optional.empty(), faults);
    try {
      faults.requireNone();
      return List.of();
    } catch (FaultyTablesException e) {
      return e.faults();
    }
  }

  @Test
  void everyRowSaysWhereItsWordComesFrom() {
    Set<String> sources =
        Set.of(
            "field", "intake", "usage", "product", "201", "B203", "B204-1", "205-1", "205-2", "206",
            "REG");

    assertThat(rows(DialectFile.COLUMNS, "source"))
        .hasSizeGreaterThan(150)
        .allMatch(row -> sources.containsAll(row));
    assertThat(rows(DialectFile.CODES, "source"))
        .hasSizeGreaterThan(30)
        .allMatch(row -> sources.containsAll(row));
  }

  @Test
  void everyColumnHasAChineseHeading() {
    List<List<String>> rows = rows(DialectFile.COLUMNS, "form", "column", "alias");
    for (Kind kind : shippedKinds()) {
      for (String column : kind.columns()) {
        assertThat(rows)
            .as(kind + " " + column)
            .anyMatch(
                row ->
                    row.get(1).equals(column)
                        && (row.get(0).equals("*")
                            || List.of(row.get(0).split(";")).contains(kind.fileName())));
      }
    }
  }

  private static List<Kind> shippedKinds() {
    return Stream.of(
            "enterprises",
            "projects",
            "output",
            "investment",
            "energy",
            "readings",
            "quota",
            "targets")
        .map(Kind::ofFileName)
        .toList();
  }

  /** A spelling of a code that nobody has would be a conversion into nothing. */
  @Test
  void everySpellingMeansACodeThatIs() {
    CodeTables codes = Site.shipped().tables();
    for (List<String> row : rows(DialectFile.CODES, "list", "code", "spelling")) {
      String list = row.get(0);
      String code = row.get(1);
      switch (list) {
        case "carrier" -> assertThat(codes.carriers().contains(code)).as(code).isTrue();
        case "foot" -> assertThat(code).isEmpty();
        case "file_word" -> assertThat(Kind.ofFileName(code)).as(code).isNotNull();
        default -> {
          FormColumn column =
              shippedKinds().stream()
                  .filter(kind -> kind.has(list))
                  .map(kind -> kind.column(list))
                  .filter(each -> each.list() != null)
                  .findFirst()
                  .orElseThrow();
          assertThat(column.list().codes()).as(list).contains(code);
          assertThat(column.list().words(code).zh())
              .as("the words of a list need no row")
              .isNotEqualTo(row.get(2));
        }
      }
    }
  }

  @Test
  void spellingsOfPlacesMeanCountiesOfTheSite() {
    TableFile table =
        TableFile.read(
            "dialect-codes.csv", Site.shipped().text(SiteFile.DIALECT_CODES).orElseThrow());
    table.each(
        row -> {
          assertThat(table.cell(row, "list")).isEqualTo("region");
          assertThat(Site.shipped().tables().regions().isCounty(table.cell(row, "code")))
              .as(table.cell(row, "code"))
              .isTrue();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "output-2022-03.csv, output",
    "OUTPUT_2021.10.csv, output",
    "output (1).csv, output",
    "ｏｕｔｐｕｔ　2021-11.csv, output",
    "产销_2022年3月.csv, output",
    "能源消费.xlsx, energy",
    "投资-2022.csv, investment",
    "名录（2022）.csv, enterprises",
    "项目投资.csv, projects",
    "读数.csv, readings",
    "指标指令.csv, quota",
    "目标.csv, targets",
    "月报.csv,",
    "指标.csv,",
    "outputs.csv,",
    "2022年产销.csv,"
  })
  void aFilesNameSaysItsKind(String name, String kind) {
    assertThat(TABLES.kindOf(name).map(Kind::fileName)).isEqualTo(Optional.ofNullable(kind));
  }

  @Test
  void theWordsOfFileNamesStandInTheOrderOfTheKinds() {
    assertThat(TABLES.kindWords())
        .containsExactly("名录", "项目", "产销", "投资", "能源", "读数", "指标指令", "目标");
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计", "小计", "总　计（万元）", "制表人：张三", "审核：", "填表日期 2022-04-05"})
  void aCellSaysThatItsRowIsAFoot(String cell) {
    assertThat(TABLES.isFoot(cell)).isTrue();
    assertThat(TABLES.isFoot("A-" + cell.charAt(0))).isFalse();
  }

  @Test
  void aSiteAddsHeadingsAndItsOwnPrevail() {
    DialectTables tables =
        with(
            SiteFile.DIALECT_COLUMNS,
            COLUMNS
                + "output,gross_output,产值,,,site\n"
                + "output,employees,营业收入,,,site\n"
                + "*,MONEY,*,百万元,2,site\n"
                + "*,MONEY,*,千元,0,site\n");
    Kind output = Kind.ofFileName("output");

    HeadingLine line =
        tables.headings(output).read(List.of("产值(百万元)", "营业收入", "利润总额（千元）", "工业销售产值"));

    assertThat(line.faults()).isEmpty();
    assertThat(line.headings())
        .extracting(Heading::column)
        .containsExactly("gross_output", "employees", "profit", "sales_output");
    assertThat(tables.units().of(output.column("profit"), "")).containsEntry("千元", 0);
    assertThat(TABLES.units().of(output.column("profit"), "")).containsEntry("千元", -1);
  }

  @Test
  void aSiteAddsSpellingsAndItsOwnPrevail() {
    DialectTables tables =
        with(
            SiteFile.DIALECT_CODES,
            CODES
                + "region,370102,老城,site\n"
                + "region,370112,槐荫区,site\n"
                + "region,990101,别处,site\n"
                + "status,SIGNED,竣工,site\n"
                + "file_word,energy,能耗,site\n");
    Kind enterprises = Kind.ofFileName("enterprises");

    ColumnSpelling regions = tables.spelling(enterprises.column("region"), () -> false);
    assertThat(regions.read("老城", CellForm.TEXT, "").text()).isEqualTo("370102");
    assertThat(regions.read("槐荫区", CellForm.TEXT, "").text()).isEqualTo("370112");
    assertThat(regions.read("别处", CellForm.TEXT, "")).isNull();
    ColumnSpelling statuses =
        tables.spelling(Kind.ofFileName("investment").column("status"), () -> false);
    assertThat(statuses.read("竣工", CellForm.TEXT, "").text()).isEqualTo("SIGNED");
    assertThat(statuses.read("已签约", CellForm.TEXT, "").text()).isEqualTo("SIGNED");
    assertThat(tables.kindOf("能耗-2022.csv")).contains(Kind.ofFileName("energy"));
    assertThat(tables.kindOf("能源-2022.csv")).contains(Kind.ofFileName("energy"));
  }

  @Test
  void strictReadingNeedsNoWords() {
    assertThat(FileDialect.of(Dialect.STRICT, Site.shipped())).isSameAs(FileDialect.STRICT);
    assertThat(FileDialect.STRICT.isOffice()).isFalse();
    assertThat(FileDialect.of(Dialect.OFFICE, Site.shipped()).isOffice()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          outputs,gross_output,产值,,,x         | kinds of reports joined by semicolons
          output,output,产值,,,x                | output has no column output
          output;energy,gross_output,产值,,,x   | energy has no column gross_output
          *,turnover,产值,,,x                   | the name of a column
          output,gross_output,产值,,,           | source is empty
          output,gross_output,,,,x              | alias is empty
          output,gross_output,Profit,,,x        | has a meaning in output already
          output,gross_output,gross output,,,x  |
          *,MONEY,*,百元,-2.5,x                 | a power of ten
          *,MONEY,*,百元,,x                     | shift is empty
          *,MONTH,*,月,0,x                      | what a column takes
          *,CARRIER t,*,公担,-1,x               |
          """)
  void whatIsWrongWithAHeadingIsSaid(String row, String fault) {
    List<String> faults = faults(SiteFile.DIALECT_COLUMNS, COLUMNS + row + "\n");

    if (fault == null) {
      assertThat(faults).isEmpty();
    } else {
      assertThat(faults).singleElement().asString().contains("line 2", fault);
    }
  }

  @Test
  void oneHeadingMeansOneColumnAndOneSpellingOneCode() {
    assertThat(
            faults(
                SiteFile.DIALECT_COLUMNS,
                COLUMNS + "output,gross_output,产值,,,x\noutput,sales_output,产 值,,,x\n"))
        .singleElement()
        .asString()
        .contains("line 3", "has a meaning in output already");
    assertThat(faults(SiteFile.DIALECT_CODES, CODES + "status,SIGNED,签,x\nstatus,STARTED,签,x\n"))
        .singleElement()
        .asString()
        .contains("line 3", "stands twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          colour,RED,红,x     | the name of a column, or foot or file_word
          status,,签,x        | code is empty
          status,SIGNED,,x    | spelling is empty
          status,SIGNED,签,   | source is empty
          file_word,月报,月报,x | a kind of reports
          """)
  void whatIsWrongWithASpellingIsSaid(String row, String fault) {
    assertThat(faults(SiteFile.DIALECT_CODES, CODES + row + "\n"))
        .singleElement()
        .asString()
        .contains("line 2", fault);
  }

  @Test
  void aSiteWithFaultyWordsIsNotRead() {
    assertThatThrownBy(() -> with(SiteFile.DIALECT_CODES, CODES + "colour,RED,红,x\n"))
        .isInstanceOf(FaultyTablesException.class)
        .hasMessageContaining("dialect-codes.csv");
  }

  @Test
  void everyScopeHasAChineseName() {
    ColumnSpelling scopes =
        TABLES.spelling(Kind.ofFileName("targets").column("scope"), () -> false);
    for (Scope scope : Scope.values()) {
      assertThat(scopes.read(scope.words().zh(), CellForm.TEXT, "").text()).isEqualTo(scope.name());
      assertThat(scopes.read(scope.name(), CellForm.TEXT, "")).isNull();
    }
  }

  /** What is handed out for filling in is understood when it comes back. */
  @Test
  void theHeadingOfAColumnMeansTheColumn() {
    for (Kind kind : shippedKinds()) {
      List<String> headings =
          kind.declaredColumns().stream().map(column -> TABLES.heading(kind, column)).toList();
      HeadingLine line = TABLES.headings(kind).read(headings);

      assertThat(line.faults()).isEmpty();
      assertThat(line.headings()).extracting(Heading::column).isEqualTo(kind.columns());
      assertThat(headings).allMatch(heading -> heading.codePointAt(0) > 0x2E80);
    }
    Kind output = Kind.ofFileName("output");
    assertThat(TABLES.heading(output, output.column("gross_output"))).isEqualTo("工业总产值（万元）");
    assertThat(TABLES.heading(output, output.column("employees"))).isEqualTo("平均用工人数（人）");
    assertThat(TABLES.heading(output, output.column("period"))).isEqualTo("报告期");
    Kind energy = Kind.ofFileName("energy");
    assertThat(TABLES.heading(energy, energy.column("consumption"))).isEqualTo("消费量");
  }

  /** A form that a site adds has the headings that all reports have, and those of its amounts. */
  @Test
  void aFormOfASiteHasHeadingsToo() {
    HeadingLine line = TABLES.headings(TrainingForm.KIND).read(List.of("报表编号", "报告期", "撤回"));

    assertThat(line.headings())
        .extracting(Heading::column)
        .containsExactly("report_id", "period", "withdrawn");
    for (FormColumn column : TrainingForm.KIND.amounts()) {
      assertThat(TABLES.headings(TrainingForm.KIND).read(List.of(column.title().zh())).headings())
          .extracting(Heading::column)
          .containsExactly(column.name());
    }
  }
}
