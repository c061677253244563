package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.CountedReading;
import cn.qianhu.audit.explain.raw.LoggedMeters;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.reading.MeterAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.event.CarrierFact;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Judges the rules about an enterprise's consumption of a carrier a second time, by the statements
 * and readings in the raw log (plausibility, Energy and meters). Facts have it as standard coal
 * only.
 */
record CarrierJudge(
    FactIndex facts,
    CarrierNodes carriers,
    MeterJudge meters,
    SubjectPlaces places,
    ThresholdLookup thresholds) {

  /** An energy fact, and what it has of the carrier. */
  private record OfCarrier(SubjectFact energy, CarrierFact fact) {}

  private Optional<OfCarrier> find(WholeAndPart carrier, YearMonth month) {
    return facts
        .fact(EnergyMeasures.FAMILY, carrier.whole(), month)
        .flatMap(
            energy ->
                facts.carriers(energy).stream()
                    .filter(fact -> fact.getCarrier().equals(carrier.part()))
                    .findFirst()
                    .map(fact -> new OfCarrier(energy, fact)));
  }

  /** ENERGY_JUMP: many times the month before, or as small a part of it. */
  Optional<RecomputedVerdict> energyJump(String subject, YearMonth month) {
    WholeAndPart carrier = WholeAndPart.of(subject);
    Optional<OfCarrier> now = find(carrier, month);
    Optional<OfCarrier> before = find(carrier, month.minusMonths(1));
    Optional<ExplanationNode> a = now.flatMap(this::consumption);
    Optional<ExplanationNode> b = before.flatMap(this::consumption);
    boolean atHand = now.isPresent() == a.isPresent() && before.isPresent() == b.isPresent();
    return atHand ? Optional.of(jump(carrier, month, a, b)) : Optional.empty();
  }

  private Optional<ExplanationNode> consumption(OfCarrier of) {
    return carriers.consumption(of.energy, of.fact);
  }

  private RecomputedVerdict jump(
      WholeAndPart carrier,
      YearMonth month,
      Optional<ExplanationNode> now,
      Optional<ExplanationNode> before) {
    Place place = places.ofEnterprise(carrier.whole(), month);
    BigDecimal factor =
        thresholds.value(EnergyAlertRules.ENERGY_JUMP, EnergyAlertRules.JUMP_FACTOR, place, month);
    RecomputedVerdict verdict =
        verdict(
            EnergyAlertRules.ENERGY_JUMP,
            "a ≥ {FACTOR} × b {OR} b ≥ {FACTOR} × a: {WARNING}",
            carrier,
            month);
    now.ifPresent(node -> show(verdict, "a", node, "consumption", carrier, month));
    before.ifPresent(
        node ->
            show(verdict, "b", node, "consumption_month_before", carrier, month.minusMonths(1)));
    boolean comparable = isPositive(now) && isPositive(before);
    return verdict.severity(
        false,
        comparable
            && (isTimes(factor, now.get().amount(), before.get().amount())
                || isTimes(factor, before.get().amount(), now.get().amount())));
  }

  private static boolean isPositive(Optional<ExplanationNode> node) {
    return node.filter(there -> there.amount().signum() > 0).isPresent();
  }

  private static boolean isTimes(BigDecimal factor, BigDecimal great, BigDecimal small) {
    return great.compareTo(factor.multiply(small)) >= 0;
  }

  /** STATEMENT_AGAINST_METERS: a statement that all meters of its carrier contradict. */
  Optional<RecomputedVerdict> statementAgainstMeters(String subject, YearMonth month) {
    WholeAndPart carrier = WholeAndPart.of(subject);
    Optional<LoggedMeters> logged = meters.logged(carrier.whole(), month);
    Optional<OfCarrier> stated = find(carrier, month).filter(of -> CarrierNodes.isStated(of.fact));
    Optional<ExplanationNode> s = stated.flatMap(this::consumption);
    return logged.isPresent() && stated.isPresent() == s.isPresent()
        ? Optional.of(against(carrier, month, s, logged.get()))
        : Optional.empty();
  }

  private RecomputedVerdict against(
      WholeAndPart carrier, YearMonth month, Optional<ExplanationNode> stated, LoggedMeters found) {
    List<CountedReading> readings =
        found.now().values().stream()
            .flatMap(List::stream)
            .filter(reading -> isConsumed(reading, carrier.part()))
            .toList();
    Collection<String> ids = new TreeSet<>(ofConsumed(found.now(), carrier.part()));
    ids.addAll(ofConsumed(found.before(), carrier.part()));
    ExplanationNode metered =
        carriers.ofMeters(EnergyAlertRules.METERED.words(), readings, carrier.part());
    RecomputedVerdict verdict =
        verdict(
            EnergyAlertRules.STATEMENT_AGAINST_METERS,
            "a > {FACTOR} × b {OR} {FACTOR} × a < b: {WARNING}",
            carrier,
            month);
    stated.ifPresent(node -> show(verdict, "a", node, "stated", carrier, month));
    show(verdict, "b", metered, "metered", carrier, month);
    verdict.evidence(EnergyAlertRules.METERS.key(), Integer.toString(ids.size()));
    boolean complete =
        !readings.isEmpty()
            && ids.stream()
                .map(id -> found.now().getOrDefault(id, List.of()))
                .allMatch(all -> isComplete(all, carrier, month));
    return verdict.severity(
        false,
        complete
            && stated.isPresent()
            && differ(stated.get().amount(), metered.amount(), carrier, month));
  }

  private static List<String> ofConsumed(
      Map<String, List<CountedReading>> byMeter, String carrier) {
    return byMeter.entrySet().stream()
        .filter(meter -> meter.getValue().stream().anyMatch(each -> isConsumed(each, carrier)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isConsumed(CountedReading reading, String carrier) {
    return reading.fields().carrier().equals(carrier)
        && Quantities.isConsumed(reading.fields().flow());
  }

  private boolean isComplete(List<CountedReading> readings, WholeAndPart carrier, YearMonth month) {
    BigDecimal pct =
        thresholds.value(
            EnergyAlertRules.STATEMENT_AGAINST_METERS,
            MeterAlertRules.COMPLETE_PCT,
            places.ofEnterprise(carrier.whole(), month),
            month);
    return MeterJudge.covers(MeterJudge.minutes(readings), pct, MeterJudge.minutesOf(month));
  }

  private boolean differ(
      BigDecimal stated, BigDecimal metered, WholeAndPart carrier, YearMonth month) {
    BigDecimal factor =
        thresholds.value(
            EnergyAlertRules.STATEMENT_AGAINST_METERS,
            EnergyAlertRules.METERS_FACTOR,
            places.ofEnterprise(carrier.whole(), month),
            month);
    return stated.compareTo(factor.multiply(metered)) > 0
        || factor.multiply(stated).compareTo(metered) < 0;
  }

  private RecomputedVerdict verdict(
      AlertRule rule, String condition, WholeAndPart carrier, YearMonth month) {
    return new RecomputedVerdict(Condition.inWords(condition), rule.thresholds())
        .at(places.ofEnterprise(carrier.whole(), month))
        .evidence("months", month.toString());
  }

  /** Figures of carriers are in evidence under the code of theirs. */
  private static void show(
      RecomputedVerdict verdict,
      String symbol,
      ExplanationNode node,
      String evidence,
      WholeAndPart carrier,
      YearMonth month) {
    Bilingual label = node.label().with(month.toString());
    verdict
        .figure(symbol, node.named(label))
        .evidence(
            evidence + " " + carrier.part(), node.amount().stripTrailingZeros().toPlainString());
  }
}
