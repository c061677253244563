package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.PublishedResults.BalanceKey;
import cn.qianhu.audit.explain.raw.RawReports;
import cn.qianhu.audit.suspect.OpenSuspects;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.SuspectRow;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.event.ControlSheet;
import cn.qianhu.event.ProjectQuotaRow;
import cn.qianhu.event.TargetStanding;
import cn.qianhu.event.TwoHighEnergy;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;

/**
 * Explains how any published figure came about. All arithmetic is done a second time, from the
 * facts, by loops that share nothing with the roll-up, and compared with what was published.
 *
 * <p>What was explained once is remembered: an object is for one state of knowledge, and for one
 * thread. Every method throws {@link UnknownFigureException} where there is no such figure.
 */
public final class Explainers {

  private final Knowledge knowledge;
  private final PublishedResults publishedResults;
  private final FactIndex facts;
  private final AcceptedCommands commands;
  private final IndicatorExplainer indicators;
  private final CoverageExplainer coverage;
  private final BalanceExplainer balances;
  private final AccountExplainer accounts;
  private final TableExplainer<TargetStanding> targets;
  private final TableExplainer<ControlSheet> control;
  private final TableExplainer<TwoHighEnergy> twoHigh;
  private final TableExplainer<ProjectQuotaRow> projects;
  private final AlertExplainer alerts;
  private final SuspectFinder suspectFinder;
  private final WithoutSuspects withoutSuspects;

  /**
   * Explains from a state of knowledge without raw reports: leaves have coordinates, but no
   * revisions.
   */
  public static Explainers of(Knowledge knowledge) {
    CodeTables tables = knowledge.rules().tables();
    return new Explainers(
        knowledge,
        new PublishedResults(knowledge.results()),
        new FactIndex(knowledge.results(), tables.industries()),
        new AcceptedCommands(knowledge.registers(), knowledge.results()),
        new SuspectFinder(OpenSuspects.in(knowledge.results(), tables)),
        new WithoutSuspects(knowledge.results()),
        RawReports.none(),
        false);
  }

  /**
   * Explainers that also have the raw reports, which show revisions and times, and against which
   * leaves are compared.
   *
   * @param eachReading whether meter readings are listed one by one
   */
  public Explainers with(RawReports raw, boolean eachReading) {
    return new Explainers(
        knowledge,
        publishedResults,
        facts,
        commands,
        suspectFinder,
        withoutSuspects,
        raw,
        eachReading);
  }

  private Explainers(
      Knowledge knowledge,
      PublishedResults publishedResults,
      FactIndex facts,
      AcceptedCommands commands,
      SuspectFinder suspectFinder,
      WithoutSuspects withoutSuspects,
      RawReports raw,
      boolean eachReading) {
    this.knowledge = knowledge;
    this.publishedResults = publishedResults;
    this.facts = facts;
    this.commands = commands;
    this.suspectFinder = suspectFinder;
    this.withoutSuspects = withoutSuspects;
    CodeTables tables = knowledge.rules().tables();
    CellWords words = new CellWords(tables);
    Panel panel = new Panel(facts);
    PolicyLookup policy = new PolicyLookup(knowledge.rules().policy().rows());
    MeterNodes meterNodes = new MeterNodes(eachReading);
    CarrierNodes carrierNodes = new CarrierNodes(tables.carriers(), policy, raw, meterNodes);
    LeafNodes leaves = new LeafNodes(facts, knowledge.registers(), raw, carrierNodes, words);
    SumNodes sums = new SumNodes(facts, panel, leaves);
    ThresholdLookup thresholds = new ThresholdLookup(knowledge.rules().thresholds());
    SubjectPlaces places = new SubjectPlaces(knowledge.registers());
    PostingNodes postings = new PostingNodes(commands, policy, words);
    indicators = new IndicatorExplainer(publishedResults, new IndicatorNodes(sums, tables), words);
    coverage =
        new CoverageExplainer(
            publishedResults,
            new CoverageNodes(
                facts, knowledge.registers(), leaves, sums, panel, tables, thresholds, words),
            words);
    balances =
        new BalanceExplainer(
            publishedResults,
            new BalanceNodes(sums, commands, tables.carriers(), thresholds),
            words);
    accounts = new AccountExplainer(publishedResults, knowledge.results(), postings, words);
    TargetEntries entries = new TargetEntries(knowledge.registers());
    ControlNodes controlNodes =
        new ControlNodes(
            publishedResults, facts, indicators, coverage, balances, sums, entries, thresholds);
    TargetNodes targetNodes =
        new TargetNodes(
            publishedResults,
            indicators,
            coverage,
            controlNodes,
            new MoverNodes(knowledge.registers(), words),
            entries,
            thresholds);
    TwoHighNodes twoHighNodes = new TwoHighNodes(sums);
    control =
        new TableExplainer<>(
            ResultTables.CONTROL,
            publishedResults::control,
            controlNodes,
            row -> words.of(row.getRegion(), row.getPeriod()));
    targets =
        new TableExplainer<>(
            ResultTables.TARGETS, publishedResults::targets, targetNodes, words::of);
    twoHigh =
        new TableExplainer<>(
            ResultTables.TWO_HIGH,
            publishedResults::twoHigh,
            twoHighNodes,
            row ->
                words.of(
                    CellKey.of(
                        Scope.TWO_HIGH.name(),
                        row.getRegion(),
                        row.getIndustry(),
                        YearMonth.parse(row.getPeriod()))));
    projects =
        new TableExplainer<>(
            ResultTables.QUOTA_PROJECTS,
            publishedResults::projects,
            new ProjectQuotaNodes(accounts, postings, commands),
            row -> Bilingual.same(row.getProjectCode()));
    MeterJudge meterJudge =
        new MeterJudge(raw, meterNodes, knowledge.registers(), places, thresholds);
    alerts =
        new AlertExplainer(
            publishedResults,
            new EnterpriseJudge(facts, leaves, knowledge.registers(), places, thresholds),
            new OutputJudge(facts, leaves, places, thresholds),
            new CarrierJudge(facts, carrierNodes, meterJudge, places, thresholds),
            meterJudge,
            new CellJudge(indicators, coverage, entries, thresholds),
            new LatentJudge(
                publishedResults,
                balances,
                controlNodes,
                facts,
                leaves,
                knowledge.registers(),
                places,
                thresholds),
            new BridgeJudge(accounts, postings, commands, thresholds, knowledge.businessDate()),
            new TargetJudge(
                publishedResults, targetNodes, controlNodes, twoHighNodes, entries, thresholds),
            new EvidenceJudge(facts, leaves, places),
            thresholds,
            raw);
  }

