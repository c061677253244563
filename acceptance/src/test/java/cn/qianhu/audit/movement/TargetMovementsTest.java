package cn.qianhu.audit.movement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.event.Source;
import cn.qianhu.event.TargetStanding;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another target moves what is compared with it, and nothing else; so does another tolerance. */
class TargetMovementsTest {

  private static final MemoryRawLog LOG = new MemoryRawLog();
  private static ReplayOutcome before;

  /**
   * A target of energy intensity that a city met in its last month, so that it can miss another.
   */
  private static TargetStanding met;

  /** Its value as written, which is shown rounded. */
  private static String exact;

  @TempDir private Path folder;

  @BeforeAll
  static void replay() {
    LOG.addDate(Reference.CLEAN_FEW.asOf().toString(), Reference.FROM.toString())
        .add(InputRows.of(Reference.CLEAN_FEW));
    before = LOG.replay();
    met =
        standings(before).values().stream()
            .filter(row -> row.getMeasure().equals("ENERGY_INTENSITY"))
            .filter(row -> row.getPeriod().equals("2022-03") && "MET".equals(row.getState()))
            .findFirst()
            .orElseThrow();
    exact = before.roster().target(TargetKey.of(key())).orElseThrow().value().toPlainString();
  }

  /** Other tests need the memory. */
  @AfterAll
  static void forget() {
    before = null;
  }

  private static Map<String, TargetStanding> standings(ReplayOutcome outcome) {
    return new KnowledgeState(outcome).rows(ResultTables.TARGETS);
  }

  private static String key() {
    return String.join(
        "/", met.getRegion(), met.getScope(), met.getIndustry(), met.getMeasure(), met.getYear());
  }

  /** The difference that one more entry of the target makes. */
  private static Difference entered(String value, String withdrawn) {
    // The log goes on with another value: what was met before is so again at the end of a test.
    LOG.add(TargetForm.KIND, key().replace('/', ',') + "," + value + ",本市责任书," + withdrawn);
    ReplayOutcome after = LOG.replay();
    Difference difference = Difference.between(before, after);
    LOG.add(TargetForm.KIND, key().replace('/', ',') + "," + exact + ",如前,");
    return difference;
  }

  private static Set<String> moved(Difference difference) {
    return difference.movements().stream()
        .map(movement -> movement.figure().table() + " " + movement.figure().column())
        .collect(Collectors.toSet());
  }

  /** Each figure that is another is one of the target's own, of its region's sheet, or an alert. */
  private static void assertNothingElseMoved(Difference difference) {
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.movements())
        .isNotEmpty()
        .allMatch(Movement::isBridged)
        .allSatisfy(
            movement -> {
              assertThat(movement.causes()).containsExactly(Cause.TARGET);
              assertThat(isOfTheTarget(movement.figure())).as("%s", movement.figure()).isTrue();
            });
    assertThat(difference.shifts())
        .allSatisfy(
            shift -> assertThat(isOfTheTarget(shift.figure())).as("%s", shift.figure()).isTrue());
  }

  private static boolean isOfTheTarget(TableFigure figure) {
    return switch (figure.table()) {
      case "targets" -> figure.key().startsWith(key() + "/");
      case "control" -> figure.key().startsWith(met.getRegion() + "/" + met.getYear());
      case "alerts" ->
          figure.key().startsWith("INTENSITY_TARGET/" + met.getRegion() + "/")
              || figure.key().startsWith("BUDGET_PACE/" + met.getRegion() + "/");
      default -> false;
    };
  }

  @Test
  void anotherValueMovesItsPaceItsGapItsStateTheSheetAndTheAlert() {
    Difference difference = entered("-99", "");
    assertNothingElseMoved(difference);
    assertThat(moved(difference))
        .containsExactlyInAnyOrder("targets value", "targets pace", "control intensity_target_pct");
    Movement value =
        difference.movements().stream()
            .filter(movement -> movement.figure().equals(figure("value")))
            .findFirst()
            .orElseThrow();
    assertThat(value.before()).isEqualByComparingTo(met.getValue());
    assertThat(value.after()).isEqualByComparingTo("-99");
    Step step = value.bridge().get(0);
    assertThat(step.subject()).isEqualTo(key());
    assertThat(List.of(step.before(), step.after()))
        .allSatisfy(
            sources ->
                assertThat(sources)
                    .extracting(Source::getTopic)
                    .containsExactly(Topics.DIRECTORY_TARGETS.name()));
    assertThat(step.before()).doesNotContainAnyElementsOf(step.after());
    String gap = new BigDecimal(met.getFigure()).add(new BigDecimal("99")).toPlainString();
    Set<Cause> target = Set.of(Cause.TARGET);
    assertThat(difference.shifts())
        .contains(
            new Shift(figure("gap"), met.getGap(), gap, target),
            new Shift(figure("state"), "MET", "MISSED", target),
            new Shift(
                new TableFigure(
                    "alerts", "INTENSITY_TARGET/" + met.getRegion() + "/2022-03", "severity"),
                "",
                "CRITICAL"))
        .noneMatch(shift -> shift.figure().column().equals("figure"));
  }

  private static TableFigure figure(String column) {
    return new TableFigure("targets", key() + "/" + met.getPeriod(), column);
  }

  @Test
  void aTargetThatIsWithdrawnTakesItsRowsWithIt() {
    Difference difference = entered("", "true");
    assertNothingElseMoved(difference);
    assertThat(difference.movements())
        .allSatisfy(movement -> assertThat(movement.after()).isNull())
        .filteredOn(movement -> movement.figure().table().equals("targets"))
        .extracting(movement -> movement.figure().key())
        .containsOnly(key() + "/2022-01", key() + "/2022-02", key() + "/2022-03");
    assertThat(difference.shifts())
        .contains(new Shift(figure("state"), "MET", "", Set.of(Cause.TARGET)));
  }

  @Test
  void anEntryThatSaysTheSameMovesNothing() {
    Difference difference = entered(exact, "");
    assertThat(difference.movements()).isEmpty();
    assertThat(
            difference.shifts().stream()
                .filter(shift -> !shift.figure().column().equals("evidence.target_source")))
        .isEmpty();
  }

  /** No sum is another for it: that a state is, is told as the work of the rule. */
  @Test
  void anotherToleranceMovesStatesAndAlertsOnly() throws IOException {
    Difference difference =
        Difference.between(before, LOG.replay(RuleTables.shipped().withThresholds(tolerance())));
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.movements()).isEmpty();
    assertThat(difference.shifts())
        .filteredOn(shift -> !shift.figure().table().equals("alerts"))
        .isNotEmpty()
        .allSatisfy(
            shift -> {
              assertThat(shift.causes()).containsExactly(Cause.RULE_CHANGED);
              assertThat(shift.before() + " " + shift.after()).isEqualTo("NEAR MISSED");
            })
        .extracting(shift -> shift.figure().table())
        .contains("targets", "control");
  }

  /** The thresholds as they ship, with no tolerance of any target. */
  private Path tolerance() throws IOException {
    String table = Site.shipped().shippedText(SiteFile.ALERT_THRESHOLDS).orElseThrow();
    assertThat(table).contains(",tolerance,");
    return Files.writeString(
        folder.resolve("alert-thresholds.csv"),
        table
            .lines()
            .map(line -> line.replaceFirst("(,tolerance,.*?),10,", "$1,0,"))
            .collect(Collectors.joining("\n", "", "\n")));
  }
}
