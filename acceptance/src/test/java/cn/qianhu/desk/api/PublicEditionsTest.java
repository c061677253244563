package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.PublicEdition;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the public is shown of a closed month of which something comes in later. */
@Timeout(120)
class PublicEditionsTest {

  private static final int ENTERPRISES = 160;
  private static final String MONTH = "2022-02";
  private static final String YEAR_BEFORE = "2021-02";
  private static final String PROVINCE = "ALL/370000/T/2022-02/gross_output";

  @TempDir private Path folder;
  private ReferenceDesk desk;

  @BeforeEach
  void start() throws Exception {
    new RandomProvince(1, ENTERPRISES).write(folder);
    desk = new ReferenceDesk(folder, RandomProvince.AS_OF);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  /** The sum of before and the sum of after would tell by how much. */
  @Test
  void oneCorrectionIsNotToldAndThreeTogetherAre() {
    Map<String, String> before = shown();
    List<OutputFact> alike = alike();
    correct(alike.get(0), PublicEditionsTest::tenMore);
    date("2022-03-20");
    assertThat(desk.publish()).isEmpty();
    assertThat(shown()).isEqualTo(before).containsEntry("edition", "2022-03-15");
    correct(alike.get(1), PublicEditionsTest::tenMore);
    assertThat(desk.publish()).isEmpty();
    assertThat(shown()).isEqualTo(before);
    correct(alike.get(2), PublicEditionsTest::tenMore);
    assertThat(desk.publish()).containsExactly(MONTH);
    assertThat(new BigDecimal(shown().get(PROVINCE)))
        .isEqualTo(new BigDecimal(before.get(PROVINCE)).add(new BigDecimal("30.00")));
    assertThat(shown()).containsEntry("edition", "2022-03-20");
  }

  /** Two small ones do not hide by how much a third is other. */
  @Test
  void threeCorrectionsOfWhichOneIsNearlyAllAreNotTold() {
    Map<String, String> before = shown();
    List<OutputFact> alike = alike();
    correct(alike.get(0), PublicEditionsTest::tenMore);
    correct(alike.get(1), PublicEditionsTest::tenMore);
    correct(
        alike.get(2),
        fact ->
            OutputFact.newBuilder(fact).setGrossOutput(fact.getGrossOutput() + 1_000_000).build());
    assertThat(desk.publish()).isEmpty();
    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void aLateReportIsNotToldUntilThereAreThree() {
    // Of each measure three have something: all measures move, or none does.
    List<OutputFact> late =
        alike().stream().filter(fact -> fact.getExportDelivery() > 0).limit(3).toList();
    late.forEach(fact -> receive(key(fact), null));
    firstEditions();
    Map<String, String> before = shown();
    receive(key(late.get(0)), late.get(0));
    assertThat(desk.publish()).isEmpty();
    receive(key(late.get(1)), late.get(1));
    assertThat(desk.publish()).isEmpty();
    assertThat(shown()).isEqualTo(before);
    receive(key(late.get(2)), late.get(2));
    assertThat(desk.publish()).containsExactly(MONTH);
    long sum = late.stream().mapToLong(OutputFact::getGrossOutput).sum();
    assertThat(new BigDecimal(shown().get(PROVINCE)))
        .isEqualTo(new BigDecimal(before.get(PROVINCE)).add(BigDecimal.valueOf(sum, 2)));
  }

  /** A giant hid its city; once it is corrected, the city together with yesterday would tell it. */
  @Test
  void whatWasHiddenOfAMonthIsNotShownAfterACorrection() {
    OutputFact giant = alike().get(0);
    String city = "ALL/" + Regions.cityOf(giant.getRegion()) + "/T/" + MONTH + "/gross_output";
    assertThat(shown()).containsKey(city);
    correct(
        giant,
        fact ->
            OutputFact.newBuilder(fact).setGrossOutput(fact.getGrossOutput() * 1_000_000).build());
    firstEditions();
    assertThat(shown()).doesNotContainKey(city).isNotEmpty();
    receive(key(giant), giant);
    desk.publish();
    assertThat(shown()).doesNotContainKey(city);
    firstEditions();
    assertThat(shown()).containsKey(city);
  }

  /** The year's sum less that of the other months would tell the month. */
  @Test
  void sumsOfTheYearAreThoseOfTheEditions() {
    String before = figure(PROVINCE, "ytd");
    OutputFact january =
        facts().stream()
            .filter(fact -> fact.getPeriod().equals("2022-01"))
            .findFirst()
            .orElseThrow();
    correct(january, PublicEditionsTest::tenMore);
    desk.publish();
    assertThat(figure(PROVINCE, "ytd")).isEqualTo(before).isNotEmpty();
  }

  /** Growth and the value would tell the value of a year before. */
  @Test
  void growthRestsOnTheEditionOfTheYearBefore() {
    List<OutputFact> all = facts();
    for (OutputFact fact : all) {
      String other = fact.getPeriod().equals(MONTH) ? YEAR_BEFORE : MONTH;
      boolean paired =
          all.stream()
              .anyMatch(
                  each -> each.getUscc().equals(fact.getUscc()) && each.getPeriod().equals(other));
      if (fact.getPeriod().endsWith("-02") && !paired) {
        receive(key(fact), null);
      }
    }
    desk.records.receive(Topics.PUBLIC_EDITIONS, PublicEdition.class, YEAR_BEFORE, null);
    desk.records.receive(Topics.PUBLIC_EDITIONS, PublicEdition.class, MONTH, null);
    assertThat(desk.publish()).containsExactly(YEAR_BEFORE, MONTH);
    String before = figure(PROVINCE, "growth_pct");
    assertThat(before).isNotEmpty();
    OutputFact earlier =
        facts().stream()
            .filter(fact -> fact.getPeriod().equals(YEAR_BEFORE))
            .findFirst()
            .orElseThrow();
    correct(
        earlier,
        fact -> OutputFact.newBuilder(fact).setGrossOutput(fact.getGrossOutput() * 2).build());
    assertThat(desk.publish()).isEmpty();
    assertThat(figure(PROVINCE, "growth_pct")).isEqualTo(before);
    // With all others of that month it is told, and growth follows in an edition of its own.
    facts().stream()
        .filter(fact -> fact.getPeriod().equals(YEAR_BEFORE) && !fact.equals(earlier))
        .filter(fact -> !fact.getUscc().equals(earlier.getUscc()))
        .forEach(
            each ->
                correct(
                    each,
                    fact ->
                        OutputFact.newBuilder(fact)
                            .setGrossOutput(fact.getGrossOutput() * 2)
                            .build()));
    assertThat(desk.publish()).containsExactly(YEAR_BEFORE, MONTH);
    assertThat(figure(PROVINCE, "growth_pct")).isNotEmpty().isNotEqualTo(before);
  }

  /** A desk that starts knows the editions, and what came in since. */
  @Test
  void aDeskThatStartsAgainShowsTheSame() {
    correct(alike().get(0), PublicEditionsTest::tenMore);
    desk.publish();
    Map<String, String> before = shown();
    assertThat(desk.again().publish()).isEmpty();
    assertThat(shown()).isEqualTo(before);
  }

  private static OutputFact tenMore(OutputFact fact) {
    return OutputFact.newBuilder(fact).setGrossOutput(fact.getGrossOutput() + 1000).build();
  }

  /** As if there had been no edition of the month. */
  private void firstEditions() {
    desk.records.receive(Topics.PUBLIC_EDITIONS, PublicEdition.class, MONTH, null);
    assertThat(desk.publish()).containsExactly(MONTH);
  }

  /** Those of the month who stand in the very same public cells, and have pairs: the most. */
  private List<OutputFact> alike() {
    List<OutputFact> all = facts();
    return all.stream()
        .filter(fact -> fact.getPeriod().equals(MONTH))
        .filter(
            fact ->
                all.stream()
                    .anyMatch(
                        other ->
                            other.getUscc().equals(fact.getUscc())
                                && other.getPeriod().equals(YEAR_BEFORE)))
        .collect(
            Collectors.groupingBy(
                fact -> Regions.cityOf(fact.getRegion()) + fact.getScopes(),
                TreeMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .max(Comparator.comparingLong(PublicEditionsTest::exporters))
        .orElseThrow();
  }

  private static long exporters(List<OutputFact> group) {
    return group.stream().filter(fact -> fact.getExportDelivery() > 0).count();
  }

  private List<OutputFact> facts() {
    var views = desk.records.views();
    return views.read(() -> views.stream(Topics.FACTS_OUTPUT, OutputFact.class).toList());
  }

  private void correct(OutputFact fact, UnaryOperator<OutputFact> correction) {
    receive(key(fact), correction.apply(fact));
  }

  private static String key(OutputFact fact) {
    return fact.getUscc() + "/" + fact.getPeriod();
  }

  private void receive(String key, OutputFact fact) {
    desk.records.receive(Topics.FACTS_OUTPUT, OutputFact.class, key, fact);
  }

  private void date(String date) {
    desk.records.receive(
        Topics.BUSINESS_DATE, BusinessDate.class, null, new BusinessDate(date, "2021-01", "test"));
  }

  private String figure(String row, String column) {
    return rows().get(row).path(column).asText();
  }

  /** The figures of the month, and the date of its edition. */
  private Map<String, String> shown() {
    Map<String, String> shown = new TreeMap<>();
    rows()
        .forEach(
            (key, row) -> {
              if (row.path("period").asText().equals(MONTH)) {
                shown.put(key, row.path("value").asText());
                shown.put("edition", row.path("edition").asText());
              }
            });
    return shown;
  }

  private Map<String, JsonNode> rows() {
    Map<String, JsonNode> rows = new TreeMap<>();
    new DeskClient(desk.port())
        .get(ReferenceDesk.PUBLIC, "/api/v1/indicators?limit=5000")
        .rows()
        .forEach(
            row ->
                rows.put(
                    List.of("scope", "region", "industry", "period", "measure").stream()
                        .map(column -> row.path(column).asText())
                        .collect(Collectors.joining("/")),
                    row));
    return rows;
  }
}
