package cn.qianhu.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.event.Alert;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.SharedCluster;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the commands tell of a running cluster is what the tables say. */
@Timeout(120)
class ResultCommandsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private static Path folder;
  private static MessyReference reference;

  @BeforeAll
  static void compute() throws InterruptedException {
    reference =
        new MessyReference(
            SharedCluster.namespace(ResultCommandsTest.class), folder.resolve("tables"));
  }

  @Test
  void indicatorsAreThoseOfTheTable() throws IOException {
    List<String> expected =
        reference.rows("indicators.csv").stream()
            .filter(row -> row.getField("scope").equals("ALL"))
            .filter(row -> row.getField("region").equals("370000"))
            .filter(row -> row.getField("industry").equals("T"))
            .filter(row -> row.getField("measure").equals("gross_output"))
            .map(row -> row.getField("period") + " " + row.getField("value"))
            .toList();
    List<String> said =
        reference.ask("indicators", "--scope", "ALL", "--measure", "工业总产值", "--format", "csv");
    assertThat(said.stream().skip(1).map(line -> line.split(",", -1)))
        .extracting(cells -> cells[4] + " " + cells[6])
        .containsExactlyElementsOf(expected)
        .isNotEmpty();
  }

  /** Headings, names and their order are a contract with whoever reads or pipes them. */
  @Test
  void listingsArePrintedAsEver() throws IOException {
    List<String> expected = expected();
    List<String> said = new ArrayList<>();
    for (String command : expected.stream().filter(line -> line.startsWith("qianhu ")).toList()) {
      said.add(command);
      said.addAll(reference.ask(command.substring("qianhu ".length()).split(" ")));
    }
    assertThat(said).containsExactlyElementsOf(expected);
  }

  private static List<String> expected() throws IOException {
    try (InputStream in = ResultCommandsTest.class.getResourceAsStream("listings.txt")) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  @Test
  void figuresWithASuspectReportAreMarked() throws IOException {
    List<String> told = reference.ask("indicators", "--scope", "ALL", "--measure", "工业总产值");
    assertThat(told)
        .filteredOn(line -> line.contains("2022-05") && !line.contains("不含"))
        .allMatch(line -> line.endsWith("※1"));
    assertThat(told)
        .filteredOn(line -> line.contains("2022-04"))
        .noneMatch(line -> line.contains("※"));
    assertThat(told.get(told.size() - 2)).contains("含计量单位可疑的企业，核实前不宜引用");
    assertThat(told.get(told.size() - 1)).startsWith("ALL/370000/T/2022-05 不含这 1 家存疑企业：产值 ");
    assertThat(
            reference.ask(
                "indicators", "--scope", "ALL", "--period", "2022-05", "--format", "json"))
        .anyMatch(line -> line.contains("gross_output") && line.endsWith("\"suspect\":1}"))
        .anyMatch(line -> line.contains("comprehensive") && line.endsWith("\"suspect\":0}"));
    assertThat(reference.ask("coverage", "--scope", "ALL", "--period", "2022-05"))
        .anyMatch(line -> line.matches(".* (FINAL|PROVISIONAL) ※ .*※1"));
    assertThat(
            reference
                .ask("coverage", "--scope", "ALL", "--period", "2022-05", "--format", "csv")
                .get(1))
        .endsWith(",1")
        .doesNotContain("※");
  }

  @Test
  void whatThePublicSeesOfAMonthIsAudited() throws Exception {
    assertThat(reference.ask("disclosure", "--period", "2022-03"))
        .as("a desk that serves the public brings editions out, and there was none")
        .last()
        .asString()
        .contains("no edition has been made");
    reference.bringOutEditions();
    List<String> said = reference.ask("disclosure", "--period", "2022-03", "--format", "csv");
    assertThat(said.get(0))
        .isEqualTo(
            "measure,published,hidden_primary,hidden_secondary,secrets,determined,"
                + "known_to_a_tenth,nearest_pct");
    assertThat(said.subList(1, said.size()))
        .extracting(line -> line.substring(0, line.indexOf(',')))
        .containsExactlyInAnyOrderElementsOf(
            Measures.all().stream()
                .filter(measure -> measure.disclosure().isPresent() && measure.parts().isEmpty())
                .map(MeasureSpec::code)
                .toList());
    assertThat(said.subList(1, said.size()))
        .allMatch(line -> line.split(",", -1)[5].equals("0"))
        .allMatch(line -> line.split(",", -1)[6].equals("0"))
        .anyMatch(line -> line.matches("gross_output,[1-9].*"));
    assertThat(reference.ask("disclosure", "--period", "2022-03"))
        .anyMatch(line -> line.contains("no secret is determined, or known to ±10 %"))
        .last()
        .asString()
        .contains("edition 1, made on business date");
    assertThat(reference.ask("disclosure", "--period", "2022-06"))
        .anyMatch(line -> line.contains("not closed"));
  }

  @Test
  void childrenAreTheCitiesOfTheProvince() throws IOException {
    List<String> expected =
        reference.rows("coverage.csv").stream()
            .filter(row -> row.getField("scope").equals("ALL"))
            .filter(row -> row.getField("industry").equals("T"))
            .filter(row -> row.getField("period").equals("2022-04"))
            .map(row -> row.getField("region"))
            .filter(region -> region.endsWith("00") && !region.equals("370000"))
            .toList();
    List<String> said =
        reference.ask(
            "coverage", "--scope", "ALL", "--period", "2022-04", "--children", "--format", "csv");
    assertThat(said.stream().skip(1).map(line -> line.split(",", -1)[1]))
        .containsExactlyElementsOf(expected)
        .isNotEmpty();
  }

  @Test
  void balancesAreOneJsonObjectALineWithDecimalsAsText() throws IOException {
    List<String> said = reference.ask("balance", "--rule", "R2024", "--format", "json");
    long expected =
        reference.rows("balances.csv").stream()
            .filter(row -> row.getField("rule").equals("R2024"))
            .count();
    assertThat(said).hasSize((int) expected).isNotEmpty();
    assertThat(said)
        .allMatch(line -> line.matches("\\{\"city\":\"\\d{6}\".*\"budget\":\"[0-9.]+\".*}"));
  }

  @Test
  void balancesOfAMonthAreThoseOfTheTable() throws IOException {
    List<String> expected =
        reference.rows("balances.csv").stream()
            .filter(row -> row.getField("period").equals("2022-03"))
            .map(row -> row.getField("city") + row.getField("rule"))
            .toList();
    List<String> said = reference.ask("balance", "--period", "2022-03", "--format", "csv");
    assertThat(said.stream().skip(1).map(line -> line.split(",", -1)))
        .extracting(cells -> cells[0] + cells[3])
        .containsExactlyInAnyOrderElementsOf(expected)
        .isNotEmpty();
  }

  @Test
  void targetsOfAMeasureAndStateAreThoseOfTheTable() throws IOException {
    List<String> expected =
        reference.rows("targets.csv").stream()
            .filter(row -> row.getField("measure").equals("ENERGY_INTENSITY"))
            .filter(row -> row.getField("state").equals("MISSED"))
            .filter(row -> row.getField("period").startsWith("2022-"))
            .filter(row -> row.getField("region").equals("370600"))
            .map(row -> row.getField("period") + " " + row.getField("gap"))
            .toList();
    List<String> said =
        reference.ask(
            "targets",
            "--region",
            "烟台市",
            "--measure",
            "ENERGY_INTENSITY",
            "--state",
            "missed",
            "--year",
            "2022",
            "--format",
            "csv");
    assertThat(said.stream().skip(1).map(line -> line.split(",", -1)))
        .extracting(cells -> cells[6] + " " + cells[10])
        .containsExactlyElementsOf(expected)
        .isNotEmpty();
  }

  @Test
  void theOtherTablesOfControlAreListedWhole() throws IOException {
    assertListedWhole("control", 0);
    assertListedWhole("two-high", 0);
    assertListedWhole("quota-projects", 1);
  }

  /** But for the name of the place behind its code. */
  private static void assertListedWhole(String table, int place) throws IOException {
    List<String> expected = reference.lines(table + ".csv");
    List<String> said = reference.ask(table, "--format", "csv");
    assertThat(said.stream().map(line -> without(place + 1, line)))
        .containsExactlyElementsOf(expected)
        .hasSizeGreaterThan(10);
  }

  private static String without(int cell, String line) {
    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
    cells.remove(cell);
    return String.join(",", cells);
  }

  @Test
  void openAlertsAreThoseOfTheTable() throws IOException {
    assertThat(reference.ask("alerts", "--format", "json"))
        .hasSameSizeAs(reference.rows("alerts.csv"))
        .isNotEmpty();
    long overdue =
        reference.rows("alerts.csv").stream()
            .filter(row -> row.getField("rule").equals("REPORT_OVERDUE"))
            .count();
    assertThat(reference.ask("alerts", "--rule", "逾期未报", "--format", "json"))
        .hasSize((int) overdue);
  }

  @Test
  void anEnterpriseIsFoundByItsName() throws IOException {
    NamedCsvRecord alert =
        reference.rows("alerts.csv").stream()
            .filter(row -> row.getField("subject").length() == 18)
            .findFirst()
            .orElseThrow();
    List<String> said = reference.ask("enterprise", alert.getField("subject"));
    assertThat(said.get(0)).endsWith("  " + alert.getField("subject"));
    String name = said.get(0).substring(0, said.get(0).indexOf("  "));
    assertThat(reference.ask("enterprise", name)).isEqualTo(said);
    assertThat(said).anyMatch(line -> line.startsWith("! " + alert.getField("rule")));
  }

  @Test
  void aCodeThatIsNoneIsAnsweredWithThoseThatAreNear() {
    CommandRun run = reference.run("indicators", "--region", "济北市");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("没有地区“济北市”", "370100 济南市");
  }

  /** Opening, changes and closing are recomputed from the journal as the batch wrote it. */
  @Test
  void aStatementOpensAndClosesWithTheJournalsBalances() throws IOException {
    List<NamedCsvRecord> journal = reference.rows("journal.csv");
    String account = journal.get(journal.size() - 1).getField("debit");
    String to = journal.get(journal.size() - 1).getField("effective_date");
    String from = to.substring(0, 4) + "-01-01";
    List<String> said =
        reference.ask("statement", "--account", account, "--from", from, "--to", to);
    BigDecimal opening =
        reference.balance(account, row -> row.getField("effective_date").compareTo(from) < 0);
    BigDecimal closing =
        reference.balance(account, row -> row.getField("effective_date").compareTo(to) <= 0);
    assertThat(closing).isNotEqualByComparingTo(opening);
    assertThat(said.get(0)).isEqualTo(account);
    assertThat(amount(said.get(1))).isEqualByComparingTo(opening);
    assertThat(amount(said.get(said.size() - 1))).isEqualByComparingTo(closing);
    assertThat(said.subList(2, said.size() - 1))
        .hasSize(
            (int)
                journal.stream()
                    .filter(row -> touches(row, account))
                    .filter(row -> row.getField("effective_date").compareTo(from) >= 0)
                    .filter(row -> row.getField("effective_date").compareTo(to) <= 0)
                    .count());
    assertThat(amount(said.get(said.size() - 2))).isEqualByComparingTo(closing);
  }

  @Test
  void aStatementOfAllAccountsSumsToZero() {
    List<String> said = reference.ask("statement", "--to", Reference.MESSY_FEW.asOf().toString());
    assertThat(said).hasSizeGreaterThan(3);
    assertThat(
            said.stream().map(ResultCommandsTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void aStatementThatEndsBeforeItBeginsSaysSo() {
    CommandRun run =
        reference.run(
            "statement",
            "--account",
            "370000:RESERVE",
            "--from",
            "2022-02-01",
            "--to",
            "2022-01-01");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--to 早于 --from");
  }

  @Test
  void theBulletinOfWhatWasPublishedSaysThatItIsTheSame() throws IOException {
    reference.ask("publish", "--period", "2022-04", "--by", "centre");
    Path output = folder.resolve("bulletin");
    reference.ask(
        "bulletin", "--period", "2022-04", "--scope", "ALL", "--output", output.toString());
    String page = Files.readString(output.resolve("bulletin-2022-04.html"));
    assertThat(page).contains("本月数字已发布：第 1 条", "完全一致", "本月发出");
    assertThat(output.resolve("offsets.csv")).exists();
    Path again = folder.resolve("again");
    reference.ask(
        "bulletin", "--period", "2022-04", "--scope", "ALL", "--output", again.toString());
    for (String name : new String[] {"bulletin-2022-04.html", "bulletin-2022-04.xlsx"}) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(output.resolve(name));
    }
  }

  @Test
  void aFollowedAlertIsPrintedWhenItChangesAndAClosedPipeEndsTheFollowing() throws Exception {
    BrokenPipe pipe = new BrokenPipe();
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(
            () -> reference.print(pipe, "alerts", "--follow", "--format", "json"));
    int open = reference.rows("alerts.csv").size();
    Until.holds(PATIENCE, () -> pipe.lines().size() == open);
    Alert change =
        Alert.newBuilder()
            .setAlertId("OUTPUT_DROP/370100/2022-04")
            .setRule("OUTPUT_DROP")
            .setSubject("370100")
            .setState("CLEARED")
            .build();
    reference.send(change);
    Until.holds(PATIENCE, () -> pipe.lines().size() == open + 1);
    assertThat(pipe.lines().get(open)).contains("\"state\":\"CLEARED\"", "\"name\":\"济南市\"");
    pipe.breakOff();
    assertThat(code.get(20, TimeUnit.SECONDS)).isZero();
  }

  private static boolean touches(NamedCsvRecord row, String account) {
    return row.getField("debit").equals(account) || row.getField("credit").equals(account);
  }

  private static BigDecimal amount(String line) {
    return new BigDecimal(line.substring(line.lastIndexOf(' ') + 1));
  }
}
