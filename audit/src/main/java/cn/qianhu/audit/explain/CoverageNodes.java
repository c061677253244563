package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.LoggedEntry;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.contract.alert.SiteNumber;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of coverage (domain, Coverage): counted one by one. */
record CoverageNodes(
    FactIndex facts,
    Registers registers,
    LeafNodes leaves,
    SumNodes sums,
    Panel panel,
    CodeTables tables,
    ThresholdLookup thresholds,
    CellWords words) {

  private static final String SHARE = "a ÷ b × 100";

  ExplanationNode node(CellKey cell, CoverageColumn column) {
    return switch (column) {
      case EXPECTED -> expected(cell);
      case REPORTED -> facts(cell, OutputMeasures.GROSS_OUTPUT);
      case REPORTING_PCT -> share(facts(cell, OutputMeasures.GROSS_OUTPUT), expected(cell));
      case PAIRED ->
          ExplanationNode.count(CoverageColumn.PAIRED.title(), Units.ENTERPRISES, pairs(cell));
      case GROWING -> growing(CoverageColumn.GROWING, pairs(cell));
      case GROWTH_COVERAGE_PCT ->
          share(node(cell, CoverageColumn.GROWING), node(cell, CoverageColumn.PAIRED));
      case DIVISIONS_PAIRED ->
          ExplanationNode.count(
              CoverageColumn.DIVISIONS_PAIRED.title(), Units.DIVISIONS, divisions(cell));
      case DIVISIONS_GROWING -> growing(CoverageColumn.DIVISIONS_GROWING, divisions(cell));
      case ENERGY_REPORTED -> facts(cell, EnergyMeasures.COMPREHENSIVE);
      case ENERGY_PROVISIONAL -> provisional(cell);
      case STATUS -> status(cell);
      default -> throw new IllegalArgumentException(column + " is no figure");
    };
  }

  private static ExplanationNode share(ExplanationNode part, ExplanationNode whole) {
    return ExplanationNode.formula(
            CoverageColumn.REPORTING_PCT.title(),
            Units.PERCENT,
            Arithmetic.percent(part.amount(), whole.amount()),
            SHARE)
        .over(part.called("a"), whole.called("b"));
  }

  private ExplanationNode expected(CellKey cell) {
    List<ExplanationNode> inForce =
        registers.enterprises().stream()
            .map(uscc -> registers.enterprise(uscc, cell.yearMonth()))
            .flatMap(Optional::stream)
            .filter(entry -> covers(cell, entry.fields()))
            .map(entry -> inForce(cell, entry))
            .toList();
    return ExplanationNode.count(CoverageColumn.EXPECTED.title(), Units.ENTERPRISES, inForce);
  }

  private boolean covers(CellKey cell, EnterpriseFields entry) {
    Scope scope = Scope.named(cell.scope());
    return scope != null
        && (entry.scopes() & scope.bit()) != 0
        && FactIndex.isWithin(cell.region(), entry.county())
        && facts.isOf(cell.industry(), entry.division());
  }

  private ExplanationNode inForce(CellKey cell, LoggedEntry<EnterpriseFields> entry) {
    EnterpriseFields fields = entry.fields();
    String who = fields.uscc() + " " + fields.name() + " ";
    Bilingual place = words.place(fields.county(), fields.division());
    return ExplanationNode.words(
            Bilingual.of(who + place.zh() + "，在册自", who + place.en() + ", in force since"),
            fields.validFrom().toString())
        .of(
            new LeafSubject(
                OutputMeasures.FAMILY,
                fields.uscc(),
                fields.name(),
                cell.period(),
                fields.county(),
                fields.division()))
        .from(List.of(entry.origin()));
  }

  private ExplanationNode facts(CellKey cell, MeasureSpec shown) {
    boolean output = shown.family().equals(OutputMeasures.FAMILY);
    CoverageColumn column = output ? CoverageColumn.REPORTED : CoverageColumn.ENERGY_REPORTED;
    return ExplanationNode.count(column.title(), Units.ENTERPRISES, leaves(cell, shown).toList());
  }

  private Stream<ExplanationNode> leaves(CellKey cell, MeasureSpec shown) {
    return facts.subjects(cell, shown.family()).stream()
        .map(subject -> facts.fact(shown.family(), subject, cell.yearMonth()).orElseThrow())
        .map(fact -> leaves.leaf(fact, shown));
  }

  private ExplanationNode provisional(CellKey cell) {
    List<ExplanationNode> provisional =
        facts.subjects(cell, EnergyMeasures.FAMILY).stream()
            .map(
                subject ->
                    facts.fact(EnergyMeasures.FAMILY, subject, cell.yearMonth()).orElseThrow())
            .filter(fact -> fact.basis().containsValue("READINGS"))
            .map(fact -> leaves.leaf(fact, EnergyMeasures.COMPREHENSIVE))
            .toList();
    return ExplanationNode.count(
        CoverageColumn.ENERGY_PROVISIONAL.title(), Units.ENTERPRISES, provisional);
  }

  /** The pairs of the month, with the growth of each one's gross output. */
  private List<ExplanationNode> pairs(CellKey cell) {
    return panel.subjects(Selection.paired(OutputMeasures.FAMILY), cell).stream()
        .map(subject -> pair(cell, subject))
        .toList();
  }

  private ExplanationNode pair(CellKey cell, String subject) {
    ExplanationNode now = leaf(cell, subject);
    ExplanationNode before = leaf(IndicatorNodes.yearBefore(cell), subject);
    return IndicatorNodes.growth(now, before).named(now.label()).of(now.subject());
  }

  private ExplanationNode leaf(CellKey cell, String subject) {
    return leaves.leaf(
        facts.fact(OutputMeasures.FAMILY, subject, cell.yearMonth()).orElseThrow(),
        OutputMeasures.GROSS_OUTPUT);
  }

  /** The divisions with pairs from January, with the growth of each one's gross output. */
  private List<ExplanationNode> divisions(CellKey cell) {
    return tables.industries().divisions().stream()
        .map(division -> division(cell, division))
        .filter(node -> !node.child("a").children().isEmpty())
        .toList();
  }

  private ExplanationNode division(CellKey cell, String division) {
    CellKey part = cell.withIndustry(division);
    Selection pairs = Selection.paired(OutputMeasures.FAMILY);
    ExplanationNode now = sums.ytd(part, OutputMeasures.GROSS_OUTPUT, pairs);
    ExplanationNode before = sums.ytdBefore(part, OutputMeasures.GROSS_OUTPUT, pairs);
    return IndicatorNodes.growth(now, before)
        .named(
            Bilingual.of(
                division + " " + words.industry(division).zh(),
                division + " " + words.industry(division).en()));
  }

  private static ExplanationNode growing(CoverageColumn column, List<ExplanationNode> compared) {
    List<ExplanationNode> growing = compared.stream().filter(CoverageNodes::grew).toList();
    Bilingual unit =
        column == CoverageColumn.DIVISIONS_GROWING ? Units.DIVISIONS : Units.ENTERPRISES;
    return ExplanationNode.count(column.title(), unit, growing);
  }

  private static boolean grew(ExplanationNode growth) {
    return growth.child("a").amount().compareTo(growth.child("b").amount()) > 0;
  }

  private ExplanationNode status(CellKey cell) {
    ExplanationNode reported = node(cell, CoverageColumn.REPORTED).called("a");
    ExplanationNode expected = expected(cell).called("b");
    ExplanationNode least =
        thresholds
            .node(SiteNumber.FINAL_PCT, Place.of(cell.region()), cell.yearMonth())
            .called("c");
    boolean whole =
        reported
                .amount()
                .multiply(Arithmetic.HUNDRED)
                .compareTo(expected.amount().multiply(least.amount()))
            >= 0;
    return ExplanationNode.verdict(
            CoverageColumn.STATUS.title(),
            whole ? "FINAL" : "PROVISIONAL",
            Bilingual.of("a ÷ b × 100 ≥ c：正式；否则：暂定", "a ÷ b × 100 ≥ c: final; else: provisional"))
        .over(reported, expected, least);
  }
}
