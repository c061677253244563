package cn.qianhu.trial.soak;

import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.kit.Jvm;
import cn.qianhu.kit.Pace;
import cn.qianhu.kit.Until;
import cn.qianhu.trial.soak.Sample.Tally;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;

/** One soak: the load, a visitor at the desk, and samples of everything at intervals. */
final class Soak {

  private final SoakPlan plan;
  private final Path folder;
  private final SoakReport report;
  private final List<Sample> samples = new ArrayList<>();
  private long knownAt = Long.MAX_VALUE;
  private long kills;

  Soak(SoakPlan plan, Path folder, SoakReport report) {
    this.plan = plan;
    this.folder = folder;
    this.report = report;
  }

  /**
   * The outcome of a soak.
   *
   * @param stuck instances of the streams that did not end in order when they were asked to
   */
  record Outcome(
      List<ResourceGrowth> growths,
      FinalCheck check,
      Tally tally,
      Percentiles latency,
      List<String> stuck) {

    /** Whether all checks succeeded, and nothing grows without cause. */
    boolean isWell() {
      return check.isRight()
          && tally.refused() == 0
          && stuck.isEmpty()
          && growths.stream()
              .noneMatch(growth -> growth.verdict() == ResourceGrowth.GrowthVerdict.GROWS);
    }
  }

  Outcome run(Jvm jvm) throws InterruptedException {
    report.begin(plan);
    try (SoakSite site = SoakSite.start(folder, plan, jvm)) {
      CountingGateway countingGateway = new CountingGateway(site.gatewayPort(), site.key());
      MarkerEnterprise markerEnterprise = new MarkerEnterprise(plan.enterprises());
      countingGateway.send(markerEnterprise.directory());
      try (Producer<String, SpecificRecord> producer = site.clients().producer("");
          LatencyProbe latency =
              new LatencyProbe(site.clients(), markerEnterprise, countingGateway);
          Sampler sampler = new Sampler(site, latency)) {
        SoakLoad load =
            new SoakLoad(
                plan,
                new Workload(plan.enterprises(), plan.meters()),
                countingGateway,
                new BusinessDates(producer, ""));
        load.begin();
        BrokerMaintenance.quicken(site.admin());
        return run(site, load, countingGateway, latency, sampler);
      }
    }
  }

  private Outcome run(
      SoakSite site,
      SoakLoad load,
      CountingGateway countingGateway,
      LatencyProbe latency,
      Sampler sampler)
      throws InterruptedException {
    DeskVisitor visitor = new DeskVisitor(site.deskPort());
    try (PacedLoop eyes = PacedLoop.start("figures", Duration.ZERO, turn -> latency.look())) {
      try (PacedLoop turns =
              PacedLoop.start(
                  "load",
                  SoakPlan.TURN,
                  turn -> {
                    load.turn(turn);
                    latency.send();
                  });
          PacedLoop desk = PacedLoop.start("desk", SoakPlan.TURN, visitor::ask)) {
        watch(site, turns, desk, sampler, () -> tally(load, countingGateway, visitor));
      }
      sampler.awaitCaughtUp();
      eyes.requireSound();
    }
    latency.lookToTheEnd();
    Tally tally = tally(load, countingGateway, visitor);
    FinalCheck check =
        FinalCheck.of(site.clients(), site.admin(), plan.partitions(), folder.resolve("tables"));
    Outcome outcome =
        new Outcome(
            new Verdicts(samples, knownAt).growths(),
            check,
            tally,
            latency.ofAll(),
            site.stopStreams());
    report.end(outcome);
    return outcome;
  }

  /** Something that counts as the load goes on. */
  private interface Count {
    Tally now();
  }

  private void watch(SoakSite site, PacedLoop turns, PacedLoop desk, Sampler sampler, Count count)
      throws InterruptedException {
    Pace looks = Pace.every(plan.betweenSamples());
    long nextKill = plan.killEvery().isZero() ? Long.MAX_VALUE : plan.killEvery().toSeconds();
    // All samples are taken, and all kills come, on a machine that is late as well.
    for (long at = 1;
        plan.betweenSamples().multipliedBy(at).compareTo(plan.duration()) <= 0;
        at++) {
      looks.await(at);
      turns.requireSound();
      desk.requireSound();
      site.requireAlive();
      long second = looks.lasting().toSeconds();
      if (turns.turns() >= plan.growingTurns()) {
        knownAt = Math.min(knownAt, second);
      }
      Sample sample = sampler.take(second, count.now());
      samples.add(sample);
      report.sample(sample);
      if (second >= nextKill) {
        site.killAndStart((int) kills++);
        nextKill += plan.killEvery().toSeconds();
      }
    }
    // A short load on a busy machine would be over before anything was corrected.
    Until.holds(() -> turns.turns() > plan.growingTurns(), turns::requireSound);
  }

  private Tally tally(SoakLoad load, CountingGateway countingGateway, DeskVisitor visitor) {
    return new Tally(
        countingGateway.acknowledged(),
        load.corrections(),
        countingGateway.refused(),
        countingGateway.again(),
        visitor.answered(),
        visitor.unanswered(),
        kills);
  }
}
