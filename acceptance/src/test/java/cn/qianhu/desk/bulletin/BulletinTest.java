package cn.qianhu.desk.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.publication.TableDigests;
import cn.qianhu.audit.suspect.OpenSuspects;
import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.document.Block;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.Document;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.HtmlPage;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.desk.document.WorkbookDocument;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Publication;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.TargetStanding;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bulletin says what the tables say, and which state of knowledge it shows. */
class BulletinTest {

  private static final YearMonth PERIOD = YearMonth.of(2022, 5);
  private static final Scope SCOPE = Scope.ALL;

  private static MemoryRawLog log;
  private static ReplayOutcome replayOutcome;
  private static SortedMap<String, String> digests;
  private static Document bulletin;

  @BeforeAll
  static void make() {
    log = log();
    replayOutcome = log.replay();
    digests = TableDigests.of(replayOutcome.results());
    bulletin = Bulletin.of(edition(PERIOD, replayOutcome, Optional.empty(), Optional.empty()));
  }

  private static MemoryRawLog log() {
    MemoryRawLog log = new MemoryRawLog();
    InputRows rows = InputRows.of(Reference.MESSY);
    for (Kind kind : Kind.all()) {
      rows.texts(kind).forEach(texts -> log.add(kind, texts));
    }
    return log.addDate(Reference.MESSY.asOf().toString(), Reference.FROM.toString());
  }

  private static BulletinInput edition(
      YearMonth period,
      ReplayOutcome state,
      Optional<List<Publication>> publications,
      Optional<List<Alert>> changes) {
    return edition("370000", period, state, publications, changes);
  }

  private static BulletinInput edition(
      String region,
      YearMonth period,
      ReplayOutcome state,
      Optional<List<Publication>> publications,
      Optional<List<Alert>> changes) {
    return edition(region, period, state, RuleTables.shipped(), publications, changes);
  }

  private static BulletinInput edition(
      String region,
      YearMonth period,
      ReplayOutcome state,
      RuleTables rules,
      Optional<List<Publication>> publications,
      Optional<List<Alert>> changes) {
    return new BulletinInput(
        period,
        region,
        SCOPE,
        state,
        "test",
        rules,
        digests,
        RejectionSubjects.of(state.results(), log),
        publications,
        changes,
        "test");
  }

  @Test
  void theSameLogGivesTheSameBytes() {
    Document again =
        Bulletin.of(edition(PERIOD, log().replay(), Optional.empty(), Optional.empty()));
    assertThat(HtmlPage.of(again)).isEqualTo(HtmlPage.of(bulletin));
    assertThat(WorkbookDocument.of(again)).isEqualTo(WorkbookDocument.of(bulletin));
  }

