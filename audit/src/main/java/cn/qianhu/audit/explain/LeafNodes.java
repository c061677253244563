package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.CrossCheck.Against;
import cn.qianhu.audit.explain.raw.LoggedEntry;
import cn.qianhu.audit.explain.raw.LoggedReport;
import cn.qianhu.audit.explain.raw.Origin;
import cn.qianhu.audit.explain.raw.RawReports;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A fact's part in a figure, with the report that it is taken from and the entry in force. */
final class LeafNodes {

  /** The directory entry of a subject for a month. */
  private record EntryNode(
      String name, String region, String industry, Set<String> scopes, Origin origin) {

    static EntryNode of(String name, String region, String industry, int scopes, Origin origin) {
      Set<String> names = Scope.of(scopes).stream().map(Scope::name).collect(Collectors.toSet());
      return new EntryNode(name, region, industry, names, origin);
    }

    boolean isOf(SubjectFact fact) {
      return region.equals(fact.region())
          && industry.equals(fact.industry())
          && scopes.equals(fact.scopes());
    }

    String words() {
      return classification(region, industry, scopes);
    }
  }

  private final FactIndex facts;
  private final Registers registers;
  private final RawReports raw;
  private final CarrierNodes carriers;
  private final CellWords words;

  /** A fact is part of many figures, and always the same part. */
  private final Map<MeasureSpec, Map<SubjectFact, ExplanationNode>> nodes = new HashMap<>();

  LeafNodes(
      FactIndex facts,
      Registers registers,
      RawReports raw,
      CarrierNodes carriers,
      CellWords words) {
    this.facts = facts;
    this.registers = registers;
    this.raw = raw;
    this.carriers = carriers;
    this.words = words;
  }

  /** The part of a fact in a measure. */
  ExplanationNode leaf(SubjectFact fact, MeasureSpec measure) {
    return nodes
        .computeIfAbsent(measure, unused -> new IdentityHashMap<>())
        .computeIfAbsent(fact, unused -> explain(fact, measure));
  }

  /** The carriers of an energy fact with feedstock that is not deducted, by their codes. */
  SortedMap<String, ExplanationNode> doubtfulFeedstock(SubjectFact energy) {
    SortedMap<String, ExplanationNode> doubtful = new TreeMap<>();
    for (CarrierFact carrier : facts.carriers(energy)) {
      if (!carrier.getDoubtfulFeedstock().isEmpty()) {
        doubtful.put(carrier.getCarrier(), carriers.doubtful(energy, carrier));
      }
    }
    return doubtful;
  }

  private ExplanationNode explain(SubjectFact fact, MeasureSpec measure) {
    Optional<EntryNode> standing = standing(fact);
    ExplanationNode node =
        measure.family().equals(EnergyMeasures.FAMILY)
            ? ExplanationNode.sum(
                label(fact, standing), measure.unit().words(), carriers(fact, measure))
            : reported(fact, measure, label(fact, standing));
    return classified(node, fact, standing);
  }

  private Origin origin(Source source) {
    return raw.report(source)
        .map(LoggedReport::origin)
        .orElseGet(() -> Origin.at(Origin.OriginRole.REPORT, source));
  }

  private List<ExplanationNode> carriers(SubjectFact fact, MeasureSpec measure) {
    return facts.carriers(fact).stream()
        .filter(carrier -> carriers.counts(carrier, measure))
        .map(carrier -> carriers.node(fact, carrier, measure))
        .toList();
  }

  private ExplanationNode reported(SubjectFact fact, MeasureSpec measure, Bilingual label) {
    Source source = fact.sources().get(0);
    BigDecimal amount = fact.amounts().get(measure.code());
    ExplanationNode node =
        ExplanationNode.record(label, measure.unit().words(), amount).from(List.of(origin(source)));
    return raw.report(source)
        .map(report -> node.checked(Against.REPORT, text(report, measure)))
        .orElse(node);
  }

  /** The text of a measure in a report: that of its column, or the sum of several. */
  private static String text(LoggedReport report, MeasureSpec measure) {
    List<String> columns = measure.columns();
    return columns.size() == 1
        ? report.text(columns.get(0))
        : columns.stream()
            .map(column -> new BigDecimal(report.text(column)))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .toPlainString();
  }

  private ExplanationNode classified(
      ExplanationNode node, SubjectFact fact, Optional<EntryNode> standing) {
    LeafSubject subject =
        new LeafSubject(
            fact.form(),
            fact.subject(),
            standing.map(EntryNode::name).orElse(fact.subject()),
            fact.period(),
            fact.region(),
            fact.industry());
    CrossCheck crossCheck =
        new CrossCheck(
            Against.DIRECTORY,
            standing.map(EntryNode::words).orElse(""),
            standing.isPresent() && standing.get().isOf(fact));
    ExplanationNode checked = node.of(subject).checked(crossCheck);
    return standing.map(entry -> checked.alsoFrom(entry.origin())).orElse(checked);
  }

  private Bilingual label(SubjectFact fact, Optional<EntryNode> standing) {
    String who =
        fact.subject()
            + standing.map(entry -> " " + entry.name()).orElse("")
            + " "
            + fact.period()
            + " ";
    Bilingual place = words.place(fact.region(), fact.industry());
    return Bilingual.of(who + place.zh(), who + place.en());
  }

  private Optional<EntryNode> standing(SubjectFact fact) {
    YearMonth month = YearMonth.parse(fact.period());
    return Kind.ofFileName(fact.form()).isOfProjects()
        ? registers.project(fact.subject(), month).map(LeafNodes::project)
        : registers.enterprise(fact.subject(), month).map(LeafNodes::enterprise);
  }

  private static EntryNode project(LoggedEntry<ProjectFields> entry) {
    return EntryNode.of(
        entry.fields().name(),
        entry.fields().county(),
        entry.fields().division(),
        entry.fields().levels(),
        entry.origin());
  }

  private static EntryNode enterprise(LoggedEntry<EnterpriseFields> entry) {
    return EntryNode.of(
        entry.fields().name(),
        entry.fields().county(),
        entry.fields().division(),
        entry.fields().scopes(),
        entry.origin());
  }

  private static String classification(String region, String industry, Collection<String> scopes) {
    return region + "/" + industry + " " + String.join(";", new TreeSet<>(scopes));
  }
}
