package cn.qianhu.streams.replay;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.DirectoryPeriod;
import cn.qianhu.domain.enterprise.EnterpriseForms;
import cn.qianhu.domain.enterprise.EnterpriseStage;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.project.ProjectStage;
import cn.qianhu.domain.quota.BridgeAlerts;
import cn.qianhu.domain.quota.LedgerCodes;
import cn.qianhu.domain.quota.LedgerStage;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.domain.region.CityTier;
import cn.qianhu.domain.region.ProvinceTier;
import cn.qianhu.domain.region.Tier;
import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.domain.store.TypedStore;
import cn.qianhu.domain.targets.TargetStage;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.event.QuotaCommand;
import cn.qianhu.event.TargetEntry;
import cn.qianhu.streams.message.AlertTopics;
import cn.qianhu.streams.message.LedgerIntake;
import cn.qianhu.streams.message.ResultSink;
import cn.qianhu.streams.region.RegionTask;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * A whole province in memory: the stages of the topology, one behind the other, and parted as the
 * topology parts them. Reports may come in any order; commands, and the directory entries of one
 * enterprise, project or target, in theirs. What follows is worked out at the {@link #settle()
 * settlement}, once for all that was received, on as many threads as there are processors; all else
 * is asked of one thread at a time.
 */
public final class Province {

  private final CodeTables tables;
  private final Forms forms;
  private final Placement placement;
  private final Thresholds thresholds;
  private final ResultSink results;
  private final ReplayInvariants replayInvariants = new ReplayInvariants();
  private final RegionTask province;
  private final Cities cities;
  private final ProjectStage projects;
  private final Enterprises enterprises;
  private final ReplayLedgerResults replayLedgerResults;
  private final LedgerStage ledgers;
  private final LedgerIntake commands;
  private final TargetStage targets;
  private final BridgeAlerts bridges;

  /**
   * @param partitions of the raw topics
   */
  public Province(
      CodeTables tables,
      RawPartitions partitions,
      QuotaPolicy policy,
      Thresholds thresholds,
      ResultSink results) {
    this.tables = tables;
    this.forms = Forms.of(tables);
    this.placement = new Placement(tables, partitions);
    this.thresholds = thresholds;
    this.results = results;
    province = regionTask(new ProvinceTier(tables), null);
    cities = new Cities(() -> regionTask(new CityTier(tables), province));
    ReplayReportResults outlet = new ReplayReportResults(results, this::projects, cities);
    projects = projectStage(outlet);
    enterprises = new Enterprises(forms, placement, () -> enterpriseStage(policy, outlet));
    replayLedgerResults = new ReplayLedgerResults(results, this::bridges, cities, replayInvariants);
    ledgers = ledgerStage(policy);
    commands = new LedgerIntake(forms.of(QuotaForm.class), placement, ledgers);
    bridges = bridgeAlerts();
    targets = new TargetStage(new ReplayTargetEntries(results, cities, province));
  }

  /**
   * Applies a raw event.
   *
   * @param at where and when it came to stand in the raw log
   */
  public void receive(SpecificRecord event, RawPlace at, RawSource source) {
    if (event instanceof ProjectEntry entry) {
      projects.receiveEntry(placement.judge(forms.of(ProjectForm.class), entry, at), source);
    } else if (event instanceof TargetEntry entry) {
      targets.receive(placement.judge(forms.of(TargetForm.class), entry, at), source);
    } else if (event instanceof QuotaCommand command) {
      commands.receive(command, at, source);
    } else if (event instanceof BusinessDate date) {
      tick(BusinessClock.of(date.getDate(), date.getMonitoringStart()));
    } else if (!enterprises.receive(event, at, source)) {
      throw new IllegalArgumentException("no raw event: " + event.getClass().getName());
    }
  }

  /** The business date moves. */
  public void tick(BusinessClock clock) {
    enterprises.tick(clock);
    projects.tick(clock);
    cities.tick(clock);
    province.tick(clock);
    bridges.tick(clock);
  }

  /** Works out what follows from all that was received since the last settlement. */
  public void settle() {
    enterprises.settle();
    projects.settle();
    cities.settle();
    ledgers.settle();
    province.settle();
    bridges.settle();
  }

  /** The energy budgets that hold, by region and year. */
  public Collection<BudgetSet> budgets() {
    return replayLedgerResults.budgets();
  }

  /** The commands about projects that were applied, those of a project in their order. */
  public List<ProjectCommand> projectCommands() {
    return replayLedgerResults.projectCommands();
  }

  /** Visits every entry of the directory that is in force, and so expected to report. */
  public void eachPresence(Consumer<DirectoryPeriod> visitor) {
    enterprises.eachPresence(visitor);
  }

  public ReplayInvariants soundness() {
    return replayInvariants;
  }

  private ProjectStage projects() {
    return projects;
  }

  private BridgeAlerts bridges() {
    return bridges;
  }

  /**
   * @param above the next tier; null at the top
   */
  private RegionTask regionTask(Tier tier, RegionTask above) {
    return new RegionTask(
        tables,
        tier,
        desk(),
        Province::part,
        new ReplayRegionResults(results, above, replayInvariants));
  }

  private ProjectStage projectStage(ReplayReportResults outlet) {
    return new ProjectStage(
        new InMemoryStore<>(),
        new InMemoryStore<>(),
        new InMemoryStore<>(),
        new InMemoryStore<>(),
        new InMemoryStore<>(),
        new InMemoryStore<>(),
        desk(),
        outlet);
  }

  private EnterpriseStage enterpriseStage(QuotaPolicy policy, ReplayReportResults outlet) {
    return new EnterpriseStage(
        EnterpriseForms.of(tables, policy.feedstock()),
        new InMemoryStore<>(),
        new InMemoryStore<>(),
        new InMemoryStore<>(),
        new InMemoryStore<>(),
        new InMemoryStore<>(),
        DayCacheBudget.little(),
        new InMemoryStore<>(),
        desk(),
        outlet);
  }

  private LedgerStage ledgerStage(QuotaPolicy policy) {
    return new LedgerStage(
        LedgerCodes.of(tables), policy, unused -> new InMemoryStore<>(), replayLedgerResults);
  }

  private BridgeAlerts bridgeAlerts() {
    return new BridgeAlerts(tables, provinces(), ledgers::state, new InMemoryStore<>(), desk());
  }

  private Set<String> provinces() {
    return tables.regions().provinces();
  }

  private AlertLifecycle desk() {
    return new AlertLifecycle(thresholds, new InMemoryStore<>(), new AlertTopics(results));
  }

  private static <T> TypedStore<T> part(String name, Codec<T> codec) {
    return new InMemoryStore<>();
  }
}
