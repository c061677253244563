package cn.qianhu.desk.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.publication.FirstPublication;
import cn.qianhu.audit.publication.TableDigests;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.digest.Sha256;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.event.Publication;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bulletin says whether its month was published, and whether from the same data. */
class PublishedBulletinTest {

  private static final YearMonth PERIOD = YearMonth.of(2022, 5);

  private static ReplayOutcome replayOutcome;
  private static SortedMap<String, String> digests;

  @BeforeAll
  static void replay() {
    replayOutcome =
        new MemoryRawLog()
            .add(InputRows.of(Reference.MESSY_FEW))
            .addDate(Reference.MESSY_FEW.asOf().toString(), Reference.FROM.toString())
            .replay();
    digests = TableDigests.of(replayOutcome.results());
  }

  private static Publication publication() {
    return Publication.newBuilder()
        .setSeq(1)
        .setPeriod(PERIOD.toString())
        .setPublishedAt(0)
        .setPublishedBy("test")
        .setBusinessDate("2022-04-12")
        .setPositions(List.of())
        .setVersions(new HashMap<>())
        .setTables(new HashMap<>(digests))
        .setPrevious("")
        .setHash("")
        .build();
  }

  /** What the bulletin says of a chain, or of none. */
  private static Paragraph said(Optional<List<Publication>> chain) {
    BulletinInput bulletinInput =
        new BulletinInput(
            PERIOD,
            "370000",
            Scope.ALL,
            replayOutcome,
            "test",
            RuleTables.shipped(),
            digests,
            Map.of(),
            chain,
            Optional.empty(),
            "test");
    List<Paragraph> paragraphs =
        new MethodPart()
            .chapter(new BulletinMonth(bulletinInput)).blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    return paragraphs.get(paragraphs.size() - 1);
  }

  private static Paragraph compared(Publication entry) {
    return said(Optional.of(List.of(FirstPublication.of(entry))));
  }

  private static void assertPoint(Paragraph paragraph, String end) {
    assertThat(paragraph.weight()).isEqualTo(Paragraph.Weight.POINT);
    assertThat(paragraph.words().zh()).endsWith(end);
  }

  private static void assertWarning(Paragraph paragraph, String end) {
    assertThat(paragraph.weight()).isEqualTo(Paragraph.Weight.WARNING);
    assertThat(paragraph.words().zh()).endsWith(end);
  }

  @Test
  void aBrokenChainOfPublicationsIsNamed() {
    Publication entry = publication();
    entry.setHash("forged");
    assertWarning(said(Optional.of(List.of(entry))), "发布记录首尾不相接，请用 qianhu verify 核查。");
  }

  @Test
  void aMonthThatWasNotPublishedSaysSo() {
    assertThat(said(Optional.of(List.of())).words().zh()).contains("本月数字尚未发布");
    assertThat(said(Optional.empty()).words().zh()).contains("发布记录不在手边");
  }

  @Test
  void whatWasPublishedOfTheSameDataSaysSo() {
    assertPoint(compared(publication()), "本通报的数据与其完全一致。");
  }

  /** A table of a later release was not published: that is no other figure. */
  @Test
  void whatWasPublishedWithFewerTablesIsTheSameData() {
    Publication entry = publication();
    entry.getTables().keySet().removeAll(List.of("targets.csv", "control.csv"));
    assertPoint(compared(entry), "本通报的数据与其一致。当时尚无以下结果表，未作比较：control.csv、targets.csv。");
  }

  @Test
  void aTableThatIsAnotherIsNamedAndNoneThatIsNew() {
    Publication entry = publication();
    entry.getTables().remove("targets.csv");
    entry.getTables().put("coverage.csv", "other");
    assertWarning(compared(entry), "本通报的数据与其不同：coverage.csv。当时尚无以下结果表，未作比较：targets.csv。");
  }

  /** A column of a later release was not published: that is no other figure either. */
  @Test
  void whatWasPublishedWithFewerColumnsIsTheSameData() {
    StringBuilder file = new StringBuilder("region,reported\n");
    replayOutcome
        .results()
        .rows(ResultTables.COVERAGE)
        .forEach(
            row ->
                file.append(row.getCell().getRegion())
                    .append(',')
                    .append(row.getReported())
                    .append('\n'));
    Publication entry = publication();
    entry
        .getTables()
        .put("coverage.csv", Sha256.of(file.toString().getBytes(StandardCharsets.UTF_8)));
    entry.setColumns(Map.of("coverage.csv", List.of("region", "reported")));
    assertPoint(compared(entry), "本通报的数据与其完全一致。");
  }

  @Test
  void columnsAndTablesThatAreGoneAreNotCompared() {
    Publication entry = publication();
    entry.setColumns(Map.of("coverage.csv", List.of("region", "weather")));
    entry.getTables().put("forecast.csv", "other");
    assertPoint(
        compared(entry), "本通报的数据与其一致。以下结果表（或其中的列）本版已没有，未作比较：coverage.csv (weather)、forecast.csv。");
  }
}
