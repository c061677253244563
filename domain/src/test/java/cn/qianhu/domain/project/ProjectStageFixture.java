package cn.qianhu.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertLog;
import cn.qianhu.domain.alert.OpenAlert;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.store.BinaryStore;
import cn.qianhu.domain.store.InMemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A project stage on binary stores, and all that stands published by it. */
final class ProjectStageFixture implements ProjectResults {

  final AlertLog alerts = new AlertLog();
  final BinaryStore<ProjectDirectory> projects = new BinaryStore<>(ProjectCodecs.PROJECT);
  final BinaryStore<ProjectMonth> months = new BinaryStore<>(ProjectCodecs.MONTH);
  final BinaryStore<Claimant> claimants = new BinaryStore<>(ProjectCodecs.CLAIMANT);
  final InMemoryStore<byte[]> otherClaims = new InMemoryStore<>();
  final ProjectStage stage =
      new ProjectStage(
          projects,
          months,
          new BinaryStore<>(ProjectCodecs.CODE),
          claimants,
          otherClaims,
          new BinaryStore<>(BusinessClock.CODEC),
          new AlertLifecycle(Thresholds.load(), new BinaryStore<>(OpenAlert.CODEC), alerts),
          this);

  private final TreeMap<String, Refusal> refusals = new TreeMap<>();
  private final TreeMap<String, String> facts = new TreeMap<>();
  private final LeafDeltas moved = new LeafDeltas();
  final List<String> said = new ArrayList<>();
  private long offset;

  ProjectStageFixture enter(ProjectRows.EntryRow... entries) {
    for (ProjectRows.EntryRow entry : entries) {
      RawSource source = new RawSource("directory.projects", 0, offset++, null);
      stage.receiveEntry(entry.check(), source);
    }
    return this;
  }

  ProjectStageFixture claim(Claim... claims) {
    for (Claim claim : claims) {
      stage.claimed(claim);
    }
    return this;
  }

  ProjectStageFixture settle() {
    said.clear();
    stage.settle();
    return this;
  }

  /** The facts that stand: project/period → report, county, division, levels. */
  SortedMap<String, String> facts() {
    return facts;
  }

  /** The refusals that stand, as rows of rejected.csv. */
  SortedSet<String> refusals() {
    return refusals.values().stream()
        .map(
            refusal ->
                refusal.kind().fileName() + "," + refusal.key() + "," + refusal.finding().reason())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean allParked() {
    return refusals.values().stream().allMatch(Refusal::parked);
  }

  /** What the moves add up to: leaf → projects:completed/technical/equipment in 0.01 万元. */
  SortedMap<String, String> cells() {
    TreeMap<String, String> cells = new TreeMap<>();
    moved.forEach((leaf, sums) -> cells.put(text(leaf), text(sums)));
    return cells;
  }

  private static String text(Leaf leaf) {
    return String.join(
        " ",
        leaf.region(),
        leaf.division(),
        Scope.of(leaf.scopes()).toString(),
        Months.of(leaf.month()).toString());
  }

  private static String text(Sums sums) {
    return sums.get(Slot.INVESTED)
        + ":"
        + sums.get(Slot.COMPLETED)
        + "/"
        + sums.get(Slot.TECHNICAL)
        + "/"
        + sums.get(Slot.EQUIPMENT);
  }

  @Override
  public void refused(Refusal refusal) {
    said.add("refused " + refusal.id());
    refusals.put(refusal.id(), refusal);
  }

  @Override
  public void takenBack(String refusalId) {
    said.add("taken back " + refusalId);
    assertThat(refusals.remove(refusalId)).as("refusal %s stands", refusalId).isNotNull();
  }

  @Override
  public void investmentFact(
      int month, ProjectFields entry, InvestmentFields report, RawSource reportSource) {
    assertThat(reportSource.origin()).isEqualTo(report.head().reportId());
    facts.put(
        report.projectCode() + "/" + Months.of(month),
        report.head().reportId()
            + " "
            + entry.county()
            + " "
            + entry.division()
            + " "
            + Scope.of(entry.levels()));
  }

  @Override
  public void noInvestmentFact(String projectCode, int month) {
    String key = projectCode + "/" + Months.of(month);
    assertThat(facts.remove(key)).as("fact %s stands", key).isNotNull();
  }

  @Override
  public void moved(String city, LeafDeltas deltas) {
    said.add("moved " + city);
    assertThat(deltas.isEmpty()).isFalse();
    deltas.forEach(
        (leaf, sums) -> {
          assertThat(Regions.cityOf(leaf.region())).isEqualTo(city);
          moved.add(leaf, sums);
        });
  }
}
