package cn.qianhu.streams.state;

import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.ReportSamples;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.project.Claim;
import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.domain.targets.TargetValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** What travels between stages: it lies on internal topics while a release follows another. */
public final class MessageStateSamples implements StateSamples {

  private static final BusinessClock CLOCK = BusinessClock.of("2022-04-30", "2021-01");
  private static final String USCC = "91370102MA3ABCDE1X";

  @Override
  public List<StateForm<?>> forms() {
    return List.of(
        StateForm.of("upward", RollUpMessage.CODEC)
            .sample("moved", new RollUpMessage.Deltas(deltas()))
            .sample("tick", new RollUpMessage.RollUpTick(CLOCK, 7))
            .sample(
                "budget",
                new RollUpMessage.RegionBudget("371602", 2022, new BigDecimal("707.1570")))
            .sample("target", new RollUpMessage.TargetSet(target(), value()))
            .sample("withdrawn target", new RollUpMessage.TargetSet(target(), null)),
        StateForm.of("to-projects", ProjectMessage.CODEC)
            .sample("claimed", new ProjectMessage.ClaimAdded(claim()))
            .sample("claimed as it came in", new ProjectMessage.ClaimAdded(typed()))
            .sample("unclaimed", new ProjectMessage.ClaimRemoved(claim()))
            .sample("exempted", new ProjectMessage.CodeExemption(USCC, true))
            .sample("no longer exempted", new ProjectMessage.CodeExemption(USCC, false))
            .sample("tick", new ProjectMessage.ProjectTick(CLOCK, 7)));
  }

  private static TargetKey target() {
    return TargetKey.whole("371602", TargetMeasure.COAL_CHANGE, 2022);
  }

  private static TargetValue value() {
    return new TargetValue(
        new BigDecimal("-5.0000"),
        "滨政字〔2022〕156号 十六",
        new RawSource("directory.targets", 3, 5, "targets.csv#2"));
  }

  private static LeafDeltas deltas() {
    LeafDeltas deltas = new LeafDeltas();
    deltas.add(
        new Leaf("370102", "30", 5, 24_266),
        new Sums().add(Slot.REPORTED, 1).add(Slot.GROSS_OUTPUT, -12_345_678));
    deltas.add(
        new Leaf("371422", "06", 1, 24_267),
        new Sums().add(Slot.EXPECTED_STEP, 1).add(Slot.BOTH, 1).add(Slot.INVESTED, 1));
    return deltas;
  }

  private static Claim typed() {
    return new Claim(
        ReportSamples.investment(), new RawSource("reports.investment", 3, 5, "march.csv#2"));
  }

  private static Claim claim() {
    ReportHead head =
        new ReportHead(
            "R1",
            USCC,
            YearMonth.of(2022, 3),
            Long.MAX_VALUE,
            Instant.parse("2022-04-02T01:02:03.456Z"),
            true,
            List.of("R1", "", "样本"));
    return new Claim(
        new InvestmentFields(
            head, "2203-370100-04-01-123456", 99_999_999_999_999L, 0, 1, ProjectStatus.STARTED),
        new RawSource("reports.investment", 3, 1L << 40, null));
  }
}