  /**
   * A figure of the table of indicators.
   *
   * @param figure name of its column
   */
  public Explanation indicator(CellKey cell, String measure, String figure) {
    IndicatorColumn column =
        FigureSuggestions.column("数字", "figure", figure, figure, IndicatorColumn.FIGURES);
    SortedSet<Suspect> suspects = suspectFinder.indicator(cell, measure, column);
    boolean hasRow = !suspects.isEmpty() && measure.equals(OutputMeasures.GROSS_OUTPUT.code());
    return explained(
        List.of("indicator", cell.toString(), measure, figure),
        indicators.explain(cell, measure, column),
        suspects,
        hasRow ? withoutSuspects.of(cell) : null);
  }

  /** A row of the table of coverage. */
  public Explanation coverage(CellKey cell) {
    return explained(
        List.of("coverage", cell.toString()), coverage.explain(cell), suspectFinder.coverage(cell));
  }

  /** A column of the table of coverage. */
  public Explanation coverage(CellKey cell, String column) {
    return explained(
        List.of("coverage", cell.toString(), column),
        coverage.explain(cell, column),
        suspectFinder.coverage(cell, column));
  }

  /** A row of the table of energy budget balances. */
  public Explanation balance(String city, YearMonth period, String rule) {
    return explained(
        List.of("balance", city, period.toString(), rule),
        balances.explain(new BalanceKey(city, period.toString(), rule)));
  }

  /** A figure of the table of energy budget balances. */
  public Explanation balance(String city, YearMonth period, String rule, String figure) {
    return explained(
        List.of("balance", city, period.toString(), rule, figure),
        balances.explain(new BalanceKey(city, period.toString(), rule), figure));
  }

  /** A row of the board of targets, by region/scope/industry/measure/year/period. */
  public Explanation target(String key) {
    return explained(List.of("target", key), targets.explain(key));
  }

  /** A figure of the board of targets. */
  public Explanation target(String key, String figure) {
    return explained(List.of("target", key, figure), targets.explain(key, figure));
  }

  /** A row of the sheet of double control, by region/period. */
  public Explanation control(String key) {
    return explained(List.of("control", key), control.explain(key));
  }

  /** A figure of the sheet of double control. */
  public Explanation control(String key, String figure) {
    return explained(List.of("control", key, figure), control.explain(key, figure));
  }

  /** A row of the energy of two-high enterprises, by region/industry/period. */
  public Explanation twoHigh(String key) {
    return explained(List.of("two-high", key), twoHigh.explain(key));
  }

  /** A figure of the energy of two-high enterprises. */
  public Explanation twoHigh(String key, String figure) {
    return explained(List.of("two-high", key, figure), twoHigh.explain(key, figure));
  }

  /** The quota of a project, by its code. */
  public Explanation quotaProject(String code) {
    return explained(List.of("quota-project", code), projects.explain(code));
  }

  /** A figure of the quota of a project. */
  public Explanation quotaProject(String code, String figure) {
    return explained(List.of("quota-project", code, figure), projects.explain(code, figure));
  }

  /** The balance of an account of the quota ledger. */
  public Explanation account(String account) {
    return explained(List.of("account", account), accounts.explain(account));
  }

  /** An open alert. */
  public Explanation alert(String rule, String subject, YearMonth period) {
    return explained(
        List.of("alert", rule, subject, period.toString()), alerts.explain(rule, subject, period));
  }

  private Explanation explained(List<String> asked, ExplanationNode figure) {
    return explained(asked, figure, suspectFinder.below(figure));
  }

  private static Explanation explained(
      List<String> asked, ExplanationNode figure, SortedSet<Suspect> suspects) {
    return explained(asked, figure, suspects, null);
  }

  private static Explanation explained(
      List<String> asked, ExplanationNode figure, SortedSet<Suspect> suspects, SuspectRow without) {
    return new Explanation(asked, Symbols.unique(figure), suspects, without);
  }
}
