package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.OutputFact;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the public sees of the reference province, held against what the centre sees of it. */
@Timeout(120)
class PublicDeskTest {

  private static final List<String> GROWTH =
      List.of("growth_pct", "naive_growth_pct", "ytd_growth_pct", "contribution_pp");

  private static ReferenceDesk desk;
  private static Map<String, JsonNode> centre;
  private static Map<String, JsonNode> open;
  private static Map<String, JsonNode> coverage;

  @BeforeAll
  static void ask() {
    desk = new ReferenceDesk(Reference.MESSY_FEW);
    doubt("2022-02");
    centre = all(ReferenceDesk.CENTRE, "indicators");
    open = all(ReferenceDesk.PUBLIC, "indicators");
    coverage = all(ReferenceDesk.CENTRE, "coverage");
  }

  /** Lets an alert cast doubt on the first report of a month. */
  private static void doubt(String period) {
    String uscc =
        desk.records
            .views()
            .read(
                () ->
                    desk.records.views().stream(Topics.FACTS_OUTPUT, OutputFact.class)
                        .filter(fact -> fact.getPeriod().equals(period))
                        .findFirst()
                        .orElseThrow()
                        .getUscc());
    String id = "UNIT_SUSPECT/" + uscc + "/" + period;
    desk.records.receive(
        Topics.ALERTS_OPEN,
        Alert.class,
        id,
        Alert.newBuilder()
            .setAlertId(id)
            .setRule("UNIT_SUSPECT")
            .setSubject(uscc)
            .setPeriod(period)
            .build());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void noFigureOfOneOrTwoEnterprisesIsShown() {
    Set<String> shown = new HashSet<>();
    open.forEach(
        (key, row) -> {
          JsonNode covered = coverage.get(cell(row));
          String measure = row.path("measure").asText();
          switch (measure) {
            case "gross_output", "profit", "sales_ratio_pct" ->
                assertThat(covered.path("reported").asInt()).as(key).isGreaterThanOrEqualTo(3);
            case "comprehensive", "coal", "renewable" ->
                assertThat(covered.path("energy_reported").asInt())
                    .as(key)
                    .isGreaterThanOrEqualTo(3);
            default -> {}
          }
          shown.add(measure);
        });
    assertThat(shown).contains("gross_output", "comprehensive", "sales_ratio_pct", "completed");
    assertThat(open).hasSizeLessThan(centre.size());
  }

  @Test
  void growthOverOneOrTwoPairsIsLeftOut() {
    open.values().stream()
        .filter(row -> row.path("measure").asText().equals("gross_output"))
        .filter(row -> row.has("growth_pct"))
        .forEach(
            row ->
                assertThat(coverage.get(cell(row)).path("paired").asInt())
                    .as(cell(row))
                    .isGreaterThanOrEqualTo(3));
    assertThat(open.values()).anyMatch(row -> row.has("growth_pct"));
    assertThat(open.values()).anyMatch(row -> row.has("ytd"));
  }

  @Test
  void whatIsShownIsWhatWasPublished() {
    open.forEach(
        (key, row) -> {
          JsonNode whole = centre.get(key);
          row.properties()
              .forEach(
                  member -> {
                    if (!member.getKey().startsWith("suspect")
                        && !member.getKey().equals("edition")) {
                      assertThat(member.getValue())
                          .as(key + " " + member.getKey())
                          .isEqualTo(whole.get(member.getKey()));
                    }
                  });
          GROWTH.forEach(
              member -> assertThat(row.has(member) && !whole.has(member)).as(key).isFalse());
        });
  }

  /** That a figure is suspect may be seen where the figure may, and nothing of what is hidden. */
  @Test
  void marksStandAtFiguresThatAreShown() {
    int[] marked = {0};
    open.forEach(
        (key, row) -> {
          assertThat(row.path("suspect").asInt())
              .as(key)
              .isLessThanOrEqualTo(centre.get(key).path("suspect").asInt());
          for (JsonNode figure : row.path("suspect_figures")) {
            assertThat(row.has(figure.asText())).as(key + " " + figure).isTrue();
            assertThat(centre.get(key).path("suspect_figures")).as(key).contains(figure);
            marked[0]++;
          }
        });
    assertThat(marked[0]).isPositive();
    for (String question : List.of("suspects?region=370000&scope=ALL", "suspect-cells")) {
      assertThat(
              new DeskClient(desk.port()).get(ReferenceDesk.PUBLIC, "/api/v1/" + question).status())
          .isEqualTo(403);
    }
  }

  /** The city less its visible counties is what the hidden counties have together. */
  @Test
  void noCountyCanBeReckonedFromItsCityAndItsNeighbours() {
    Map<String, List<JsonNode>> counties =
        centre.values().stream()
            .filter(row -> row.path("measure").asText().equals("gross_output"))
            .filter(row -> !row.path("region").asText().endsWith("00"))
            .collect(
                Collectors.groupingBy(
                    row -> key(row, row.path("region").asText().substring(0, 4) + "00")));
    int[] checked = {0};
    counties.forEach(
        (city, parts) -> {
          if (!open.containsKey(city)) {
            return;
          }
          int together =
              parts.stream()
                  .filter(part -> !open.containsKey(key(part, part.path("region").asText())))
                  .mapToInt(part -> coverage.get(cell(part)).path("reported").asInt())
                  .sum();
          assertThat(together).as(city).isNotIn(1, 2);
          checked[0]++;
        });
    assertThat(checked[0]).isPositive();
  }

  /** The sum of the year, a month later, would tell what was hidden in a month. */
  @Test
  void noMonthCanBeReckonedFromTheSumsOfTheYear() {
    Map<String, BigDecimal> hidden = new HashMap<>();
    centre.forEach(
        (key, row) -> {
          if (row.path("measure").asText().equals("gross_output") && !open.containsKey(key)) {
            hidden.put(key, new BigDecimal(row.path("value").asText()));
          }
        });
    assertThat(hidden).isNotEmpty();
    open.forEach(
        (key, row) -> {
          if (!row.path("measure").asText().equals("gross_output") || !row.has("ytd")) {
            return;
          }
          String period = row.path("period").asText();
          for (int month = 1; month <= Integer.parseInt(period.substring(5)); month++) {
            String earlier =
                key.replace(period, "%s-%02d".formatted(period.substring(0, 4), month));
            assertThat(hidden).as(key).doesNotContainKey(earlier);
          }
        });
  }

  /** Tables by county and by division cross those by city and by scope. */
  @Test
  void theProvinceAndCitiesAreShownForAllOfIndustryAndNothingBelow() {
    assertThat(open.values())
        .allMatch(row -> row.path("region").asText().matches("370000|37[0-9]{2}00"))
        .allMatch(row -> row.path("industry").asText().equals("T"));
    assertThat(open.values()).anyMatch(row -> !row.path("region").asText().equals("370000"));
  }

  /** While reports come in, the figures of two moments differ by one enterprise's. */
  @Test
  void monthsThatAreNotClosedAreNotShown() {
    assertThat(months()).contains("2022-03", "2022-04");
    date("2022-05-09");
    assertThat(months()).contains("2022-03").doesNotContain("2022-04");
    date(Reference.MESSY_FEW.asOf().toString());
    assertThat(months()).contains("2022-04");
  }

  /** Facts and figures come on topics of their own: what was judged is not what would be shown. */
  private static Set<String> months() {
    return all(ReferenceDesk.PUBLIC, "indicators").values().stream()
        .map(row -> row.path("period").asText())
        .collect(Collectors.toSet());
  }

  private static void date(String date) {
    desk.records.receive(
        Topics.BUSINESS_DATE,
        BusinessDate.class,
        null,
        new BusinessDate(date, Reference.FROM.toString(), "test"));
  }

  /** Five of six reported, and all five grow: that tells of each of them. */
  @Test
  void whoReportedAndWhoGrowsIsNotCountedForThePublic() {
    Map<String, JsonNode> counted = all(ReferenceDesk.PUBLIC, "coverage");
    assertThat(counted).isNotEmpty();
    assertThat(counted.values())
        .allMatch(row -> row.has("expected") && row.has("status"))
        .noneMatch(
            row ->
                row.has("reported")
                    || row.has("reporting_pct")
                    || row.has("paired")
                    || row.has("growing")
                    || row.has("energy_reported"));
  }

  @Test
  void alertsTellOfRegionsOnly() {
    List<JsonNode> alerts = new ArrayList<>();
    new DeskClient(desk.port())
        .get(ReferenceDesk.PUBLIC, "/api/v1/alerts?limit=5000")
        .rows()
        .forEach(alerts::add);
    assertThat(alerts)
        .allMatch(alert -> alert.path("subject").asText().matches("37[0-9]{4}(/[0-9]{2})?"));
  }

  private static String cell(JsonNode row) {
    return row.path("scope").asText()
        + "/"
        + row.path("region").asText()
        + "/"
        + row.path("industry").asText()
        + "/"
        + row.path("period").asText();
  }

  private static String key(JsonNode row, String region) {
    return row.path("scope").asText()
        + "/"
        + region
        + "/"
        + row.path("industry").asText()
        + "/"
        + row.path("period").asText()
        + "/"
        + row.path("measure").asText();
  }

  private static Map<String, JsonNode> all(String key, String list) {
    Map<String, JsonNode> rows = new HashMap<>();
    String after = "";
    while (after != null) {
      JsonNode page =
          new DeskClient(desk.port()).get(key, "/api/v1/" + list + "?limit=5000" + after).json();
      page.path("rows")
          .forEach(
              row ->
                  rows.put(
                      row.has("measure") ? key(row, row.path("region").asText()) : cell(row), row));
      after = page.has("next") ? "&after=" + page.path("next").asText() : null;
    }
    return rows;
  }
}
