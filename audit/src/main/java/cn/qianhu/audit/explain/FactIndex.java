package cn.qianhu.audit.explain;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.InvestmentFact;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts of a state of knowledge, by form, month and subject. */
final class FactIndex {

  private record FormPeriod(String form, String period) {}

  private record Whose(String subject, String period) {}

  private final Industries industries;
  private final Map<FormPeriod, SortedMap<String, SubjectFact>> facts = new HashMap<>();
  private final Map<Whose, List<CarrierFact>> carriers = new HashMap<>();
  private final Map<Whose, String> statuses = new HashMap<>();

  FactIndex(ResultSource results, Industries industries) {
    this.industries = industries;
    for (SubjectFact fact : Facts.of(results)) {
      facts
          .computeIfAbsent(new FormPeriod(fact.form(), fact.period()), unused -> new TreeMap<>())
          .put(fact.subject(), fact);
    }
    results.stream(Topics.FACTS_ENERGY, EnergyFact.class)
        .forEach(
            fact -> carriers.put(new Whose(fact.getUscc(), fact.getPeriod()), fact.getCarriers()));
    results.stream(Topics.FACTS_INVESTMENT, InvestmentFact.class)
        .forEach(
            fact ->
                statuses.put(new Whose(fact.getProjectCode(), fact.getPeriod()), fact.getStatus()));
  }

  /** The fact of a subject in a month. */
  Optional<SubjectFact> fact(String form, String subject, YearMonth month) {
    return Optional.ofNullable(ofMonth(form, month.toString()).get(subject));
  }

  /** The subjects with a fact that a cell covers, by the classification of the cell's month. */
  List<String> subjects(CellKey cell, String form) {
    return ofMonth(form, cell.period()).values().stream()
        .filter(fact -> covers(cell, fact))
        .map(SubjectFact::subject)
        .toList();
  }

  private SortedMap<String, SubjectFact> ofMonth(String form, String period) {
    return facts.getOrDefault(new FormPeriod(form, period), new TreeMap<>());
  }

  private boolean covers(CellKey cell, SubjectFact fact) {
    return fact.scopes().contains(cell.scope())
        && isWithin(cell.region(), fact.region())
        && isOf(cell.industry(), fact.industry());
  }

  static boolean isWithin(String region, String county) {
    return Regions.covering(county).contains(region);
  }

  boolean isOf(String industry, String division) {
    return industries.covering(division).contains(industry);
  }

  /** The carriers of an enterprise's energy fact. */
  List<CarrierFact> carriers(SubjectFact energy) {
    return carriers.getOrDefault(new Whose(energy.subject(), energy.period()), List.of());
  }

  /** The status that an investment fact gives. */
  String status(SubjectFact investment) {
    return statuses.get(new Whose(investment.subject(), investment.period()));
  }

  /** The last fact of a subject up to a month. */
  Optional<SubjectFact> latest(String form, String subject, YearMonth upTo) {
    return facts.entrySet().stream()
        .filter(entry -> entry.getKey().form().equals(form))
        .filter(entry -> entry.getKey().period().compareTo(upTo.toString()) <= 0)
        .filter(entry -> entry.getValue().containsKey(subject))
        .max(Map.Entry.comparingByKey(Comparator.comparing(FormPeriod::period)))
        .map(entry -> entry.getValue().get(subject));
  }
}
