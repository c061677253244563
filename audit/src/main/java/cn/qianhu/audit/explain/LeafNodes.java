package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.Check.Against;
import cn.qianhu.audit.explain.raw.Entry;
import cn.qianhu.audit.explain.raw.Origin;
import cn.qianhu.audit.explain.raw.RawReport;
import cn.qianhu.audit.explain.raw.RawReports;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.measure.Measure;
import cn.qianhu.contract.text.Bilingual;
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
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A fact's part in a figure, with the report that it is taken from and the entry in force. */
final class LeafNodes {

  /** What the directory says of a subject in a month. */
  private record Standing(
      String name, String region, String industry, Set<String> scopes, Origin origin) {

    static Standing of(String name, String region, String industry, int scopes, Origin origin) {
      Set<String> names = Scope.of(scopes).stream().map(Scope::name).collect(Collectors.toSet());
      return new Standing(name, region, industry, names, origin);
    }

    boolean isOf(Fact fact) {
      return region.equals(fact.region())
          && industry.equals(fact.industry())
          && scopes.equals(fact.scopes());
    }

    String words() {
      return classification(region, industry, scopes);
    }
  }

  private final FactBook facts;
  private final Registers registers;
  private final RawReports raw;
  private final CarrierNodes carriers;
  private final CellWords words;

  /** A fact is part of many figures, and always the same part. */
  private final Map<Measure, Map<Fact, Node>> told = new HashMap<>();

  LeafNodes(
      FactBook facts, Registers registers, RawReports raw, CarrierNodes carriers, CellWords words) {
    this.facts = facts;
    this.registers = registers;
    this.raw = raw;
    this.carriers = carriers;
    this.words = words;
  }

  /** The part of a fact in a measure. */
  Node leaf(Fact fact, Measure measure) {
    return told.computeIfAbsent(measure, unused -> new IdentityHashMap<>())
        .computeIfAbsent(fact, unused -> tell(fact, measure));
  }

  private Node tell(Fact fact, Measure measure) {
    Optional<Standing> standing = standing(fact);
    Node node =
        measure.family().equals(EnergyMeasures.FAMILY)
            ? Node.sum(label(fact, standing), measure.unit().words(), carriers(fact, measure))
            : reported(fact, measure, label(fact, standing));
    return classified(node, fact, standing);
  }

  private Origin origin(Source source) {
    return raw.report(source)
        .map(RawReport::origin)
        .orElseGet(() -> Origin.at(Origin.Role.REPORT, source));
  }

  private List<Node> carriers(Fact fact, Measure measure) {
    return facts.carriers(fact).stream()
        .filter(carrier -> carriers.counts(carrier, measure))
        .map(carrier -> carriers.node(fact, carrier, measure))
        .toList();
  }

  private Node reported(Fact fact, Measure measure, Bilingual label) {
    Source source = fact.sources().get(0);
    BigDecimal amount = fact.amounts().get(measure.code());
    Node node = Node.record(label, measure.unit().words(), amount).from(List.of(origin(source)));
    return raw.report(source)
        .map(report -> node.checked(Against.REPORT, text(report, measure)))
        .orElse(node);
  }

  /** What a report says of a measure: the text of its column, or the sum of several. */
  private static String text(RawReport report, Measure measure) {
    List<String> columns = measure.columns();
    return columns.size() == 1
        ? report.text(columns.get(0))
        : columns.stream()
            .map(column -> new BigDecimal(report.text(column)))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .toPlainString();
  }

  private Node classified(Node node, Fact fact, Optional<Standing> standing) {
    Subject subject =
        new Subject(
            fact.form(),
            fact.subject(),
            standing.map(Standing::name).orElse(fact.subject()),
            fact.period(),
            fact.region(),
            fact.industry());
    Check check =
        new Check(
            Against.DIRECTORY,
            standing.map(Standing::words).orElse(""),
            standing.isPresent() && standing.get().isOf(fact));
    Node checked = node.of(subject).checked(check);
    return standing.map(entry -> checked.alsoFrom(entry.origin())).orElse(checked);
  }

  private Bilingual label(Fact fact, Optional<Standing> standing) {
    String who =
        fact.subject()
            + standing.map(entry -> " " + entry.name()).orElse("")
            + " "
            + fact.period()
            + " ";
    Bilingual place = words.place(fact.region(), fact.industry());
    return Bilingual.of(who + place.zh(), who + place.en());
  }

  private Optional<Standing> standing(Fact fact) {
    YearMonth month = YearMonth.parse(fact.period());
    return Kind.ofFileName(fact.form()).isOfProjects()
        ? registers.project(fact.subject(), month).map(LeafNodes::project)
        : registers.enterprise(fact.subject(), month).map(LeafNodes::enterprise);
  }

  private static Standing project(Entry<ProjectFields> entry) {
    return Standing.of(
        entry.fields().name(),
        entry.fields().county(),
        entry.fields().division(),
        entry.fields().levels(),
        entry.origin());
  }

  private static Standing enterprise(Entry<EnterpriseFields> entry) {
    return Standing.of(
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
