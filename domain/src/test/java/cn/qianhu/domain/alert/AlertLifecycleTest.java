package cn.qianhu.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.store.BinaryStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lives of alerts, settlement by settlement. */
class AlertLifecycleTest {

  private static final String SUBJECT = "370100/30";
  private static final LocalDate DATE = LocalDate.of(2022, 4, 12);

  private final AlertLog log = new AlertLog();
  private final BinaryStore<OpenAlert> store = new BinaryStore<>(OpenAlert.CODEC);
  private final AlertLifecycle desk = new AlertLifecycle(Thresholds.load(), store, log);

  /**
   * Verdicts in the order they come: W(arning), C(ritical) or - for not met, of month 3 or 4 of
   * 2022; a bar is a settlement.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          W3 |                    ; RAISED 3 WARNING
          C3 |                    ; RAISED 3 CRITICAL
          -3 |                    ; nothing
          W3 | W3 |               ; RAISED 3 WARNING
          W3 | C3 |               ; RAISED 3 WARNING, ESCALATED 3 CRITICAL
          C3 | W3 |               ; RAISED 3 CRITICAL, EASED 3 WARNING
          W3 | -3 |               ; RAISED 3 WARNING, CLEARED 3 WARNING
          W3 | C3 | -3 | W3 |     ; RAISED 3 WARNING, ESCALATED 3 CRITICAL, CLEARED 3 CRITICAL, RAISED 3 WARNING
          W3 | W4 |               ; RAISED 3 WARNING, CLEARED 3 WARNING, RAISED 4 WARNING
          W3 | C4 |               ; RAISED 3 WARNING, CLEARED 3 WARNING, RAISED 4 CRITICAL
          W3 | -4 |               ; RAISED 3 WARNING, CLEARED 3 WARNING
          W4 | W3 |               ; RAISED 4 WARNING, CLEARED 4 WARNING, RAISED 3 WARNING
          W3 -3 |                 ; nothing
          C3 W3 -3 |              ; nothing
          W3 C3 |                 ; RAISED 3 CRITICAL
          W3 | -3 W3 |            ; RAISED 3 WARNING
          W3 | C3 W3 |            ; RAISED 3 WARNING
          W3 | -3 C3 |            ; RAISED 3 WARNING, ESCALATED 3 CRITICAL
          W3 | W4 W3 |            ; RAISED 3 WARNING
          W3 | |                  ; RAISED 3 WARNING
          """)
  void tellsOnceASettlementWhatChanged(String verdicts, String events) {
    for (String token : verdicts.split(" +")) {
      if (token.equals("|")) {
        desk.settle(DATE);
      } else {
        judge(token, "evidence");
      }
    }
    String told =
        log.take().stream()
            .map(event -> event.replace("OUTPUT_DECLINE " + SUBJECT + " 2022-0", ""))
            .collect(Collectors.joining(", "));
    assertThat(told.isEmpty() ? "nothing" : told).isEqualTo(events);
  }

  private void judge(String token, String figure) {
    int month = Months.index(YearMonth.of(2022, Integer.parseInt(token.substring(1))));
    Severity severity = token.startsWith("W") ? Severity.WARNING : Severity.CRITICAL;
    Optional<Judgement> judgement =
        token.startsWith("-") ? Optional.empty() : Optional.of(judgement(month, severity, figure));
    desk.judged(OutputAlertRules.OUTPUT_DECLINE, SUBJECT, month, judgement);
  }

  private static Judgement judgement(int month, Severity severity, String figure) {
    return judgement(SUBJECT, month, severity, figure);
  }

  private static Judgement judgement(String subject, int month, Severity severity, String figure) {
    return new Judgement(
        OutputAlertRules.OUTPUT_DECLINE,
        subject,
        Months.of(month).toString(),
        severity,
        "1",
        Map.of("figure", figure),
        Bilingual.of("下降", "fell"),
        List.of(new ReportRef("reports.output", 3, 41, "O-1")));
  }

  @Test
  void renewsTheEvidenceOfAnAlertThatGoesOnWithoutAnEvent() {
    judge("W3", "-1 %");
    desk.settle(DATE);
    judge("W3", "-2 %");
    desk.settle(DATE.plusDays(1));
    assertThat(log.take()).hasSize(1);
    OpenAlert open = log.open.get("OUTPUT_DECLINE/370100/30/2022-03");
    assertThat(open.judgement().evidence()).containsEntry("figure", "-2 %");
    assertThat(open.state()).isEqualTo(AlertState.RAISED);
    assertThat(open.changedOn()).as("date of the last change").isEqualTo(DATE);
  }

  @Test
  void keepsNothingOfAnAlertThatIsCleared() {
    judge("C3", "x");
    desk.settle(DATE);
    judge("-3", "x");
    desk.settle(DATE);
    assertThat(log.open).isEmpty();
    assertThat(store.get("OUTPUT_DECLINE/" + SUBJECT)).isNull();
  }

  /**
   * The parts named of a holder in the month 3 or 4, of one or two holders; whoever is judged and
   * no longer has a part has no alert of it.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          A3:a,b | A3:b |         ; RAISED A/a 3, RAISED A/b 3, CLEARED A/a 3
          A3:a/x,a | A3:a |       ; RAISED A/a 3, RAISED A/a/x 3, CLEARED A/a/x 3
          A3:a | B3:a |           ; RAISED A/a 3, RAISED B/a 3
          A3:a | A3: |            ; RAISED A/a 3, CLEARED A/a 3
          A3:a | A4:b |           ; RAISED A/a 3, CLEARED A/a 3, RAISED A/b 4
          A3:a | A4:a |           ; RAISED A/a 3, CLEARED A/a 3, RAISED A/a 4
          A3:a | A3:a |           ; RAISED A/a 3
          A3:a A3: |              ; nothing
          A3:a | A3: A3:a |       ; RAISED A/a 3
          A3:a | AA3: |           ; RAISED A/a 3
          A3:a | |                ; RAISED A/a 3
          """)
  void clearsTheAlertsOfPartsThatAreNamedNoMore(String verdicts, String events) {
    for (String token : verdicts.split(" +")) {
      if (token.equals("|")) {
        desk.settle(DATE);
      } else {
        judgeParts(token);
      }
    }
    String told =
        log.take().stream()
            .map(event -> event.replace("OUTPUT_DECLINE ", "").replace("2022-0", ""))
            .map(event -> event.replace(" WARNING", ""))
            .collect(Collectors.joining(", "));
    assertThat(told.isEmpty() ? "nothing" : told).isEqualTo(events);
  }

  private void judgeParts(String token) {
    String[] parts = token.split(":", 2);
    String holder = parts[0].substring(0, parts[0].length() - 1);
    int month =
        Months.index(YearMonth.of(2022, Character.digit(token.charAt(holder.length()), 10)));
    List<Judgement> judgements =
        Arrays.stream(parts[1].split(","))
            .filter(part -> !part.isEmpty())
            .map(part -> judgement(holder + "/" + part, month, Severity.WARNING, "x"))
            .toList();
    desk.judgedParts(OutputAlertRules.OUTPUT_DECLINE, holder, month, judgements);
  }

  /** What cleared alerts of parts say, after a restart in which nothing of them is remembered. */
  @Test
  void saysOfAPartThatAnotherMonthIsJudgedNow() {
    judgeParts("A3:a");
    desk.settle(DATE);
    AlertLifecycle next = new AlertLifecycle(Thresholds.load(), store, log);
    next.judgedParts(
        OutputAlertRules.OUTPUT_DECLINE, "A", Months.index(YearMonth.of(2022, 4)), List.of());
    next.settle(DATE);
    assertThat(log.judgements.stream().map(each -> each.sentence().en()))
        .containsExactly("fell", "Cleared, 2022-04 is judged now: fell");
    assertThat(log.open).isEmpty();
    assertThat(store.keys("")).isEmpty();
  }

