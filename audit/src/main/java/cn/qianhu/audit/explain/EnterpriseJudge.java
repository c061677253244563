package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.LoggedEntry;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges the rules about enterprises a second time (domain, Alerts). */
record EnterpriseJudge(
    FactIndex facts,
    LeafNodes leaves,
    Registers registers,
    SubjectPlaces places,
    ThresholdLookup thresholds) {

  /** OUTPUT_DROP: the month's pair; in February with January's, if there is one. */
  RecomputedVerdict outputDrop(String uscc, YearMonth month) {
    YearMonth january = month.minusMonths(1);
    Place place = places.ofEnterprise(uscc, month);
    boolean leavesJanuaryOut = thresholds.leavesJanuaryOut(place, month);
    boolean withJanuary =
        leavesJanuaryOut && month.getMonth() == Month.FEBRUARY && hasPair(uscc, january);
    List<YearMonth> months = withJanuary ? List.of(january, month) : List.of(month);
    ExplanationNode growth =
        IndicatorNodes.growth(sum(uscc, months), sum(uscc, yearBefore(months)));
    BigDecimal current = growth.child("a").amount();
    BigDecimal prior = growth.child("b").amount();
    GrowthRatio grown = new GrowthRatio(current, prior);
    String watched = watched(uscc, month);
    boolean judged =
        hasPair(uscc, month)
            && !(leavesJanuaryOut && month.getMonth() == Month.JANUARY)
            && !watched.isEmpty()
            && grown.isDefined();
    BigDecimal warning =
        thresholds.value(
            OutputAlertRules.OUTPUT_DROP, OutputAlertRules.DROP_WARNING_PCT, place, month);
    BigDecimal critical =
        thresholds.value(
            OutputAlertRules.OUTPUT_DROP, OutputAlertRules.DROP_CRITICAL_PCT, place, month);
    return new RecomputedVerdict(
            "g ≤ {DROP_CRITICAL_PCT}: {CRITICAL}; g ≤ {DROP_WARNING_PCT}: {WARNING}",
            OutputAlertRules.DROP_WARNING_PCT,
            OutputAlertRules.DROP_CRITICAL_PCT)
        .at(place)
        .figure("g", growth)
        .evidence("scopes", watched)
        .evidence("months", withJanuary ? january + ".." + month : month.toString())
        .evidence("gross_output", money(current))
        .evidence("gross_output_year_before", money(prior))
        .evidence("growth_pct", grown.percent())
        .severity(
            judged && grown.compareTo(critical) <= 0, judged && grown.compareTo(warning) <= 0);
  }

  private boolean hasPair(String uscc, YearMonth month) {
    return fact(uscc, month).isPresent() && fact(uscc, Panel.yearBefore(month)).isPresent();
  }

  private Optional<SubjectFact> fact(String uscc, YearMonth month) {
    return facts.fact(OutputMeasures.FAMILY, uscc, month);
  }

  private static List<YearMonth> yearBefore(List<YearMonth> months) {
    return months.stream().map(Panel::yearBefore).toList();
  }

  private ExplanationNode sum(String uscc, List<YearMonth> months) {
    List<ExplanationNode> parts = new ArrayList<>();
    for (YearMonth month : months) {
      fact(uscc, month)
          .ifPresent(fact -> parts.add(leaves.leaf(fact, OutputMeasures.GROSS_OUTPUT)));
    }
    return ExplanationNode.sum(
        OutputMeasures.GROSS_OUTPUT.words().with(span(months)),
        OutputMeasures.GROSS_OUTPUT.unit().words(),
        parts);
  }

  private static String span(List<YearMonth> months) {
    YearMonth last = months.get(months.size() - 1);
    return months.size() == 1 ? last.toString() : months.get(0) + ".." + last;
  }

  /** The lists that the enterprise is on and its city watches, joined by ";". */
  private String watched(String uscc, YearMonth month) {
    return registers.enterprise(uscc, month).map(LoggedEntry::fields).stream()
        .flatMap(entry -> names(entry.scopes()).stream().filter(isWatched(entry, month)))
        .collect(Collectors.joining(";"));
  }

  private Predicate<String> isWatched(EnterpriseFields entry, YearMonth month) {
    Place city = Place.of(Regions.cityOf(entry.county()));
    return thresholds.watched(city, month)::contains;
  }

  /** REPORT_OVERDUE: in force for the month, watched, and no fact. */
  RecomputedVerdict reportOverdue(String uscc, YearMonth month) {
    String watched = watched(uscc, month);
    List<ExplanationNode> found =
        fact(uscc, month).map(fact -> leaves.leaf(fact, OutputMeasures.GROSS_OUTPUT)).stream()
            .toList();
    RecomputedVerdict recomputedVerdict = new RecomputedVerdict("n = 0: {WARNING}");
    registers
        .enterprise(uscc, month)
        .ifPresent(entry -> recomputedVerdict.figure("e", inForce(entry)));
    return recomputedVerdict
        .figure(
            "n",
            ExplanationNode.count(
                Bilingual.of("产销报表 " + month, "reports of output " + month), null, found))
        .evidence("scopes", watched)
        .evidence("months", month.toString())
        .evidence("output_facts", Integer.toString(found.size()))
        .severity(false, found.isEmpty() && !watched.isEmpty());
  }

  private static ExplanationNode inForce(LoggedEntry<EnterpriseFields> entry) {
    Bilingual scopes = CellWords.scopes(names(entry.fields().scopes()));
    return ExplanationNode.words(
            Bilingual.of(
                entry.fields().name() + "，" + scopes.zh() + "，在册自",
                entry.fields().name() + ", " + scopes.en() + ", in force since"),
            entry.fields().validFrom().toString())
        .of(
            new LeafSubject(
                OutputMeasures.FAMILY,
                entry.fields().uscc(),
                entry.fields().name(),
                entry.fields().validFrom().toString(),
                entry.fields().county(),
                entry.fields().division()))
        .from(List.of(entry.origin()));
  }

  private static List<String> names(int scopes) {
    return Scope.of(scopes).stream().map(Scope::name).toList();
  }

  /** UNIT_SUSPECT: a multiple of the month before, or as small a part of it. */
  RecomputedVerdict unitSuspect(String uscc, YearMonth month) {
    YearMonth before = month.minusMonths(1);
    ExplanationNode now = sum(uscc, List.of(month));
    ExplanationNode then = sum(uscc, List.of(before));
    Place place = places.ofEnterprise(uscc, month);
    BigDecimal factor =
        thresholds.value(OutputAlertRules.UNIT_SUSPECT, OutputAlertRules.UNIT_FACTOR, place, month);
    boolean comparable = now.amount().signum() > 0 && then.amount().signum() > 0;
    boolean suspect =
        now.amount().compareTo(factor.multiply(then.amount())) >= 0
            || then.amount().compareTo(factor.multiply(now.amount())) >= 0;
    return new RecomputedVerdict(
            "a ≥ {UNIT_FACTOR} × b {OR} b ≥ {UNIT_FACTOR} × a: {WARNING}",
            OutputAlertRules.UNIT_FACTOR)
        .at(place)
        .figure("a", now)
        .figure("b", then)
        .evidence("months", month.toString())
        .evidence("gross_output", money(now.amount()))
        .evidence("gross_output_month_before", money(then.amount()))
        .severity(false, comparable && suspect);
  }

  /** FEEDSTOCK_DOUBTFUL: a carrier with feedstock that policy does not deduct. */
  RecomputedVerdict feedstockDoubtful(String uscc, YearMonth month) {
    Optional<SubjectFact> energy = facts.fact(EnergyMeasures.FAMILY, uscc, month);
    SortedMap<String, ExplanationNode> doubtful =
        energy.map(leaves::doubtfulFeedstock).orElseGet(Collections::emptySortedMap);
    RecomputedVerdict recomputedVerdict =
        new RecomputedVerdict("n > 0: {WARNING}")
            .figure(
                "n",
                ExplanationNode.count(
                    EnergyAlertRules.DOUBTFUL_FEEDSTOCK.words(),
                    null,
                    List.copyOf(doubtful.values())))
            .evidence("months", month.toString())
            .evidence("division", energy.map(SubjectFact::industry).orElse(""));
    doubtful.forEach(
        (carrier, node) ->
            recomputedVerdict.evidence("doubtful_feedstock " + carrier, node.amount()));
    return recomputedVerdict.severity(false, !doubtful.isEmpty());
  }

  private static BigDecimal money(BigDecimal amount) {
    return amount.setScale(2);
  }
}
