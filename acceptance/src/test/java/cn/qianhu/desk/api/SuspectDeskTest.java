package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the desk tells of suspect figures: whose they are, and what they would be without. */
@Timeout(120)
class SuspectDeskTest {

  private static final String SUSPECT = "91370613GKFW4CW3K3";
  private static final String PERIOD = "2022-05";
  private static final String ALERT = "UNIT_SUSPECT/" + SUSPECT + "/" + PERIOD;
  private static final String PROVINCE = "scope=ALL&region=370000&industry=T&period=" + PERIOD;

  private static ReferenceDesk desk;
  private static DeskClient client;

  @BeforeAll
  static void open() {
    desk = new ReferenceDesk(Reference.MESSY_FEW);
    client = new DeskClient(desk.port());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void aCellNamesWhoseReportIsSuspectAndSaysSoInTheSameWordsEverywhere() {
    JsonNode told = ask("suspects?" + PROVINCE);
    assertThat(told.path("suspect").asInt()).isEqualTo(1);
    assertThat(told.path("message_zh").asText()).isEqualTo("合计中含 1 家计量单位可疑的企业，核实前不宜引用。");
    JsonNode whose = told.path("enterprises").path(0);
    assertThat(whose.path("uscc").asText()).isEqualTo(SUSPECT);
    assertThat(whose.path("alert_id").asText()).isEqualTo(ALERT);
    assertThat(whose.path("message_zh").asText()).contains("疑似计量单位填报错误");
    assertThat(ask("coverage?" + PROVINCE).at("/rows/0/suspect").asInt()).isEqualTo(1);
    assertThat(
            ask("enterprises?q=" + SUSPECT + "&period=" + PERIOD).at("/rows/0/suspect").asBoolean())
        .isTrue();
    assertThat(ask("enterprises/" + SUSPECT).at("/suspects/0/period").asText()).isEqualTo(PERIOD);
    JsonNode explained =
        ask("explain/indicator?cell=ALL/370000/T/" + PERIOD + "&measure=gross_output");
    assertThat(explained.path("agrees").asBoolean()).isTrue();
    assertThat(explained.path("suspect_zh")).isEqualTo(told.path("message_zh"));
    assertThat(explained.at("/suspects/0/uscc").asText()).isEqualTo(SUSPECT);
    assertThat(explained.at("/without/value_without")).isEqualTo(told.at("/without/value"));
    assertThat(
            explained.at("/figure/children").findParents("suspect").stream()
                .map(leaf -> leaf.at("/subject/id").asText()))
        .containsExactly(SUSPECT);
  }

  @Test
  void whoLeavesTheRegionOutIsShownOneThatCanBeAskedFor() {
    JsonNode problem = client.get(ReferenceDesk.CENTRE, "/api/v1/suspects?period=" + PERIOD).json();
    assertThat(problem.path("message_zh").asText()).isEqualTo("缺少参数 region：例如 region=370000");
    assertThat(problem.path("message_en").asText()).endsWith("such as region=370000");
  }

  /** The cells that the suspect feeds, compared with a province in which it reported no output. */
  @Test
  void theFiguresWithoutAreThoseOfAProvinceWithoutItsReports() {
    Map<String, Measure> without = withoutItsReports();
    List<JsonNode> marked =
        client
            .get(
                ReferenceDesk.CENTRE,
                "/api/v1/indicators?limit=5000&measure=gross_output&period=" + PERIOD)
            .rows()
            .valueStream()
            .filter(row -> row.path("suspect").asInt() > 0)
            .toList();
    int[] compared = {0};
    for (JsonNode row : marked) {
      Measure expected = without.get(cell(row));
      JsonNode figures =
          ask("suspects?scope=%s&region=%s&industry=%s&period=%s"
                  .formatted(
                      row.path("scope").asText(),
                      row.path("region").asText(),
                      row.path("industry").asText(),
                      PERIOD))
              .path("without");
      if (expected == null) {
        assertThat(figures.path("value").asText()).as(cell(row)).isEqualTo("0.00");
        continue;
      }
      assertThat(figures.path("value").asText(null)).as(cell(row)).isEqualTo(expected.getValue());
      assertThat(figures.path("growth_pct").asText(null))
          .as(cell(row))
          .isEqualTo(expected.getGrowthPct());
      assertThat(figures.path("ytd").asText(null)).as(cell(row)).isEqualTo(expected.getYtd());
      assertThat(figures.path("ytd_growth_pct").asText(null))
          .as(cell(row))
          .isEqualTo(expected.getYtdGrowthPct());
      assertThat(figures.path("value").asText()).isNotEqualTo(row.path("value").asText());
      compared[0]++;
    }
    assertThat(compared[0]).isGreaterThan(5);
  }

  /** What is told of each cell alone is what its row in the table says. */
  @Test
  void theTableOfCellsSaysWhatEachOfThemDoes() {
    List<String> rows = client.csv(ReferenceDesk.CENTRE, "/api/v1/suspect-cells?limit=5000");
    assertThat(rows).isEqualTo(Reference.MESSY_FEW.table("suspects.csv").lines().toList());
    assertThat(rows).hasSizeGreaterThan(20);
    for (JsonNode row :
        client.get(ReferenceDesk.CENTRE, "/api/v1/suspect-cells?limit=5000").rows()) {
      JsonNode told =
          ask(
              "suspects?scope=%s&region=%s&industry=%s&period=%s"
                  .formatted(
                      row.path("scope").asText(),
                      row.path("region").asText(),
                      row.path("industry").asText(),
                      row.path("period").asText()));
      assertThat(row.path("suspects").asInt()).isEqualTo(told.path("suspect").asInt());
      assertThat(row.path("value_without").asText()).isEqualTo(told.at("/without/value").asText());
      assertThat(row.path("growth_pct_without").asText(null))
          .isEqualTo(told.at("/without/growth_pct").asText(null));
      assertThat(row.path("ytd_growth_pct_without").asText(null))
          .isEqualTo(told.at("/without/ytd_growth_pct").asText(null));
    }
  }

  /** The figures stay what they are: only the alert goes. */
  @Test
  void marksGoWithTheAlert() {
    assertThat(marks()).isPositive();
    Alert alert =
        desk.views()
            .read(
                () ->
                    desk.views().stream(Topics.ALERTS_OPEN, Alert.class)
                        .filter(each -> each.getAlertId().equals(ALERT))
                        .findFirst()
                        .orElseThrow());
    desk.records.receive(Topics.ALERTS_OPEN, Alert.class, ALERT, null);
    try {
      assertNothingIsMarked();
    } finally {
      desk.records.receive(Topics.ALERTS_OPEN, Alert.class, ALERT, alert);
    }
  }

  private static void assertNothingIsMarked() {
    assertThat(marks()).isZero();
    assertThat(client.get(ReferenceDesk.CENTRE, "/api/v1/suspect-cells").rows()).isEmpty();
    JsonNode told = ask("suspects?" + PROVINCE);
    assertThat(told.path("suspect").asInt()).isZero();
    assertThat(told.path("enterprises")).isEmpty();
    assertThat(told.has("without")).isFalse();
    assertThat(ask("enterprises/" + SUSPECT).path("suspects")).isEmpty();
    assertThat(
            ask("explain/indicator?cell=ALL/370000/T/" + PERIOD + "&measure=gross_output")
                .has("suspects"))
        .isFalse();
  }

  @Test
  void anAlertSaysWhereItsEnterpriseStandsAndInWhichDivision() {
    JsonNode entry = ask("enterprises/" + SUSPECT).path("directory").path(0);
    JsonNode alert = ask("alerts?subject=" + SUSPECT + "&rule=UNIT_SUSPECT").path("rows").path(0);
    assertThat(alert.path("region").asText()).isEqualTo(entry.path("region").asText());
    assertThat(alert.path("industry").asText()).isEqualTo(entry.path("industry").asText());
    assertThat(alert.path("city").asText())
        .isEqualTo(alert.path("region").asText().substring(0, 4) + "00");
  }

  /** What is compared with a target is marked as it is in the row of indicators that has it. */
  @Test
  void targetsAndControlAreMarkedAsTheFiguresThatTheyRestOn() {
    int[] marked = {0};
    for (JsonNode row : rows("targets")) {
      String[] figure =
          switch (row.path("measure").asText()) {
            case "OUTPUT_GROWTH" -> new String[] {"gross_output", "ytd_growth_pct"};
            case "EXPORT_GROWTH" -> new String[] {"export_delivery", "ytd_growth_pct"};
            case "REVENUE" -> new String[] {"revenue", "ytd"};
            case "ENERGY_INTENSITY" -> new String[] {"energy_intensity", "ytd_growth_pct"};
            default -> null;
          };
      if (figure != null && row.has("figure")) {
        boolean suspect = isSuspect(row.path("scope").asText(), row, figure[0], figure[1]);
        assertThat(has(row, "figure")).as("%s", row).isEqualTo(suspect);
        assertThat(has(row, "gap")).as("%s", row).isEqualTo(suspect);
        assertThat(row.path("suspect").asInt()).isEqualTo(suspect ? 1 : 0);
        marked[0] += suspect ? 1 : 0;
      }
    }
    assertThat(marked[0]).isPositive();
    for (JsonNode row : rows("control")) {
      if (row.has("intensity_change_pct")) {
        assertThat(has(row, "intensity_change_pct"))
            .as("%s", row)
            .isEqualTo(isSuspect("ABOVE_SCALE", row, "energy_intensity", "ytd_growth_pct"));
      }
    }
  }

  private static boolean has(JsonNode row, String figure) {
    return row.path("suspect_figures").valueStream().anyMatch(each -> each.asText().equals(figure));
  }

  private static boolean isSuspect(String scope, JsonNode row, String measure, String figure) {
    return has(
        ask("indicators?scope=%s&region=%s&industry=%s&period=%s&measure=%s"
                .formatted(
                    scope,
                    row.path("region").asText(),
                    row.path("industry").asText("T"),
                    PERIOD,
                    measure))
            .at("/rows/0"),
        figure);
  }

  private static JsonNode rows(String table) {
    return client
        .get(ReferenceDesk.CENTRE, "/api/v1/" + table + "?limit=5000&period=" + PERIOD)
        .rows();
  }

  private static long marks() {
    return Stream.of("indicators", "coverage", "targets", "control")
        .flatMap(table -> rows(table).valueStream())
        .filter(row -> row.path("suspect").asInt() > 0)
        .count();
  }

  private static Map<String, Measure> withoutItsReports() {
    MemoryRawLog log = new MemoryRawLog();
    log.addDate(Reference.MESSY_FEW.asOf().toString(), Reference.FROM.toString());
    InputRows rows = InputRows.of(Reference.MESSY_FEW);
    int uscc = OutputForm.KIND.columns().indexOf("uscc");
    for (Kind kind : Kind.all()) {
      rows.texts(kind).stream()
          .filter(texts -> kind != OutputForm.KIND || !texts.get(uscc).equals(SUSPECT))
          .forEach(texts -> log.add(kind, texts));
    }
    ReplayOutcome replayOutcome = log.replay();
    Map<String, Measure> figures = new HashMap<>();
    replayOutcome.results().stream(Topics.RESULTS_INDICATORS, Indicators.class)
        .filter(row -> row.getCell().getPeriod().equals(PERIOD))
        .forEach(
            row ->
                row.getMeasures().stream()
                    .filter(measure -> measure.getMeasure().equals("gross_output"))
                    .forEach(
                        measure ->
                            figures.put(
                                row.getCell().getScope()
                                    + "/"
                                    + row.getCell().getRegion()
                                    + "/"
                                    + row.getCell().getIndustry(),
                                measure)));
    return figures;
  }

  private static String cell(JsonNode row) {
    return row.path("scope").asText()
        + "/"
        + row.path("region").asText()
        + "/"
        + row.path("industry").asText();
  }

  private static JsonNode ask(String question) {
    return client.get(ReferenceDesk.CENTRE, "/api/v1/" + question).json();
  }
}
