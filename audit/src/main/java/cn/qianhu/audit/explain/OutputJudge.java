package cn.qianhu.audit.explain;

import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.domain.alert.Place;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges the rules about output that contradicts other output a second time (plausibility, Output).
 */
record OutputJudge(
    FactIndex facts, LeafNodes leaves, SubjectPlaces places, ThresholdLookup thresholds) {

  private static final int YEAR = 12;

  /** OUTPUT_JUMP: about ten times both months it is compared with, or about a tenth of both. */
  RecomputedVerdict outputJump(String uscc, YearMonth month) {
    Place place = places.ofEnterprise(uscc, month);
    BigDecimal low =
        thresholds.value(OutputAlertRules.OUTPUT_JUMP, OutputAlertRules.LOW, place, month);
    BigDecimal high =
        thresholds.value(OutputAlertRules.OUTPUT_JUMP, OutputAlertRules.HIGH, place, month);
    RecomputedVerdict verdict =
        new RecomputedVerdict(
                "{LOW} × b ≤ a ≤ {HIGH} × b {AND} {LOW} × c ≤ a ≤ {HIGH} × c {OR}"
                    + " {LOW} × a ≤ b ≤ {HIGH} × a {AND} {LOW} × a ≤ c ≤ {HIGH} × a: {WARNING}",
                OutputAlertRules.LOW,
                OutputAlertRules.HIGH)
            .at(place)
            .evidence("months", month.toString());
    BigDecimal now = show(verdict, "a", "gross_output", uscc, month);
    BigDecimal before = show(verdict, "b", "gross_output_month_before", uscc, month.minusMonths(1));
    BigDecimal yearBefore =
        show(verdict, "c", "gross_output_year_before", uscc, Panel.yearBefore(month));
    boolean comparable =
        Stream.of(now, before, yearBefore).allMatch(each -> each != null && each.signum() > 0);
    return verdict.severity(
        false,
        comparable
            && ((isBetween(now, before, low, high) && isBetween(now, yearBefore, low, high))
                || (isBetween(before, now, low, high) && isBetween(yearBefore, now, low, high))));
  }

  private static boolean isBetween(
      BigDecimal figure, BigDecimal of, BigDecimal low, BigDecimal high) {
    return figure.compareTo(low.multiply(of)) >= 0 && figure.compareTo(high.multiply(of)) <= 0;
  }

  /** JANUARY_MISSING: one of two Februaries holds what looks like two months. */
  RecomputedVerdict januaryMissing(String uscc, YearMonth february) {
    Place place = places.ofEnterprise(uscc, february);
    BigDecimal factor =
        thresholds.value(
            OutputAlertRules.JANUARY_MISSING, OutputAlertRules.JOINED_FACTOR, place, february);
    RecomputedVerdict verdict =
        new RecomputedVerdict(
                "b = − {AND} a ≥ {FACTOR} × c {OR} e = − {AND} d ≥ {FACTOR} × f: {WARNING}",
                OutputAlertRules.JOINED_FACTOR)
            .at(place)
            .evidence("months", february.toString());
    YearMonth before = Panel.yearBefore(february);
    show(verdict, "a", "gross_output", uscc, february);
    show(verdict, "b", before(1, february), uscc, february.minusMonths(1));
    show(verdict, "c", before(2, february), uscc, february.minusMonths(2));
    show(verdict, "d", before(0, before), uscc, before);
    show(verdict, "e", before(1, before), uscc, before.minusMonths(1));
    show(verdict, "f", before(2, before), uscc, before.minusMonths(2));
    return verdict.severity(
        false,
        february.getMonth() == Month.FEBRUARY
            && output(uscc, february).isPresent()
            && isJoined(uscc, february, factor) != isJoined(uscc, before, factor));
  }

  private boolean isJoined(String uscc, YearMonth february, BigDecimal factor) {
    Optional<BigDecimal> december = output(uscc, february.minusMonths(2));
    return output(uscc, february.minusMonths(1)).isEmpty()
        && december.filter(amount -> amount.signum() > 0).isPresent()
        && output(uscc, february)
            .filter(amount -> amount.compareTo(factor.multiply(december.get())) >= 0)
            .isPresent();
  }

  private static String before(int months, YearMonth month) {
    return "gross_output_before " + month.minusMonths(months);
  }

  /** RUNNING_TOTAL: two steps as totals take them, as high as the first month promises, a sign. */
  RecomputedVerdict runningTotal(String uscc, YearMonth month) {
    Place place = places.ofEnterprise(uscc, month);
    RunningSeries series =
        new RunningSeries(
            months(uscc, month, month.getMonthValue()),
            months(uscc, YearMonth.of(month.getYear() - 1, YEAR), YEAR),
            thresholds.value(
                OutputAlertRules.RUNNING_TOTAL, OutputAlertRules.STEP_LOW, place, month),
            thresholds.value(
                OutputAlertRules.RUNNING_TOTAL, OutputAlertRules.STEP_HIGH, place, month),
            thresholds.value(OutputAlertRules.RUNNING_TOTAL, OutputAlertRules.DROP, place, month));
    RecomputedVerdict verdict =
        new RecomputedVerdict(
                series.condition(),
                OutputAlertRules.STEP_LOW,
                OutputAlertRules.STEP_HIGH,
                OutputAlertRules.DROP)
            .at(place)
            .evidence("months", month.toString());
    for (int k : series.monthsBeforeThatSaySo()) {
      YearMonth before = YearMonth.of(month.getYear() - 1, k);
      show(verdict, "w" + k, before(0, before), uscc, before);
    }
    for (int k = series.first(); k <= month.getMonthValue(); k++) {
      YearMonth each = YearMonth.of(month.getYear(), k);
      String name = each.equals(month) ? "gross_output" : before(0, each);
      show(verdict, "v" + k, name, uscc, each);
    }
    return verdict.severity(false, series.isTotal());
  }

  /** The first months of a year; null where there is no fact. */
  private BigDecimal[] months(String uscc, YearMonth last, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(k -> output(uscc, YearMonth.of(last.getYear(), k)).orElse(null))
        .toArray(BigDecimal[]::new);
  }

  private Optional<SubjectFact> fact(String uscc, YearMonth month) {
    return facts.fact(OutputMeasures.FAMILY, uscc, month);
  }

  private Optional<BigDecimal> output(String uscc, YearMonth month) {
    return fact(uscc, month).map(fact -> fact.amounts().get(OutputMeasures.GROSS_OUTPUT.code()));
  }

  /** Adds a month to the evidence where it has a fact; returns null where it has none. */
  private BigDecimal show(
      RecomputedVerdict verdict, String symbol, String name, String uscc, YearMonth month) {
    Optional<ExplanationNode> leaf =
        fact(uscc, month).map(fact -> leaves.leaf(fact, OutputMeasures.GROSS_OUTPUT));
    ExplanationNode node =
        ExplanationNode.sum(
            OutputMeasures.GROSS_OUTPUT.words().with(month.toString()),
            OutputMeasures.GROSS_OUTPUT.unit().words(),
            leaf.stream().toList());
    verdict.figure(symbol, leaf.isPresent() ? node : node.worth(null));
    leaf.ifPresent(there -> verdict.evidence(name, there.amount().setScale(2)));
    return leaf.map(ExplanationNode::amount).orElse(null);
  }
}
