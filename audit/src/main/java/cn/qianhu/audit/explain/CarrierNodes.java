package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.CrossCheck.Against;
import cn.qianhu.audit.explain.raw.CountedReading;
import cn.qianhu.audit.explain.raw.LoggedReport;
import cn.qianhu.audit.explain.raw.Origin;
import cn.qianhu.audit.explain.raw.RawReports;
import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeNames;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.quota.PolicyRow;
import cn.qianhu.domain.quota.PolicyRule;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Explains the part of each carrier in an enterprise's energy, by its statement or its readings.
 */
record CarrierNodes(Carriers carriers, PolicyLookup policy, RawReports raw, MeterNodes meters) {

  /** Whether a carrier can add to a measure at all. */
  boolean counts(CarrierFact fact, MeasureSpec measure) {
    if (measure.equals(EnergyMeasures.COAL)) {
      return carriers.get(fact.getCarrier()).group().equals(Carrier.COAL_GROUP);
    }
    return !measure.unit().equals(MeasureUnit.ELECTRICITY)
        || fact.getCarrier().equals(Carrier.ELECTRICITY);
  }

  ExplanationNode node(SubjectFact energy, CarrierFact fact, MeasureSpec measure) {
    ExplanationNode node =
        isStated(fact) ? stated(energy, fact, measure) : metered(energy, fact, measure);
    BigDecimal inForce = carriers.factor(fact.getCarrier(), YearMonth.parse(energy.period()));
    boolean agrees = inForce.compareTo(new BigDecimal(fact.getFactor())) == 0;
    return node.checked(new CrossCheck(Against.FACTORS, inForce.toPlainString(), agrees));
  }

  /** The feedstock of a carrier that policy does not deduct, in the unit of the carrier. */
  ExplanationNode doubtful(SubjectFact energy, CarrierFact fact) {
    Carrier carrier = carriers.get(fact.getCarrier());
    BigDecimal amount = new BigDecimal(fact.getDoubtfulFeedstock());
    ExplanationNode node = ExplanationNode.record(label(fact), carrier.unitWords(), amount);
    Optional<Quantities> quantities = quantities(energy, fact);
    if (quantities.isEmpty()) {
      return node;
    }
    BigDecimal again =
        deductsFeedstock(energy, fact) ? BigDecimal.ZERO : quantities.get().feedstock();
    Against against = isStated(fact) ? Against.REPORT : Against.READINGS;
    return node.checked(
        new CrossCheck(
            against, again.stripTrailingZeros().toPlainString(), again.compareTo(amount) == 0));
  }

  /** The consumption of a carrier, in its unit; empty where the raw log is not at hand. */
  Optional<ExplanationNode> consumption(SubjectFact energy, CarrierFact fact) {
    Bilingual unit = carriers.get(fact.getCarrier()).unitWords();
    return quantities(energy, fact)
        .map(
            quantities ->
                isStated(fact)
                    ? ExplanationNode.record(label(fact), unit, quantities.consumption())
                        .from(List.of(origin(fact)))
                    : ofMeters(label(fact), readings(energy, fact), fact.getCarrier()));
  }

  /** The consumption by readings, in the unit of their carrier. */
  ExplanationNode ofMeters(Bilingual label, List<CountedReading> readings, String code) {
    Carrier carrier = carriers.get(code);
    List<CountedReading> consumed =
        readings.stream()
            .filter(reading -> Quantities.isConsumed(reading.fields().flow()))
            .toList();
    return ExplanationNode.formula(
            label,
            carrier.unitWords(),
            Quantities.of(readings, carrier).consumption(),
            "Σ ÷ " + carrier.meterUnitsPerUnit().toPlainString())
        .over(meters.nodes(consumed, carrier));
  }

  static boolean isStated(CarrierFact fact) {
    return fact.getBasis().equals("STATEMENT");
  }

  private Optional<Quantities> quantities(SubjectFact energy, CarrierFact fact) {
    return isStated(fact)
        ? raw.report(fact.getSources().get(0)).map(Quantities::of)
        : metered(energy, fact);
  }

  private Origin origin(CarrierFact fact) {
    Source source = fact.getSources().get(0);
    return raw.report(source)
        .map(LoggedReport::origin)
        .orElseGet(() -> Origin.at(Origin.OriginRole.REPORT, source));
  }

  private Optional<Quantities> metered(SubjectFact energy, CarrierFact fact) {
    List<CountedReading> readings = readings(energy, fact);
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(Quantities.of(readings, carriers.get(fact.getCarrier())));
  }

  private List<CountedReading> readings(SubjectFact energy, CarrierFact fact) {
    return raw.readings(
        new RawReports.MeteredCarrier(
            energy.subject(), YearMonth.parse(energy.period()), fact.getCarrier()));
  }

  private ExplanationNode stated(SubjectFact energy, CarrierFact fact, MeasureSpec measure) {
    return node(energy, fact, measure, Against.REPORT, quantities(energy, fact))
        .from(List.of(origin(fact)));
  }

  private ExplanationNode metered(SubjectFact energy, CarrierFact fact, MeasureSpec measure) {
    Carrier carrier = carriers.get(fact.getCarrier());
    return node(energy, fact, measure, Against.READINGS, metered(energy, fact))
        .over(meters.nodes(readings(energy, fact), carrier));
  }

  /** The carrier's figure, compared with what the raw log makes it where that is at hand. */
  private ExplanationNode node(
      SubjectFact energy,
      CarrierFact fact,
      MeasureSpec measure,
      Against against,
      Optional<Quantities> raw) {
    Quantities.CoalConversion conversion =
        new Quantities.CoalConversion(
            new BigDecimal(fact.getFactor()), deductsFeedstock(energy, fact));
    BigDecimal amount = amount(fact, measure);
    ExplanationNode node =
        ExplanationNode.formula(
            label(fact),
            measure.unit().words(),
            amount,
            raw.map(quantities -> quantities.formula(measure, conversion))
                .orElse(Bilingual.of("折标系数 " + fact.getFactor(), "factor " + fact.getFactor())));
    if (raw.isEmpty()) {
      return node;
    }
    BigDecimal again = raw.get().figure(measure, conversion);
    return node.checked(
        new CrossCheck(against, again.toPlainString(), again.compareTo(amount) == 0));
  }

  /** A row of policy counts for the whole month that its first day lies in. */
  private boolean deductsFeedstock(SubjectFact energy, CarrierFact fact) {
    String pair = energy.industry() + "/" + carriers.get(fact.getCarrier()).group();
    LocalDate end = YearMonth.parse(energy.period()).atEndOfMonth();
    return policy
        .inForce(PolicyRule.FEEDSTOCK, PolicyRow.ANY, pair, end)
        .filter(row -> Boolean.parseBoolean(row.value()))
        .isPresent();
  }

  private Bilingual label(CarrierFact fact) {
    Carrier carrier = carriers.get(fact.getCarrier());
    boolean stated = isStated(fact);
    String unit = "（" + carrier.unitWords().zh() + "）";
    return Bilingual.of(
        carrier.nameZh() + unit + (stated ? "" : " 在线监测，待报表"),
        CodeNames.carrier(fact.getCarrier()) + (stated ? "" : ", metered, statement out"));
  }

  /** The amount that a carrier adds to a measure. */
  static BigDecimal amount(CarrierFact fact, MeasureSpec measure) {
    return measure.parts().isEmpty()
        ? new BigDecimal((String) fact.get(measure.columns().get(0)))
        : amount(fact, measure.parts().get(0)).subtract(amount(fact, measure.parts().get(1)));
  }
}
