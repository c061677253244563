package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.CrossCheck.Against;
import cn.qianhu.audit.explain.raw.LoggedReport;
import cn.qianhu.audit.explain.raw.Origin;
import cn.qianhu.audit.explain.raw.RawReports;
import cn.qianhu.audit.vocabulary.Vocabulary;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.catalogue.AlertLists;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.ProjectCode;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.TwoHighAlertRules;
import cn.qianhu.contract.form.investment.InvestmentAlertRules;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.quota.QuotaAlertRules;
import cn.qianhu.contract.form.reading.MeterAlertRules;
import cn.qianhu.contract.form.targets.TargetAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Source;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Explains open alerts: the figures judged, the thresholds in force, the evidence published. */
final class AlertExplainer {

  /** A name is no figure; the directory has it. */
  private static final String NAME = EvidenceItem.SUBJECT_NAME.key();

  private final PublishedResults publishedResults;
  private final Map<AlertRule, BiFunction<String, YearMonth, RecomputedVerdict>> judges;

  /** The judges that need the raw log. */
  private final Map<AlertRule, BiFunction<String, YearMonth, Optional<RecomputedVerdict>>> byLog;

  private final EvidenceJudge others;
  private final ThresholdLookup thresholds;
  private final RawReports raw;

  AlertExplainer(
      PublishedResults publishedResults,
      EnterpriseJudge enterprises,
      OutputJudge output,
      CarrierJudge carriers,
      MeterJudge meters,
      CellJudge cells,
      LatentJudge latent,
      BridgeJudge bridges,
      TargetJudge targets,
      EvidenceJudge others,
      ThresholdLookup thresholds,
      RawReports raw) {
    this.publishedResults = publishedResults;
    this.judges =
        Map.ofEntries(
            entry(OutputAlertRules.OUTPUT_DROP, enterprises::outputDrop),
            entry(OutputAlertRules.REPORT_OVERDUE, enterprises::reportOverdue),
            entry(OutputAlertRules.UNIT_SUSPECT, enterprises::unitSuspect),
            entry(OutputAlertRules.OUTPUT_JUMP, output::outputJump),
            entry(OutputAlertRules.RUNNING_TOTAL, output::runningTotal),
            entry(OutputAlertRules.JANUARY_MISSING, output::januaryMissing),
            entry(EnergyAlertRules.FEEDSTOCK_DOUBTFUL, enterprises::feedstockDoubtful),
            entry(OutputAlertRules.OUTPUT_DECLINE, cells::outputDecline),
            entry(OutputAlertRules.GROWTH_COVERAGE, cells::growthCoverage),
            entry(EnergyAlertRules.INTENSITY_TARGET, targets::intensityTarget),
            entry(EnergyAlertRules.COAL_CUT, targets::coalCut),
            entry(TargetAlertRules.TARGET_BEHIND, targets::targetBehind),
            entry(TwoHighAlertRules.TWO_HIGH_RISE, targets::twoHighRise),
            entry(EnergyAlertRules.BUDGET_PACE, latent::budgetPace),
            entry(InvestmentAlertRules.INVESTMENT_LAG, latent::investmentLag),
            entry(QuotaAlertRules.BRIDGE_DUE, bridges::bridgeDue));
    this.byLog =
        Map.of(
            EnergyAlertRules.ENERGY_JUMP, carriers::energyJump,
            EnergyAlertRules.STATEMENT_AGAINST_METERS, carriers::statementAgainstMeters,
            MeterAlertRules.METER_INCOMPLETE, meters::meterIncomplete,
            MeterAlertRules.REGISTER_READING, meters::registerReading,
            MeterAlertRules.LOOKALIKE_METER, meters::lookalikeMeter);
    this.others = others;
    this.thresholds = thresholds;
    this.raw = raw;
  }

  private static Map.Entry<AlertRule, BiFunction<String, YearMonth, RecomputedVerdict>> entry(
      AlertRule rule, BiFunction<String, YearMonth, RecomputedVerdict> judge) {
    return Map.entry(rule, judge);
  }

  ExplanationNode explain(String ruleName, String subject, YearMonth period) {
    AlertRule rule =
        AlertRules.all().stream()
            .filter(known -> known.code().equals(ruleName))
            .findFirst()
            .orElseThrow(
                () ->
                    FigureSuggestions.name(
                        "预警规则",
                        "rule",
                        ruleName,
                        AlertRules.all().stream().map(AlertRule::code).toList()));
    String id = rule + "/" + subject + "/" + period;
    Alert alert = publishedResults.alerts().get(id);
    if (alert == null) {
      throw FigureSuggestions.name("未解除的预警", "open alert", id, near(rule, subject));
    }
    return node(rule, alert, again(rule, alert, subject, period), period);
  }

