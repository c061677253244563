package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.own.OwnSheets;
import cn.qianhu.command.own.OwnTopics;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.view.Freshness;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.Alert;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.OutputFact;
import cn.qianhu.ingest.own.OwnSheet;
import cn.qianhu.ingest.own.OwnSheet.MissingReport;
import cn.qianhu.ingest.own.OwnSheet.NamedTerm;
import cn.qianhu.ingest.own.OwnSheet.OwnAlert;
import cn.qianhu.ingest.own.OwnSheet.OwnMonth;
import cn.qianhu.ingest.own.OwnSheet.OwnProject;
import cn.qianhu.web.Json;
import cn.qianhu.web.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every enterprise of a province sees of itself: all of its own, and nothing of another. */
@Timeout(120)
class OwnSheetsTest {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

  private static final String PRINTED = "<U+202E>\"><img onerror>/0012";

  private static ReferenceDesk desk;
  private static Views views;
  private static OwnSheets own;
  private static final Map<String, OwnSheet> SHEETS = new HashMap<>();

  @BeforeAll
  static void open() {
    desk = new ReferenceDesk(Reference.MESSY);
    views = desk.records.views();
    own = new OwnSheets(views, () -> desk.known, new NoReports());
    for (String uscc : views.enterprises().all().keySet()) {
      SHEETS.put(uscc, own.of(uscc));
    }
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void nothingOfAnotherIsOnTheSheet() {
    Map<String, String> marks = new HashMap<>();
    views.enterprises().all().keySet().forEach(uscc -> marks.put(uscc, uscc));
    views.outputFacts().stream().forEach(fact -> marks(marks, fact.getUscc(), fact));
    views
        .projects()
        .codes()
        .forEach(
            code ->
                views
                    .projects()
                    .plans(code)
                    .filter(plans -> plans.byYear().size() == 1)
                    .ifPresent(
                        plans -> marks.put(code, plans.byYear().firstEntry().getValue().uscc())));
    assertThat(SHEETS).hasSizeGreaterThan(50);
    SHEETS.forEach(
        (uscc, sheet) -> {
          Matcher words = WORD.matcher(new String(Json.bytes(sheet), StandardCharsets.UTF_8));
          while (words.find()) {
            assertThat(marks.getOrDefault(words.group(), uscc))
                .as("%s on the sheet of %s", words.group(), uscc)
                .isEqualTo(uscc);
          }
        });
  }

  private static void marks(Map<String, String> marks, String uscc, OutputFact fact) {
    fact.getSources().forEach(source -> marks.put(source.getReportId(), uscc));
  }

  @Test
  void everyOpenAlertAboutAnEnterpriseOrAProjectStandsOnOneSheet() {
    List<String> open =
        views.openAlerts().stream()
            .filter(alert -> isOfSomebody(alert.getSubject()))
            .map(alert -> alert.getRule() + alert.getPeriod() + alert.getMessageEn())
            .sorted()
            .toList();
    List<String> told =
        SHEETS.values().stream()
            .map(OwnSheet::alerts)
            .flatMap(Collection::stream)
            .map(alert -> alert.rule().code() + alert.period() + alert.message().en())
            .sorted()
            .toList();
    assertThat(open).hasSizeGreaterThan(5);
    assertThat(told).isEqualTo(open);
  }

  private static boolean isOfSomebody(String subject) {
    return Uscc.hasForm(subject.split("/", 2)[0]) || views.projects().codes().contains(subject);
  }

  @Test
  void dataComesFirstAndThenTheGravest() {
    for (OwnSheet sheet : SHEETS.values()) {
      List<String> ranks =
          sheet.alerts().stream()
              .map(alert -> (alert.kind().equals("DATA") ? "0" : "1") + alert.severity())
              .toList();
      assertThat(ranks).isSorted();
    }
  }

  @Test
  void growthIsThatOfItsOwnPairs() {
    int[] compared = {0};
    SHEETS.forEach(
        (uscc, sheet) -> {
          Map<String, BigDecimal> values =
              views
                  .outputFacts()
                  .under(uscc + "/")
                  .collect(Collectors.toMap(OutputFact::getPeriod, OwnSheetsTest::money));
          assertThat(sheet.months()).hasSize(24);
          for (OwnMonth month : sheet.months()) {
            compared[0] += compared(values, month);
          }
        });
    assertThat(compared[0]).isGreaterThan(500);
  }

  private static int compared(Map<String, BigDecimal> values, OwnMonth month) {
    BigDecimal value = values.get(month.period());
    if (value == null) {
      assertThat(month.grossOutput()).isNull();
      assertThat(month.ytd()).isNull();
      return 0;
    }
    assertThat(month.grossOutput()).isEqualTo(value.toPlainString());
    BigDecimal before = values.get(yearBefore(month.period()));
    assertThat(month.growthPct()).isEqualTo(growth(value, before));
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    BigDecimal prior = BigDecimal.ZERO;
    for (int i = 1; i <= Integer.parseInt(month.period().substring(5)); i++) {
      String period = month.period().substring(0, 5) + "%02d".formatted(i);
      BigDecimal of = values.get(period);
      BigDecimal ofBefore = values.get(yearBefore(period));
      sum = of == null ? sum : sum.add(of);
      if (of != null && ofBefore != null) {
        current = current.add(of);
        prior = prior.add(ofBefore);
      }
    }
    assertThat(month.ytd()).isEqualTo(sum.setScale(2).toPlainString());
    assertThat(month.ytdGrowthPct()).isEqualTo(growth(current, prior));
    return before == null ? 0 : 1;
  }

  private static String growth(BigDecimal value, BigDecimal before) {
    return before == null || before.signum() <= 0
        ? null
        : value
            .subtract(before)
            .multiply(BigDecimal.valueOf(100))
            .divide(before, 2, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static String yearBefore(String period) {
    return Integer.parseInt(period.substring(0, 4)) - 1 + period.substring(4);
  }

  private static BigDecimal money(OutputFact fact) {
    return BigDecimal.valueOf(fact.getGrossOutput(), 2);
  }

  @Test
  void whatTheDeskMissesInTheClosedMonthIsMissingHere() {
    int closed = views.clock().latestClosed().orElseThrow();
    Set<String> lacking = new TreeSet<>();
    views
        .enterprises()
        .all()
        .forEach(
            (uscc, directory) -> {
              if (directory.inForce(closed) != null
                  && !views.outputFacts().has(uscc + "/" + Months.text(closed))) {
                lacking.add(uscc);
              }
            });
    Set<String> told = new TreeSet<>();
    SHEETS.forEach(
        (uscc, sheet) -> {
          for (MissingReport one : sheet.missing()) {
            assertThat(one.overdue()).isEqualTo(!one.period().equals(sheet.period()));
            if (one.form().code().equals("output") && one.period().equals(Months.text(closed))) {
              told.add(uscc);
            }
          }
          assertThat(sheet.missing()).extracting(MissingReport::period).isSorted();
        });
    assertThat(lacking).isNotEmpty();
    assertThat(told).isEqualTo(lacking);
  }

  @Test
  void theMonthThatClosesNextIsDueOnTheClosingDay() {
    OwnSheet sheet = SHEETS.values().iterator().next();
    int closed = views.clock().latestClosed().orElseThrow();
    assertThat(sheet.period()).isEqualTo(Months.text(closed + 1));
    assertThat(sheet.dueOn()).isEqualTo(Months.of(closed + 2) + "-10");
  }

  @Test
  void carriersThatWereStatedLastAreMissingUntilTheyAreStated() {
    int next = views.clock().latestClosed().orElseThrow() + 1;
    EnergyFact fact =
        views.energyFacts().stream()
            .filter(
                one ->
                    one.getPeriod().equals(Months.text(next - 1))
                        && views.enterprises().inForce(one.getUscc(), next).isPresent()
                        && one.getCarriers().size() > 1
                        && one.getCarriers().stream()
                            .allMatch(carrier -> carrier.getBasis().equals("STATEMENT")))
            .findFirst()
            .orElseThrow();
    List<String> carriers =
        fact.getCarriers().stream().map(carrier -> carrier.getCarrier()).toList();
    assertThat(carriersMissing(fact.getUscc(), next)).containsExactlyInAnyOrderElementsOf(carriers);
    String key = fact.getUscc() + "/" + Months.text(next);
    EnergyFact stated =
        EnergyFact.newBuilder(fact)
            .setPeriod(Months.text(next))
            .setCarriers(fact.getCarriers().subList(0, 1))
            .build();
    desk.records.receive(Topics.FACTS_ENERGY, EnergyFact.class, key, stated);
    assertThat(carriersMissing(fact.getUscc(), next))
        .containsExactlyInAnyOrderElementsOf(carriers.subList(1, carriers.size()));
    desk.records.receive(Topics.FACTS_ENERGY, EnergyFact.class, key, null);
  }

  private static List<String> carriersMissing(String uscc, int month) {
    return own.of(uscc).missing().stream()
        .filter(one -> one.period().equals(Months.text(month)) && one.carrier() != null)
        .map(one -> one.carrier().code())
        .toList();
  }

  /** A code that begins another, a part of an enterprise, and a text that turns the reader. */
  @Test
  void anAlertAboutACarrierOrMeterIsItsEnterprisesAlone() {
    Alert model =
        views.openAlerts().stream()
            .filter(alert -> Uscc.hasForm(alert.getSubject()))
            .findFirst()
            .orElseThrow();
    String uscc = model.getSubject();
    int before = own.of(uscc).alerts().size();
    List<String> keys = new ArrayList<>();
    for (String subject :
        List.of(uscc + "/\u202e\"><img onerror>/0012", uscc + "X", uscc + "X/M1")) {
      String key = model.getRule() + "/" + subject + "/" + model.getPeriod();
      keys.add(key);
      desk.records.receive(
          Topics.ALERTS_OPEN,
          Alert.class,
          key,
          Alert.newBuilder(model).setAlertId(key).setSubject(subject).build());
    }
    List<OwnAlert> alerts = own.of(uscc).alerts();
    assertThat(alerts).hasSize(before + 1);
    assertThat(alerts)
        .extracting(OwnAlert::part)
        .contains(new NamedTerm(PRINTED, PRINTED, PRINTED));
    keys.forEach(key -> desk.records.receive(Topics.ALERTS_OPEN, Alert.class, key, null));
  }

  @Test
  void aProjectIsSeenByWhomTheDirectoryNamesForTheYear() {
    Set<String> seen = new HashSet<>();
    SHEETS
        .values()
        .forEach(
            sheet ->
                sheet.projects().stream()
                    .map(OwnProject::code)
                    .forEach(code -> assertThat(seen.add(code)).as(code).isTrue()));
    assertThat(seen).hasSizeGreaterThan(5);
  }

  @Test
  void theTopicsThatItRestsOnAreEnough() {
    assertThat(OwnTopics.ALL)
        .contains(Topics.FACTS_OUTPUT, Topics.FACTS_ENERGY, Topics.FACTS_INVESTMENT)
        .doesNotContain(Topics.RESULTS_INDICATORS, Topics.RESULTS_REJECTIONS);
  }

  @Test
  void whoIsInNoDirectoryHasASheetAllTheSame() {
    OwnSheet sheet = own.of("91370100163128832N");
    assertThat(sheet.name()).isNull();
    assertThat(sheet.missing()).isEmpty();
    assertThat(sheet.alerts()).isEmpty();
    assertThat(sheet.forms()).extracting(form -> form.code()).contains("output", "readings");
  }

  @Test
  void whileThePastIsReadNothingIsSaidAtAll() {
    OwnSheets early = new OwnSheets(views, () -> Freshness.NOTHING, new NoReports());
    assertThatThrownBy(() -> early.of("91370100163128832N"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().type().status()).isEqualTo(503));
  }
}
