package cn.qianhu.command.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.command.CommandRun;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.api.DeskClient;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Fact;
import cn.qianhu.event.Measure;
import cn.qianhu.kit.Until;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A form that one package and one line declare, from each door by which its reports come to the
 * audit of its figures: nothing else knows of it.
 */
@Timeout(120)
class VacanciesFromDoorToAuditTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARCH = "2022-03";
  private static final String PROVINCE = "ALL/370000/T/" + MARCH;
  private static final String USCC = VacancyRows.uscc(VacancyRows.SURGING);
  private static final String ALERT = "VACANCY_SURGE/" + USCC + "/" + MARCH;

  @TempDir private static Path folder;

  private static VacancySite site;
  private static DeskClient desk;
  private static final Map<String, HttpResponse<String>> POSTED = new HashMap<>();

  @BeforeAll
  static void reportAndCount() throws Exception {
    site = new VacancySite();
    site.run("deploy", "--partitions", "2");
    site.issueKeys();
    site.startGateway();
    VacancyRows.write(folder.resolve("in"));
    site.run("ingest", "--settle", "0s", folder.resolve("in").toString());
    String march = VacancyRows.json(VacancyRows.SURGING, MARCH, 100, 10);
    POSTED.put("json", site.post("application/json", march));
    POSTED.put("again", site.post("application/json", march));
    POSTED.put("csv", site.post("text/csv", VacancyRows.january()));
    POSTED.put("foreign", site.post("application/json", VacancyRows.json(5, MARCH, 100_000, 10)));
    site.produce(
        VacancyRows.secondRevision(VacancyRows.CORRECTED, MARCH)
            .setWorkersWanted(100L)
            .setApprenticesWanted(10L)
            .build());
    site.produce(
        VacancyRows.secondRevision(VacancyRows.WITHDRAWN, "2022-01").setWithdrawn(true).build());
    site.run("date", "--set", "2022-04-30", "--from", "2021-01");
    site.count();
    site.read(table -> new ResultFiles(table, folder.resolve("live")).write());
    desk = site.startDesk();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void itsTopicsAreDeployedWithAllOthers() {
    try (Admin admin = site.clients.admin()) {
      assertThat(Answer.of(admin.listTopics().names()))
          .contains("reports.vacancies", "facts.vacancies");
    }
  }

  @Test
  void theFolderTellsOfEachRowAndWhyOneDoesNotCount() throws IOException {
    Path done = folder.resolve("in/done");
    assertThat(Files.readAllLines(done.resolve("vacancies-1.csv.receipt.csv")))
        .filteredOn(line -> !line.contains(",ACCEPTED,"))
        .hasSize(2)
        .last()
        .asString()
        .contains(VacancyRows.id(VacancyRows.WRONG, "2022-01", 1), ",REJECTED,", "workers_wanted")
        .containsPattern("\\p{IsHan}")
        .contains("is out of range; give a number that is not negative");
    assertThat(done.resolve("vacancies-2.csv.receipt.csv")).exists();
  }

  @Test
  void theGatewayTakesWhatAnEnterpriseSaysOfItselfAndDescribesTheForm() throws IOException {
    assertThat(POSTED.get("json").statusCode()).as(POSTED.get("json").body()).isEqualTo(202);
    assertThat(POSTED.get("csv").statusCode()).as(POSTED.get("csv").body()).isEqualTo(200);
    assertThat(POSTED.get("csv").body()).contains("\"ACCEPTED_FOR_PROCESSING\":1");
    assertThat(POSTED.get("again").statusCode()).isEqualTo(202);
    assertThat(POSTED.get("foreign").statusCode()).isEqualTo(403);
    JsonNode api = JSON.readTree(site.ask("/v1/openapi.json").body());
    JsonNode form = api.at("/components/schemas/vacancies");
    assertThat(form.at("/properties/workers_wanted/description").asText())
        .contains("月末缺工", "workers wanted at the end of the month");
    assertThat(form.path("required").valueStream().map(JsonNode::asText))
        .contains("report_id", "uscc", "period", "revision");
  }

  @Test
  void whoReportedIsToldWhatBecameOfIt() throws IOException {
    String id = VacancyRows.id(VacancyRows.SURGING, MARCH, 1);
    JsonNode receipts = JSON.readTree(site.ask("/v1/receipts/" + id).body()).path("receipts");
    assertThat(receipts.at("/0/form").asText()).isEqualTo("vacancies");
    assertThat(receipts.at("/0/deliveries")).hasSize(2);
    assertThat(receipts.at("/0/deliveries/0/fate").asText()).isEqualTo("ACCEPTED");
  }

  @Test
  void theStreamsCountWhatPrevails() {
    Measure province = site.measure(PROVINCE, "vacancies");
    assertThat(province.getValue()).isEqualTo("2440");
    assertThat(province.getGrowthPct()).as("of those with a year before").isEqualTo("25.00");
    assertThat(province.getYtd()).isEqualTo("4844");
    assertThat(site.measure(PROVINCE, "apprentice_vacancies").getValue()).isEqualTo("130");
    assertThat(site.measure("ALL/370100/31/" + MARCH, "vacancies").getValue()).isEqualTo("440");
    assertThat(site.measure("ALL/370000/T/2022-01", "vacancies").getValue())
        .as("without what is wrong and what was withdrawn")
        .isEqualTo("44");
  }

  @Test
  void itsFactsNameTheReportsThatCount() {
    List<Fact> facts =
        site.read(table -> table.stream(Topics.factsOf(VacancyForm.KIND), Fact.class).toList());
    assertThat(facts).hasSize(8 + 13 + 13 + 1);
    assertThat(facts)
        .filteredOn(fact -> fact.getUscc().equals(VacancyRows.uscc(VacancyRows.CORRECTED)))
        .filteredOn(fact -> fact.getPeriod().equals(MARCH))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.getAmounts())
                  .containsOnly(
                      Map.entry("workers_wanted", 100L), Map.entry("apprentices_wanted", 10L));
              assertThat(fact.getSources())
                  .singleElement()
                  .satisfies(
                      source -> {
                        assertThat(source.getTopic()).isEqualTo("reports.vacancies");
                        assertThat(source.getReportId())
                            .isEqualTo(VacancyRows.id(VacancyRows.CORRECTED, MARCH, 2));
                      });
            });
  }

  @Test
  void itsAlertIsOpenWithEvidenceAndTheReportsItRestsOn() {
    List<Alert> open =
        site.read(
            table ->
                table.stream(Topics.ALERTS_OPEN, Alert.class)
                    .filter(alert -> alert.getRule().equals("VACANCY_SURGE"))
                    .toList());
    assertThat(open).extracting(Alert::getAlertId).containsExactly(ALERT);
    assertThat(open.get(0).getEvidence())
        .containsEntry("vacancies", "110")
        .containsEntry("vacancies_before", "30")
        .containsEntry("surge_factor", "2");
    assertThat(open.get(0).getSources())
        .extracting(source -> source.getReportId())
        .containsExactly(
            VacancyRows.id(VacancyRows.SURGING, "2022-02", 1),
            VacancyRows.id(VacancyRows.SURGING, MARCH, 1));
  }

  private static JsonNode told(String path) {
    return desk.get(site.centreKey, "/api/v1/" + path).json();
  }

  private static JsonNode row(JsonNode rows, String member, String value) {
    return rows.valueStream()
        .filter(row -> row.path(member).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + value + " in " + rows));
  }

  @Test
  void theDeskShowsItsFiguresAndNamesThemInBothLanguages() {
    JsonNode rows =
        told("indicators?scope=ALL&region=370000&industry=T&period=" + MARCH).path("rows");
    JsonNode vacancies = row(rows, "measure", "vacancies");
    assertThat(vacancies.path("value").asText()).isEqualTo("2440");
    assertThat(vacancies.path("growth_pct").asText()).isEqualTo("25.00");
    assertThat(row(rows, "measure", "apprentice_vacancies").path("value").asText())
        .as("the centre sees what the public does not")
        .isEqualTo("130");
    JsonNode codes = told("codes");
    JsonNode measure = row(codes.path("measures"), "code", "vacancies");
    assertThat(measure.path("zh").asText()).isEqualTo("用工缺口");
    assertThat(measure.path("en").asText()).isEqualTo("vacancies");
    assertThat(measure.path("unit_zh").asText()).isEqualTo("人");
    assertThat(row(codes.path("alert_rules"), "rule", "VACANCY_SURGE").path("zh").asText())
        .isEqualTo("用工缺口骤增");
    JsonNode rejected = told("rejections?kind=vacancies").path("rows");
    assertThat(rejected).hasSize(1);
    assertThat(rejected.path(0).path("message_zh").asText()).contains("workers_wanted");
  }

  @Test
  void theCardOfAnEnterpriseHasItsMonthsItsReportsAndItsAlert() {
    JsonNode card = told("enterprises/" + USCC);
    assertThat(card.path("forms").valueStream().map(month -> month.path("period").asText()))
        .containsExactlyInAnyOrder("2021-03", "2022-01", "2022-02", MARCH);
    assertThat(row(card.path("forms"), "period", MARCH).at("/amounts/workers_wanted").asText())
        .isEqualTo("100");
    assertThat(
            card.path("reports")
                .valueStream()
                .filter(report -> report.path("form").asText().equals("vacancies"))
                .map(report -> report.path("fate").asText()))
        .contains("counts")
        .hasSizeGreaterThanOrEqualTo(4);
    assertThat(row(card.path("alerts"), "alert_id", ALERT).path("message_zh").asText())
        .isEqualTo("样本企业0用工缺口由 30 人增至 110 人。");
    assertThat(row(told("alerts?rule=VACANCY_SURGE").path("rows"), "alert_id", ALERT).toString())
        .contains("\"vacancies\":\"110\"");
  }

  @Test
  void thePublicSeesItWhereNobodyIsToldOf() {
    Map<String, String> open = new TreeMap<>();
    Until.holds(
        () -> {
          JsonNode rows = shown();
          rows.forEach(
              row ->
                  open.put(
                      row.path("region").asText() + "/" + row.path("period").asText(),
                      row.path("value").asText()));
          return open.containsKey("370000/" + MARCH) && open.containsKey("370000/2021-03");
        });
    assertThat(open)
        .containsEntry("370000/" + MARCH, "2440")
        .containsEntry("370100/" + MARCH, "440")
        .doesNotContainKeys("370300/" + MARCH, "370400/" + MARCH, "370000/2022-01");
    assertThat(
            desk.get(site.publicKey, "/api/v1/indicators?scope=ALL&limit=5000").json().toString())
        .contains("\"vacancies\"")
        .doesNotContain("apprentice_vacancies");
    assertThat(desk.get(site.publicKey, "/api/v1/alerts?rule=VACANCY_SURGE").json().path("rows"))
        .isEmpty();
  }

  private static JsonNode shown() {
    return desk.get(
            site.publicKey, "/api/v1/indicators?scope=ALL&industry=T&measure=vacancies&limit=5000")
        .json()
        .path("rows");
  }

  @Test
  void theTerminalListsIt() {
    assertThat(site.run("indicators", "--measure", "用工缺口", "--region", "370000", "--period", MARCH))
        .contains("2440", "25.00");
    assertThat(site.run("alerts", "--rule", "VACANCY_SURGE")).contains("由 30 人增至 110 人");
    assertThat(site.run("enterprise", USCC)).contains("用工缺口月报", "缺工人数", "VACANCY_SURGE");
  }

  @Test
  void anExplanationLeadsToTheRecordsAndAgrees() throws IOException {
    String told = site.run("explain", "indicator", PROVINCE, "vacancies", "--json");
    JsonNode value = JSON.readTree(told.substring(told.indexOf('{')));
    assertThat(value.path("agrees").asBoolean()).isTrue();
    JsonNode taken = JSON.readTree(POSTED.get("json").body());
    List<JsonNode> reports =
        value.findValues("origins").stream()
            .flatMap(JsonNode::valueStream)
            .filter(origin -> origin.path("role").asText().equals("report"))
            .toList();
    assertThat(reports).hasSize(13).allMatch(VacanciesFromDoorToAuditTest::isOfTheForm);
    assertThat(reports)
        .extracting(origin -> origin.path("id").asText())
        .contains(VacancyRows.id(VacancyRows.CORRECTED, MARCH, 2))
        .doesNotContain(VacancyRows.id(VacancyRows.CORRECTED, MARCH, 1));
    assertThat(reports)
        .filteredOn(origin -> origin.path("id").equals(taken.path("report_id")))
        .singleElement()
        .satisfies(
            origin -> {
              assertThat(origin.path("partition")).isEqualTo(taken.path("partition"));
              assertThat(origin.path("offset")).isEqualTo(taken.path("offset"));
            });
    for (String figure : List.of("growth_pct", "ytd")) {
      assertThat(site.run("explain", "indicator", PROVINCE, "vacancies", figure))
          .contains("reports.vacancies/");
    }
    String alert = site.run("explain", "alert", "VACANCY_SURGE", USCC, MARCH);
    assertThat(alert).contains(" (default)", VacancyRows.id(VacancyRows.SURGING, MARCH, 1));
    assertThat(alert)
        .as("the other month that it rests on")
        .contains(VacancyRows.id(VacancyRows.SURGING, "2022-02", 1));
  }

  private static boolean isOfTheForm(JsonNode origin) {
    return origin.path("topic").asText().equals("reports.vacancies")
        && origin.path("partition").isIntegralNumber()
        && origin.path("offset").isIntegralNumber();
  }

  @Test
  void anArchiveOfItsRawRecordsGivesTheSameTables() throws IOException {
    Path archive = folder.resolve("archive");
    site.run("archive", "--output", archive.toString());
    assertThat(archive.resolve("reports.vacancies"))
        .isDirectoryRecursivelyContaining("glob:**.avro");
    Path again = folder.resolve("again");
    assertThat(
            CommandRun.of("replay", "--archive", archive.toString(), "--output", again.toString())
                .code())
        .isZero();
    assertThat(VacancySite.tables(again)).isEqualTo(VacancySite.tables(folder.resolve("live")));

    Path moved = folder.resolve("moved.csv");
    CommandRun difference =
        CommandRun.of(
            "diff",
            "2022-01-01T00:00+08:00",
            "now",
            "--archive",
            archive.toString(),
            "--output",
            moved.toString());
    assertThat(difference.code()).as(difference.said()).isZero();
    assertThat(difference.out()).contains("facts that changed", "vacancies");
    assertThat(moved).content().contains("vacancies");
  }

  /** And the topic comes back from the archive after its partitions were raised. */
  @Test
  void aBatchGivesTheSameIndicatorsAndIsRestoredFromItsArchive() throws Exception {
    VacancyRows.write(folder.resolve("batch"));
    VacancyRows.writeOthers(folder.resolve("batch"));
    Path out = folder.resolve("out");
    site.bench.run(
        "batch.",
        folder.resolve("batch"),
        out,
        YearMonth.of(2021, 1),
        LocalDate.of(2022, 4, 30),
        2,
        1);
    Map<String, String> counted = VacancySite.tables(out);
    Map<String, String> live = VacancySite.tables(folder.resolve("live"));
    for (String table : List.of("indicators.csv", "coverage.csv", "alerts.csv")) {
      assertThat(counted.get(table)).as(table).isEqualTo(live.get(table));
      assertThat(counted.get(table).lines().count()).as(table).isGreaterThan(1);
    }
    String archive = folder.resolve("batch-archive").toString();
    site.run("archive", "--namespace", "batch.", "--all", "--output", archive);
    try (Admin admin = site.clients.admin()) {
      Answer.of(
          admin
              .createPartitions(Map.of("batch.reports.vacancies", NewPartitions.increaseTo(5)))
              .all());
    }
    assertThat(site.run("unarchive", "--namespace", "batch.", "--archive", archive, "--yes"))
        .contains("reports.vacancies");
    Path restored = folder.resolve("restored");
    site.run("replay", "--namespace", "batch.", "--output", restored.toString());
    assertThat(VacancySite.tables(restored)).isEqualTo(counted);
  }
}
