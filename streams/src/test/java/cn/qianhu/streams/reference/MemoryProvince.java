package cn.qianhu.streams.reference;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.EnterpriseFields;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.InvestmentFields;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ProjectFields;
import cn.qianhu.streams.alert.AlertDesk;
import cn.qianhu.streams.alert.AlertResults;
import cn.qianhu.streams.alert.AlertState;
import cn.qianhu.streams.alert.Judgement;
import cn.qianhu.streams.alert.OpenAlert;
import cn.qianhu.streams.alert.Thresholds;
import cn.qianhu.streams.balance.BalanceAlerts;
import cn.qianhu.streams.balance.BalanceDesk;
import cn.qianhu.streams.balance.BalanceResults;
import cn.qianhu.streams.balance.BalanceRow;
import cn.qianhu.streams.balance.DeductionRule;
import cn.qianhu.streams.book.MemoryBook;
import cn.qianhu.streams.cell.CellBook;
import cn.qianhu.streams.cell.LeafDeltas;
import cn.qianhu.streams.cell.Series;
import cn.qianhu.streams.clock.BusinessClock;
import cn.qianhu.streams.enterprise.EnterpriseResults;
import cn.qianhu.streams.enterprise.EnterpriseStage;
import cn.qianhu.streams.enterprise.MonthFacts;
import cn.qianhu.streams.enterprise.RawSource;
import cn.qianhu.streams.enterprise.Refusal;
import cn.qianhu.streams.indicator.CoverageRow;
import cn.qianhu.streams.indicator.IndicatorRow;
import cn.qianhu.streams.project.Claim;
import cn.qianhu.streams.project.ProjectResults;
import cn.qianhu.streams.project.ProjectStage;
import cn.qianhu.streams.quota.BridgeAlerts;
import cn.qianhu.streams.quota.Budget;
import cn.qianhu.streams.quota.Command;
import cn.qianhu.streams.quota.InMemoryLedgerBook;
import cn.qianhu.streams.quota.LedgerCodes;
import cn.qianhu.streams.quota.LedgerResults;
import cn.qianhu.streams.quota.LedgerStage;
import cn.qianhu.streams.quota.Outcome;
import cn.qianhu.streams.quota.Posting;
import cn.qianhu.streams.quota.QuotaPolicy;
import cn.qianhu.streams.quota.Tce;
import cn.qianhu.streams.region.CityTier;
import cn.qianhu.streams.region.ProvinceTier;
import cn.qianhu.streams.region.RegionResults;
import cn.qianhu.streams.region.RegionStage;
import cn.qianhu.streams.region.RollUpBreach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** The pure rules of all stages, wired by hand in memory: a whole province without Kafka. */
public final class MemoryProvince {

  private static final String PROVINCE = "370000";

  private final CodeTables tables = CodeTables.standard();
  private final TreeMap<String, Refusal> refusals = new TreeMap<>();
  private final TreeMap<String, String> indicators = new TreeMap<>();
  private final TreeMap<String, String> coverage = new TreeMap<>();
  private final TreeMap<String, Judgement> openAlerts = new TreeMap<>();
  private final TreeMap<String, Judgement> alertsByTheLog = new TreeMap<>();
  private final Thresholds thresholds = Thresholds.load();
  private final TreeMap<String, String> balances = new TreeMap<>();
  private final TreeMap<String, Tce> accounts = new TreeMap<>();
  private final List<String> journal = new ArrayList<>();
  private final List<String> breaches = new ArrayList<>();
  private long checked;
  private final CellBook provinceCells = cellBook();
  private final BalanceDesk balanceDesk =
      new BalanceDesk(tables, provinceCells, new MemoryBook<>(), new BalanceSide());
  private final LedgerStage ledgers =
      new LedgerStage(
          LedgerCodes.of(tables),
          QuotaPolicy.load(),
          unused -> new InMemoryLedgerBook(),
          new LedgerSide());
  private final BalanceAlerts balanceAlerts =
      new BalanceAlerts(tables.regions(), balanceDesk, desk());
  private final BridgeAlerts bridgeAlerts =
      new BridgeAlerts(
          tables.regions(), Set.of(PROVINCE), ledgers::state, new MemoryBook<>(), desk());
  private final RegionStage province = provinceStage();
  private final RegionStage cities = cityStage();
  private final EnterpriseStage enterprises =
      new EnterpriseStage(
          tables,
          new MemoryBook<>(),
          new MemoryBook<>(),
          new MemoryBook<>(),
          new MemoryBook<>(),
          desk(),
          new EnterpriseSide());
  private final ProjectStage projects =
      new ProjectStage(
          new MemoryBook<>(),
          new MemoryBook<>(),
          new MemoryBook<>(),
          new MemoryBook<>(),
          desk(),
          new ProjectSide());
  private final Forms forms = Forms.standard();
  private long offset;