  @Test
  void saysWhyAnAlertIsCleared() {
    for (String token : Arrays.asList("W3", "-3", "W3", "-4")) {
      judge(token, "x");
      desk.settle(DATE);
    }
    assertThat(log.judgements.stream().map(each -> each.sentence().en()))
        .containsExactly(
            "fell",
            "Cleared, it no longer holds: fell",
            "fell",
            "Cleared, 2022-04 is judged now: fell");
  }

  @Test
  void goesOnWhereAnotherDeskLeftOff() {
    judge("W3", "x");
    desk.settle(DATE);
    log.take();
    AlertLifecycle next = new AlertLifecycle(Thresholds.load(), store, log);
    int march = Months.index(YearMonth.of(2022, 3));
    next.judged(
        OutputAlertRules.OUTPUT_DECLINE,
        SUBJECT,
        march,
        Optional.of(judgement(march, Severity.CRITICAL, "x")));
    next.settle(DATE);
    assertThat(log.take()).containsExactly("ESCALATED OUTPUT_DECLINE 370100/30 2022-03 CRITICAL");
  }

  @Test
  void rereadsWhatItWrote() {
    OpenAlert alert =
        new OpenAlert(
            AlertState.EASED,
            DATE,
            judgement(Months.index(YearMonth.of(2022, 3)), Severity.WARNING, "1.5"));
    assertThat(OpenAlert.CODEC.decode(OpenAlert.CODEC.encode(alert))).isEqualTo(alert);
  }

  /** Dates of two ticks, monitoring starts of both, and whether all is judged after the second. */
  @ParameterizedTest
  @CsvSource({
    "2022-04-10, 2021-01, 2022-04-11, 2021-01, false",
    "2022-04-10, 2021-01, 2022-05-09, 2021-01, false",
    "2022-04-10, 2021-01, 2022-05-10, 2021-01, true",
    "2022-04-10, 2021-01, 2022-04-09, 2021-01, true",
    "2022-04-10, 2021-01, 2022-04-10, 2021-02, true",
  })
  void asksForEverythingWhenTheMonthJudgedMoves(
      LocalDate first, YearMonth start, LocalDate second, YearMonth startThen, boolean everything) {
    BusinessClock before = new BusinessClock(first, start);
    desk.tick(null, before);
    assertThat(desk.everythingIsDue()).as("at the first tick").isTrue();
    desk.settle(first);
    desk.tick(before, new BusinessClock(second, startThen));
    assertThat(desk.everythingIsDue()).isEqualTo(everything);
  }

  @Test
  void asksForEverythingAtTheFirstTickAfterAStart() {
    BusinessClock clock = new BusinessClock(DATE, YearMonth.of(2021, 1));
    desk.tick(clock, clock);
    assertThat(desk.everythingIsDue()).as("the thresholds may be others now").isTrue();
  }
}