  /** Whoever looks for a column in each month's bulletin finds it where it was. */
  @Test
  void columnsAreHeadedAsEver() throws IOException {
    List<String> headings =
        Pattern.compile("<th[ >].*?</th>")
            .matcher(HtmlPage.of(bulletin))
            .results()
            .map(MatchResult::group)
            .toList();
    try (InputStream expected = BulletinTest.class.getResourceAsStream("headings.txt")) {
      assertThat(headings)
          .containsExactlyElementsOf(
              new String(expected.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  @Test
  void theProvinceSaysWhatTheTableSaysExactly() {
    MonthFigures monthFigures = MonthFigures.of(replayOutcome.results(), PERIOD);
    BigDecimal output =
        monthFigures.value(CellSeries.whole(SCOPE, "370000"), "gross_output").movePointLeft(4);
    List<TableCell> row = grid("全省").rows().get(0);
    assertThat(row.get(0).words().zh()).isEqualTo("工业总产值※");
    assertThat(row.get(2).figure()).isEqualByComparingTo(output);
  }

  @Test
  void targetsThatRestOnASuspectReportAreMarked() {
    Suspects suspects = OpenSuspects.in(replayOutcome.results(), RuleTables.shipped().tables());
    long marked =
        replayOutcome.results().stream(Topics.RESULTS_TARGETS, TargetStanding.class)
            .filter(row -> row.getPeriod().equals(PERIOD.toString()))
            .filter(row -> row.getRegion().endsWith("00"))
            .filter(row -> RowSuspects.of(suspects, row).count() > 0)
            .count();
    assertThat(grid("目标进展").rows())
        .filteredOn(row -> row.get(0).words().zh().endsWith("※"))
        .hasSize((int) marked)
        .isNotEmpty();
  }

  @Test
  void citiesAreRankedByGrowthWithThoseWithoutABaseLast() {
    List<BigDecimal> growth = grid("各市").rows().stream().map(row -> row.get(5).figure()).toList();
    assertThat(growth).hasSize(16);
    List<BigDecimal> known = growth.stream().filter(figure -> figure != null).toList();
    assertThat(known).isNotEmpty().isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(growth.subList(0, known.size())).doesNotContainNull();
  }

  @Test
  void whoHasNotReportedIsWhoIsExpectedAndDidNot() {
    Coverage coverage =
        replayOutcome.results().stream(Topics.RESULTS_COVERAGE, Coverage.class)
            .filter(row -> row.getCell().getRegion().equals("370000"))
            .filter(row -> row.getCell().getIndustry().equals("T"))
            .filter(row -> row.getCell().getScope().equals(SCOPE.name()))
            .filter(row -> row.getCell().getPeriod().equals(PERIOD.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(grid("未报企业").rows())
        .hasSize((int) (coverage.getExpected() - coverage.getReported()))
        .isNotEmpty();
    assertThat(replayOutcome.roster().inForce(SCOPE, PERIOD)).hasSize((int) coverage.getExpected());
  }

  @Test
  void everyRejectionIsCountedOnceByReasonAndOnceBySender() {
    long rejections =
        replayOutcome.results().stream(Topics.RESULTS_REJECTIONS, Rejection.class).count();
    assertThat(rejections).isGreaterThan(10);
    assertThat(sum("拒收原因", 3)).isEqualTo(rejections);
    assertThat(sum("拒收企业", 4)).isEqualTo(rejections);
  }

  @Test
  void alertsThatAreOpenAreListedWithTheirSentences() {
    List<Alert> open = replayOutcome.results().stream(Topics.ALERTS_OPEN, Alert.class).toList();
    assertThat(open).isNotEmpty();
    assertThat(grid("预警清单").rows())
        .extracting(row -> row.get(4).words().zh())
        .containsExactlyInAnyOrderElementsOf(open.stream().map(Alert::getMessageZh).toList());
  }

  /** The city is the whole, its counties are the parts, and nobody else is spoken of. */
  @Test
  void aCityHasABulletinOfItsOwn() {
    Document city =
        Bulletin.of(edition("371400", PERIOD, replayOutcome, Optional.empty(), Optional.empty()));
    List<String> counties =
        RuleTables.shipped().tables().regions().counties().stream()
            .filter(county -> county.startsWith("3714"))
            .map(RuleTables.shipped().tables().regions()::nameZh)
            .toList();
    MonthFigures monthFigures = MonthFigures.of(replayOutcome.results(), PERIOD);
    assertThat(grid(city, "德州市").rows().get(0).get(2).figure())
        .isEqualByComparingTo(
            monthFigures.value(CellSeries.whole(SCOPE, "371400"), "gross_output").movePointLeft(4));
    assertThat(grid(city, "各县").rows())
        .extracting(row -> row.get(1).words().zh().replace("※", ""))
        .containsExactlyInAnyOrder(counties.toArray(String[]::new));
    assertThat(grid(city, "未报企业").rows())
        .allSatisfy(row -> assertThat(row.get(0).words().zh()).isEqualTo("德州市"));
    assertThat(grid(city, "增长行业").rows().size() + grid(city, "下降行业").rows().size())
        .isEqualTo(divisionsThatCompare("371400"))
        .isPositive();
    assertThat(grid(city, "能耗指标").rows()).hasSize(1);
    assertThat(grid(city, "预警清单").rows())
        .isNotEmpty()
        .hasSizeLessThan(grid("预警清单").rows().size())
        .allSatisfy(row -> assertThat(row.get(3).words().zh()).isEqualTo("德州市"));
    assertThat(HtmlPage.of(city)).contains("德州市概况").doesNotContain("全省概况");
  }

  private static int divisionsThatCompare(String region) {
    return replayOutcome.results().stream(Topics.RESULTS_COVERAGE, Coverage.class)
        .filter(row -> row.getCell().getScope().equals(SCOPE.name()))
        .filter(row -> row.getCell().getRegion().equals(region))
        .filter(row -> row.getCell().getIndustry().equals("T"))
        .filter(row -> row.getCell().getPeriod().equals(PERIOD.toString()))
        .mapToInt(row -> row.getDivisionsPaired().intValue())
        .sum();
  }

  @Test
  void aMonthThatIsNotClosedSaysSo() {
    YearMonth open = YearMonth.from(Reference.MESSY.asOf());
    Document early = Bulletin.of(edition(open, replayOutcome, Optional.empty(), Optional.empty()));
    assertThat(warnings(early)).anyMatch(warning -> warning.contains("尚未关闭"));
    assertThat(warnings(early)).anyMatch(warning -> warning.contains("不是本通报的月份"));
    assertThat(HtmlPage.of(early)).contains("不判断目标").doesNotContain("本年没有下达");
  }

  @Test
  void theClosingDayAndTheShareOfFinalFiguresAreThoseOfTheTable(@TempDir Path folder)
      throws IOException {
    Path table = folder.resolve("alert-thresholds.csv");
    Files.writeString(
        table,
        Site.shipped()
            .shippedText(SiteFile.ALERT_THRESHOLDS)
            .orElseThrow()
            .replace("closing_day,,,10", "closing_day,,,21")
            .replace("final_pct,,,90", "final_pct,,,85.50"));
    RuleTables rules = RuleTables.shipped().withThresholds(table);
    Document document =
        Bulletin.of(
            edition("370000", PERIOD, replayOutcome, rules, Optional.empty(), Optional.empty()));
    assertThat(warnings(document)).anyMatch(warning -> warning.contains("次月 21 日关闭"));
    assertThat(HtmlPage.of(document)).contains("不低于 85.5% 为正式").doesNotContain("90%");
  }

  @Test
  void withoutABusinessDateNothingIsClosed() {
    ReplayOutcome nothing = new MemoryRawLog().replay();
    Document empty = Bulletin.of(edition(PERIOD, nothing, Optional.empty(), Optional.empty()));
    assertThat(warnings(empty)).anyMatch(warning -> warning.contains("没有业务日期"));
    assertThat(WorkbookDocument.of(empty)).isNotEmpty();
  }

  @Test
  void changesOfAlertsAreThoseOfTheMonthUpToTheBusinessDate() {
    String today = Reference.MESSY.asOf().toString();
    List<Alert> changes =
        List.of(
            change("OUTPUT_DROP", "RAISED", today),
            change("OUTPUT_DROP", "CLEARED", today),
            change("OUTPUT_DROP", "RAISED", Reference.MESSY.asOf().minusMonths(2).toString()),
            change("OUTPUT_DROP", "RAISED", Reference.MESSY.asOf().plusDays(1).toString()));
    Document told =
        Bulletin.of(edition(PERIOD, replayOutcome, Optional.empty(), Optional.of(changes)));
    List<TableCell> row =
        grid(told, "预警汇总").rows().stream()
            .filter(cells -> cells.get(1).words().zh().equals("OUTPUT_DROP"))
            .findFirst()
            .orElseThrow();
    assertThat(row.subList(4, 8))
        .extracting(tableCell -> tableCell.figure().intValue())
        .containsExactly(1, 0, 0, 1);
  }

  private static Alert change(String rule, String state, String date) {
    return Alert.newBuilder().setRule(rule).setState(state).setBusinessDate(date).build();
  }

  private static long sum(String sheet, int column) {
    return grid(sheet).rows().stream()
        .mapToLong(row -> row.get(column).figure().longValueExact())
        .sum();
  }

  private static List<String> warnings(Document document) {
    return blocks(document).stream()
        .filter(Paragraph.class::isInstance)
        .map(Paragraph.class::cast)
        .filter(paragraph -> paragraph.weight() == Paragraph.Weight.WARNING)
        .map(paragraph -> paragraph.words().zh())
        .toList();
  }

  private static DocumentTable grid(String sheet) {
    return grid(bulletin, sheet);
  }

  private static DocumentTable grid(Document document, String sheet) {
    return blocks(document).stream()
        .filter(DocumentTable.class::isInstance)
        .map(DocumentTable.class::cast)
        .filter(documentTable -> documentTable.sheet().equals(sheet))
        .findFirst()
        .orElseThrow();
  }

  private static List<Block> blocks(Document document) {
    return document.chapters().stream().map(Chapter::blocks).flatMap(List::stream).toList();
  }
}