  /** Takes one row of a file in. */
  public void receive(Kind kind, List<String> texts) {
    RawSource source = new RawSource(kind.fileName(), 0, offset++, null);
    switch (kind) {
      case ENTERPRISES -> enterprises.receiveEntry(check(forms.enterprises(), texts), source);
      case OUTPUT -> enterprises.receiveOutput(check(forms.output(), texts), source);
      case ENERGY -> enterprises.receiveStatement(check(forms.energy(), texts), source);
      case READINGS -> enterprises.receiveReading(check(forms.readings(), texts), source);
      case INVESTMENT -> enterprises.receiveInvestment(check(forms.investment(), texts), source);
      case PROJECTS -> projects.receiveEntry(check(forms.projects(), texts), source);
      case QUOTA -> ledgers.receive(PROVINCE, command(texts), source);
    }
  }

  private static Command command(List<String> texts) {
    return Command.of(column -> texts.get(Kind.QUOTA.position(column)));
  }

  private static <E extends SpecificRecord, F> FieldCheck<F> check(
      CheckedForm<E, F> form, List<String> texts) {
    return form.check(form.event(texts));
  }

  public void tick(BusinessClock clock) {
    enterprises.tick(clock);
    projects.tick(clock);
    cities.tick(clock);
    balanceAlerts.tick(province.clock().orElse(null), clock);
    province.tick(clock);
    bridgeAlerts.tick(clock);
  }

  public void settle() {
    enterprises.settle();
    projects.settle();
    cities.settle();
    ledgers.settle();
    province.settle();
    balanceAlerts.settle(balanceDesk.settle(), province.clock());
    bridgeAlerts.settle();
  }

  public List<String> indicators() {
    return indicators.values().stream().flatMap(String::lines).toList();
  }

  public List<String> coverage() {
    return List.copyOf(coverage.values());
  }

  /** The alerts that are open, as in alerts.csv. */
  public List<String> alerts() {
    return openAlerts.values().stream().map(MemoryProvince::alertLine).toList();
  }

  /** The alerts that are open, as whoever followed their log would have it. */
  public List<String> alertsByTheLog() {
    return alertsByTheLog.values().stream().map(MemoryProvince::alertLine).toList();
  }

  private static String alertLine(Judgement alert) {
    return line(
        alert.rule(), alert.subject(), alert.period(), alert.rule().kind(), alert.severity());
  }

  public List<String> balances() {
    return List.copyOf(balances.values());
  }

  public List<String> journal() {
    return List.copyOf(journal);
  }

  public List<String> accounts() {
    return accounts.entrySet().stream()
        .map(account -> line(account.getKey(), account.getValue()))
        .toList();
  }

  /** How many cells were compared with the sum of their regions. */
  public long checked() {
    return checked;
  }

  /** What must always hold and did not. */
  public List<String> breaches() {
    return List.copyOf(breaches);
  }

  public BalanceDesk balanceDesk() {
    return balanceDesk;
  }

