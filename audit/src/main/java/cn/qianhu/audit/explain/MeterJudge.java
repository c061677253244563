package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.CountedReading;
import cn.qianhu.audit.explain.raw.LoggedMeters;
import cn.qianhu.audit.explain.raw.RawReports;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.reading.MeterAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.text.Printable;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges the rules about meters a second time, by the readings in the raw log (plausibility, Energy
 * and meters). Without the log nothing can be judged: facts do not show which meter counted what.
 */
record MeterJudge(
    RawReports raw,
    MeterNodes meters,
    Registers registers,
    SubjectPlaces places,
    ThresholdLookup thresholds) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MINUTES_OF_DAY = 1440;

  /** The meters of an enterprise; empty where the raw log is not at hand. */
  Optional<LoggedMeters> logged(String uscc, YearMonth month) {
    return raw.meters(new RawReports.MeteredMonth(uscc, month))
        .map(
            found ->
                new LoggedMeters(
                    inForce(uscc, month) ? found.now() : new TreeMap<>(),
                    inForce(uscc, month.minusMonths(1)) ? found.before() : new TreeMap<>(),
                    found.firstStarts()));
  }

  /**
   * Whether the directory had the enterprise in a month; readings from before wait, and decide
   * nothing.
   */
  private boolean inForce(String uscc, YearMonth month) {
    return registers.enterprise(uscc, month).isPresent();
  }

  /** METER_INCOMPLETE: the readings cover too little of the time that is due. */
  Optional<RecomputedVerdict> meterIncomplete(String subject, YearMonth month) {
    WholeAndPart meter = WholeAndPart.of(subject);
    return logged(meter.whole(), month).map(found -> incomplete(meter, month, found));
  }

  private RecomputedVerdict incomplete(WholeAndPart meter, YearMonth month, LoggedMeters found) {
    List<CountedReading> readings = found.now().getOrDefault(meter.part(), List.of());
    boolean sent = !readings.isEmpty() || found.before().containsKey(meter.part());
    Optional<Instant> start =
        found.firstStarts().getOrDefault(meter.part(), new TreeMap<>()).entrySet().stream()
            .filter(each -> inForce(meter.whole(), each.getKey()))
            .findFirst()
            .filter(each -> each.getKey().equals(month))
            .map(Map.Entry::getValue);
    BigDecimal covered = minutes(readings);
    BigDecimal due = start.map(at -> minutesFrom(at, month)).orElse(minutesOf(month));
    return verdict(
            meter,
            month,
            MeterAlertRules.METER_INCOMPLETE,
            "100 × a < {COMPLETE_PCT} × b: {WARNING}")
        .figure("a", meters.covered(meter.part(), readings, covered))
        .figure(
            "b",
            ExplanationNode.formula(
                MeterAlertRules.DUE_MINUTES.words(),
                MeterNodes.MINUTES,
                due,
                start.isPresent()
                    ? start.get().atZone(Months.ZONE).toLocalDateTime()
                        + " … "
                        + month.atEndOfMonth()
                    : month.lengthOfMonth() + " × " + MINUTES_OF_DAY))
        .evidence(MeterAlertRules.COVERED_MINUTES.key(), covered)
        .evidence(MeterAlertRules.DUE_MINUTES.key(), due)
        .severity(false, sent && !isComplete(covered, due, meter, month));
  }

  private boolean isComplete(
      BigDecimal covered, BigDecimal due, WholeAndPart meter, YearMonth month) {
    BigDecimal pct =
        thresholds.value(
            MeterAlertRules.METER_INCOMPLETE,
            MeterAlertRules.COMPLETE_PCT,
            places.ofEnterprise(meter.whole(), month),
            month);
    return covers(covered, pct, due);
  }

  static boolean covers(BigDecimal covered, BigDecimal pct, BigDecimal due) {
    return covered.multiply(HUNDRED).compareTo(pct.multiply(due)) >= 0;
  }

  static BigDecimal minutes(List<CountedReading> readings) {
    return BigDecimal.valueOf(
        readings.stream().mapToLong(reading -> reading.fields().minutes()).sum());
  }

  static BigDecimal minutesOf(YearMonth month) {
    return BigDecimal.valueOf((long) month.lengthOfMonth() * MINUTES_OF_DAY);
  }

  private static BigDecimal minutesFrom(Instant start, YearMonth month) {
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(Months.ZONE).toInstant();
    return BigDecimal.valueOf(Duration.between(start, end).toMinutes());
  }

  /** REGISTER_READING: a long stretch of readings that hardly rise and never fall. */
  Optional<RecomputedVerdict> registerReading(String subject, YearMonth month) {
    WholeAndPart meter = WholeAndPart.of(subject);
    return logged(meter.whole(), month)
        .map(found -> found.now().getOrDefault(meter.part(), List.of()))
        .map(readings -> register(meter, month, readings));
  }

  private RecomputedVerdict register(
      WholeAndPart meter, YearMonth month, List<CountedReading> readings) {
    Optional<SlowRise> longest =
        SlowRise.longest(
            readings.stream().map(MeterNodes::quantity).toList(),
            threshold(meter, month, MeterAlertRules.STEP_PCT),
            threshold(meter, month, MeterAlertRules.READINGS).intValueExact(),
            threshold(meter, month, MeterAlertRules.RISES).intValueExact());
    RecomputedVerdict verdict =
        verdict(
            meter,
            month,
            MeterAlertRules.REGISTER_READING,
            "n ≥ {READINGS} {AND} r ≥ {RISES} {AND} 0 ≤ vᵢ₊₁ − vᵢ < {STEP_PCT} × vᵢ: {WARNING}");
    longest.ifPresent(
        rise ->
            verdict
                .figure(
                    "n",
                    meters.stretch(
                        meter.part(), readings.subList(rise.from(), rise.from() + rise.count())))
                .figure(
                    "r",
                    ExplanationNode.record(
                        MeterAlertRules.STRETCH_RISES.words(),
                        null,
                        BigDecimal.valueOf(rise.rises())))
                .evidence(MeterAlertRules.STRETCH_READINGS.key(), Integer.toString(rise.count()))
                .evidence(MeterAlertRules.STRETCH_RISES.key(), Integer.toString(rise.rises()))
                .evidence(MeterAlertRules.STRETCH_FIRST.key(), rise.first())
                .evidence(MeterAlertRules.STRETCH_LAST.key(), rise.last()));
    return verdict.severity(false, longest.isPresent());
  }

  private BigDecimal threshold(WholeAndPart meter, YearMonth month, Threshold threshold) {
    return thresholds.value(
        MeterAlertRules.REGISTER_READING,
        threshold,
        places.ofEnterprise(meter.whole(), month),
        month);
  }

  /** LOOKALIKE_METER: another id of one of its carriers is the same but for its spelling. */
  Optional<RecomputedVerdict> lookalikeMeter(String subject, YearMonth month) {
    WholeAndPart meter = WholeAndPart.of(subject);
    return logged(meter.whole(), month).map(found -> lookalike(meter, month, found.now()));
  }

  private RecomputedVerdict lookalike(
      WholeAndPart meter, YearMonth month, SortedMap<String, List<CountedReading>> all) {
    Optional<String> smaller =
        all.getOrDefault(meter.part(), List.of()).stream()
            .map(reading -> reading.fields().carrier())
            .distinct()
            .sorted()
            .flatMap(carrier -> smallest(meter.part(), carrier, all).stream())
            .filter(id -> !id.equals(meter.part()))
            .findFirst();
    RecomputedVerdict verdict =
        verdict(meter, month, MeterAlertRules.LOOKALIKE_METER, "a = b: {WARNING}")
            .figure("a", spelling(meter.part()));
    smaller.ifPresent(
        id ->
            verdict
                .figure("b", spelling(id))
                .evidence(MeterAlertRules.LOOKS_LIKE.key(), Printable.of(id)));
    return verdict.severity(false, smaller.isPresent());
  }

  /** The bytewise smallest id that is spelt like another, of those with readings of a carrier. */
  private static Optional<String> smallest(
      String like, String carrier, SortedMap<String, List<CountedReading>> all) {
    return all.entrySet().stream()
        .filter(
            meter ->
                meter.getValue().stream()
                    .anyMatch(reading -> reading.fields().carrier().equals(carrier)))
        .map(Map.Entry::getKey)
        .filter(id -> folded(id).equals(folded(like)))
        .findFirst();
  }

  private static ExplanationNode spelling(String id) {
    String shown = Printable.of(id);
    return ExplanationNode.words(
        Bilingual.of(
            "“" + shown + "”不计全半角、大小写、不可见字符和前导零",
            "\"" + shown + "\" whatever its width, case, invisible characters and leading zeros"),
        Printable.of(folded(id)));
  }

  private static String folded(String id) {
    return Normalizer.normalize(id, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Cf}\\p{Zs}\\p{Zl}\\p{Zp}]", "")
        .toUpperCase(Locale.ROOT)
        .replaceFirst("^0+", "");
  }

  private RecomputedVerdict verdict(
      WholeAndPart meter, YearMonth month, AlertRule rule, String condition) {
    return new RecomputedVerdict(Condition.inWords(condition), rule.thresholds())
        .at(places.ofEnterprise(meter.whole(), month))
        .evidence("months", month.toString());
  }
}