  private RecomputedVerdict again(AlertRule rule, Alert alert, String subject, YearMonth period) {
    if (judges.containsKey(rule)) {
      return judges.get(rule).apply(subject, period);
    }
    return Optional.ofNullable(byLog.get(rule))
        .flatMap(judge -> judge.apply(subject, period))
        .orElseGet(() -> others.judge(rule, alert, period));
  }

  private List<String> near(AlertRule rule, String subject) {
    List<String> all = List.copyOf(publishedResults.alerts().keySet());
    List<String> ofSubject = all.stream().filter(id -> id.contains("/" + subject + "/")).toList();
    List<String> ofRule = all.stream().filter(id -> id.startsWith(rule + "/")).toList();
    if (!ofSubject.isEmpty()) {
      return ofSubject;
    }
    return ofRule.isEmpty() ? all : ofRule;
  }

  private ExplanationNode node(
      AlertRule rule, Alert alert, RecomputedVerdict recomputedVerdict, YearMonth period) {
    List<ExplanationNode> parts = new ArrayList<>(recomputedVerdict.figures);
    recomputedVerdict.thresholds.forEach(
        threshold ->
            parts.add(thresholds.node(rule, threshold, recomputedVerdict.place(), period)));
    parts.add(
        ExplanationNode.words(
                Bilingual.of("阈值表版本", "version of the thresholds"), thresholds.version())
            .checked(Against.PUBLISHED, alert.getRuleVersion()));
    parts.add(evidence(rule, alert, recomputedVerdict, period));
    ExplanationNode verdict =
        ExplanationNode.verdict(
                Bilingual.of(
                    AlertLists.RULE.words(alert.getRule()).zh() + "：" + alert.getMessageZh(),
                    AlertLists.RULE.words(alert.getRule()).en() + ": " + alert.getMessageEn()),
                recomputedVerdict.severity(),
                recomputedVerdict.condition)
            .checked(Against.PUBLISHED, alert.getSeverity())
            .over(parts)
            .from(alert.getSources().stream().map(this::origin).toList());
    return subject(rule, alert).map(verdict::of).orElse(verdict);
  }

  /** A piece of evidence, recomputed and compared with its published value. */
  private ExplanationNode evidence(
      AlertRule rule, Alert alert, RecomputedVerdict recomputedVerdict, YearMonth period) {
    Map<String, String> again = new TreeMap<>(recomputedVerdict.evidence);
    recomputedVerdict.thresholds.forEach(
        threshold ->
            again.put(
                threshold.code(),
                thresholds
                    .value(rule, threshold, recomputedVerdict.place(), period)
                    .toPlainString()));
    Map<String, String> there = new TreeMap<>(alert.getEvidence());
    there.remove(NAME);
    there.keySet().forEach(name -> again.putIfAbsent(name, ""));
    List<ExplanationNode> pieces = new ArrayList<>();
    again.forEach(
        (name, text) ->
            pieces.add(
                ExplanationNode.words(label(name), text)
                    .checked(Against.PUBLISHED, there.getOrDefault(name, ""))));
    return ExplanationNode.words(Bilingual.of("证据", "evidence"), Integer.toString(pieces.size()))
        .over(pieces);
  }

  /**
   * The enterprise, or of which it is about a part, or the project; places have no fact of their
   * own.
   */
  private static Optional<LeafSubject> subject(AlertRule rule, Alert alert) {
    String id = WholeAndPart.of(alert.getSubject()).whole();
    Optional<String> form =
        AlertRules.formOf(rule)
            .filter(kind -> kind.isOfProjects() ? ProjectCode.hasForm(id) : Uscc.hasForm(id))
            .map(Kind::fileName);
    return form.map(
        known ->
            new LeafSubject(
                known,
                id,
                alert.getEvidence().getOrDefault(NAME, id),
                alert.getPeriod(),
                null,
                null));
  }

  /** The label of a piece of evidence by the vocabulary; what stands after its name stays. */
  private static Bilingual label(String name) {
    String[] parts = name.split(" ", 2);
    Bilingual known =
        Vocabulary.evidence().stream()
            .filter(term -> term.code().equals(parts[0]))
            .map(term -> Bilingual.of(term.zh(), term.en()))
            .findFirst()
            .orElse(Bilingual.same(parts[0]));
    return parts.length == 1 ? known : known.with(parts[1]);
  }

  private Origin origin(Source source) {
    return raw.report(source)
        .map(LoggedReport::origin)
        .orElseGet(() -> Origin.at(Origin.OriginRole.REPORT, source));
  }
}
