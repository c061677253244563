package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;
import cn.qianhu.domain.project.ProjectCodecs;
import cn.qianhu.domain.project.ProjectStage;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.streams.message.ProjectTopics;
import cn.qianhu.streams.state.ProjectMessage;
import cn.qianhu.streams.state.RollUpMessage;
import org.apache.kafka.streams.processor.api.Record;

/** Project investment: one task holds all that was entered and reported of its projects. */
final class ProjectProcessor extends StageProcessor<Object> implements ProjectTopics {

  private final Forms forms;
  private final Placement placement;
  private final Thresholds thresholds;
  private ProjectStage stage;

  ProjectProcessor(CodeTables tables, Placement placement, Thresholds thresholds) {
    super(TopologyNames.PROJECT);
    this.forms = Forms.of(tables);
    this.placement = placement;
    this.thresholds = thresholds;
  }

  @Override
  void open() {
    stage =
        new ProjectStage(
            typedStore(TopologyNames.DIRECTORY, ProjectCodecs.PROJECT),
            typedStore(TopologyNames.MONTHS, ProjectCodecs.MONTH),
            typedStore(TopologyNames.DOUBTFUL_CODES, ProjectCodecs.CODE),
            typedStore(TopologyNames.CLAIMANTS, ProjectCodecs.CLAIMANT),
            part(TopologyNames.OTHER_CLAIMS),
            typedStore(TopologyNames.CLOCK, BusinessClock.CODEC),
            desk(thresholds),
            this);
  }

  @Override
  void receive(Record<String, Object> record) {
    if (record.value() instanceof DecodeResult.Undecodable<?> poison) {
      deadLetter(record, poison);
    } else if (record.value() instanceof DecodeResult.Value<?> decoded) {
      ProjectEntry entry = (ProjectEntry) decoded.value();
      RawSource source = RecordSources.of(context(), record);
      stage.receiveEntry(
          placement.judge(
              forms.of(ProjectForm.class), entry, RecordSources.placeOf(record, source)),
          source);
    } else if (record.value() instanceof ProjectMessage.ProjectTick tick) {
      if (isWithinReach(tick.clock(), record)) {
        stage.tick(tick.clock());
      }
    } else if (record.value() instanceof ProjectMessage message) {
      receive(message);
    }
  }

  private void receive(ProjectMessage message) {
    if (message instanceof ProjectMessage.ClaimAdded claimAdded) {
      stage.claimed(claimAdded.claim());
    } else if (message instanceof ProjectMessage.ClaimRemoved claimRemoved) {
      stage.unclaimed(claimRemoved.claim());
    } else if (message instanceof ProjectMessage.CodeExemption exemption) {
      stage.exempted(exemption.uscc(), exemption.exempt());
    }
  }

  @Override
  boolean holdsMuch() {
    return stage.holdsMuch();
  }

  @Override
  void settle() {
    stage.settle();
  }

  @Override
  public void refused(Refusal refusal) {
    outcomes().refused(refusal);
    ProjectTopics.super.refused(refusal);
  }

  @Override
  public void unwritable(Kind kind, String key, RawSource source) {
    unwritable(source);
  }

  @Override
  public void takenBack(String refusalId) {
    outcomes().released();
    ProjectTopics.super.takenBack(refusalId);
  }

  @Override
  public void moved(String city, LeafDeltas deltas) {
    deltas
        .parts()
        .forEach(
            part -> forward(TopologyNames.PROJECTS_TO_CITY, city, new RollUpMessage.Deltas(part)));
  }
}