  public Set<String> rejected() {
    return refusals.values().stream()
        .map(refusal -> line(refusal.kind().fileName(), refusal.key(), refusal.finding().reason()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private RegionStage cityStage() {
    return new RegionStage(
        tables,
        new CityTier(tables),
        cellBook(),
        new MemoryBook<>(),
        desk(),
        new RegionSide(province));
  }

  private RegionStage provinceStage() {
    return new RegionStage(
        tables,
        new ProvinceTier(tables),
        provinceCells,
        new MemoryBook<>(),
        desk(),
        new RegionSide(null),
        balanceDesk);
  }

  private AlertDesk desk() {
    return new AlertDesk(thresholds, new MemoryBook<>(), new AlertSide());
  }

  private static CellBook cellBook() {
    return new CellBook(new MemoryBook<>(), new MemoryBook<>());
  }

  private static String line(Object... cells) {
    return Stream.of(cells).map(MemoryProvince::text).collect(Collectors.joining(","));
  }

  private static String text(Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof java.math.BigDecimal number ? number.toPlainString() : cell.toString();
  }

  private final class EnterpriseSide implements EnterpriseResults {

    @Override
    public void refused(Refusal refusal) {
      refusals.put(refusal.id(), refusal);
    }

    @Override
    public void takenBack(String refusalId) {
      refusals.remove(refusalId);
    }

    @Override
    public void outputFact(String uscc, int month, EnterpriseFields entry, MonthFacts facts) {}

    @Override
    public void noOutputFact(String uscc, int month) {}

    @Override
    public void energyFact(String uscc, int month, EnterpriseFields entry, MonthFacts facts) {}

    @Override
    public void noEnergyFact(String uscc, int month) {}

    @Override
    public void claimed(InvestmentFields fields, RawSource source) {
      projects.claimed(new Claim(fields, source));
    }

    @Override
    public void unclaimed(InvestmentFields fields, RawSource source) {
      projects.unclaimed(new Claim(fields, source));
    }

    @Override
    public void exempted(String uscc, boolean exempt) {
      projects.exempted(uscc, exempt);
    }

    @Override
    public void moved(String city, LeafDeltas deltas) {
      cities.receive(city, deltas);
    }
  }

  private final class ProjectSide implements ProjectResults {

    @Override
    public void refused(Refusal refusal) {
      refusals.put(refusal.id(), refusal);
    }

    @Override
    public void takenBack(String refusalId) {
      refusals.remove(refusalId);
    }

    @Override
    public void investmentFact(
        int month, ProjectFields entry, InvestmentFields report, RawSource reportSource) {}

    @Override
    public void noInvestmentFact(String projectCode, int month) {}

    @Override
    public void moved(String city, LeafDeltas deltas) {
      cities.receive(city, deltas);
    }
  }

  private final class AlertSide implements AlertResults {

    @Override
    public void happened(AlertState state, LocalDate businessDate, Judgement judgement) {
      Judgement before =
          state == AlertState.CLEARED
              ? alertsByTheLog.remove(judgement.alertId())
              : alertsByTheLog.put(judgement.alertId(), judgement);
      boolean begins = state == AlertState.RAISED;
      if (begins != (before == null)) {
        throw new IllegalStateException(state + " of " + judgement + " after " + before);
      }
    }

    @Override
    public void stands(OpenAlert alert) {
      openAlerts.put(alert.judgement().alertId(), alert.judgement());
    }

    @Override
    public void fell(String alertId) {
      openAlerts.remove(alertId);
    }
  }

  private final class LedgerSide implements LedgerResults {

    @Override
    public void posted(String of, Posting posting, RawSource source) {
      bridgeAlerts.posted(posting);
      journal.add(
          line(
              posting.seq(),
              posting.commandId(),
              posting.effectiveDate(),
              posting.debit(),
              posting.credit(),
              posting.amount()));
    }

    @Override
    public void budgetSet(String of, Budget budget) {
      balanceDesk.budget(
          budget.city(), Integer.parseInt(budget.year()), budget.amount().toBigDecimal());
    }

    @Override
    public void refused(Command command, Outcome.Rejected rejected, RawSource source) {
      Finding finding = new Finding(rejected.reason(), rejected.column(), rejected.value());
      Refusal refusal = Refusal.forGood(Kind.QUOTA, command.commandId(), finding, source);
      refusals.put(refusal.id(), refusal);
    }

    @Override
    public void balance(String account, Tce balance, long seq) {
      accounts.put(account, balance);
    }

    @Override
    public void audited(String of, List<String> violations) {
      breaches.addAll(violations);
    }
  }

  private final class BalanceSide implements BalanceResults {

    @Override
    public void balance(BalanceRow row) {
      String key = line(row.city(), Months.of(row.month()), row.rule());
      balances.put(
          key,
          line(
              key,
              BalanceRow.tce(row.budget()),
              BalanceRow.tce(row.comprehensive()),
              BalanceRow.tce(row.feedstock()),
              BalanceRow.tce(row.renewableExempt()),
              BalanceRow.tce(row.assessed()),
              BalanceRow.tce(row.remaining()),
              row.usedPct(),
              row.schedulePct(),
              row.projected(),
              row.light()));
    }

    @Override
    public void noBalance(String city, int month, DeductionRule rule) {
      balances.remove(line(city, Months.of(month), rule));
    }
  }

  private final class RegionSide implements RegionResults {

    private final RegionStage above;

    RegionSide(RegionStage above) {
      this.above = above;
    }

    @Override
    public void indicators(Series series, int month, List<IndicatorRow> rows) {
      String cell = cell(series, month);
      indicators.remove(cell);
      if (!rows.isEmpty()) {
        indicators.put(
            cell,
            rows.stream()
                .map(
                    row ->
                        line(
                            cell,
                            row.measure(),
                            row.value(),
                            row.growthPct(),
                            row.naiveGrowthPct(),
                            row.ytd(),
                            row.ytdGrowthPct(),
                            row.contributionPp()))
                .collect(Collectors.joining("\n")));
      }
    }

    @Override
    public void coverage(Series series, int month, CoverageRow row) {
      String cell = cell(series, month);
      coverage.remove(cell);
      if (row != null) {
        CoverageRow.Divisions divisions = row.divisions();
        coverage.put(
            cell,
            line(
                cell,
                row.expected(),
                row.reported(),
                row.reportingPct(),
                row.paired(),
                row.growing(),
                row.growthCoveragePct(),
                divisions == null ? null : divisions.paired(),
                divisions == null ? null : divisions.growing(),
                row.energyReported(),
                row.energyProvisional(),
                row.status()));
      }
    }

    @Override
    public void checked(int count) {
      checked += count;
    }

    @Override
    public void breached(RollUpBreach breach) {
      breaches.add(breach.toString());
    }

    @Override
    public void moved(LeafDeltas deltas) {
      if (above != null) {
        above.receive(PROVINCE, deltas);
      }
    }

    private String cell(Series series, int month) {
      return line(series.scope(), series.region(), series.industry(), Months.of(month));
    }
  }
}
