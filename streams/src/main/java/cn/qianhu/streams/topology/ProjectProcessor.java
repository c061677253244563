package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.wire.Decoded;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;
import cn.qianhu.domain.project.ProjectCodecs;
import cn.qianhu.domain.project.ProjectStage;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.streams.message.ProjectTopics;
import cn.qianhu.streams.state.ToProjects;
import cn.qianhu.streams.state.Upward;
import org.apache.kafka.streams.processor.api.Record;

/** Project investment: one task holds all that was entered and reported of its projects. */
final class ProjectProcessor extends StageProcessor<Object> implements ProjectTopics {

  private final Forms forms;
  private final Placement placement;
  private final Thresholds thresholds;
  private ProjectStage stage;

  ProjectProcessor(CodeTables tables, Placement placement, Thresholds thresholds) {
    super(Names.PROJECT);
    this.forms = Forms.of(tables);
    this.placement = placement;
    this.thresholds = thresholds;
  }

  @Override
  void open() {
    stage =
        new ProjectStage(
            book(Names.DIRECTORY, ProjectCodecs.PROJECT),
            book(Names.MONTHS, ProjectCodecs.MONTH),
            book(Names.DOUBTFUL_CODES, ProjectCodecs.CODE),
            book(Names.CLAIMANTS, ProjectCodecs.CLAIMANT),
            part(Names.OTHER_CLAIMS),
            book(Names.CLOCK, BusinessClock.CODEC),
            desk(thresholds),
            this);
  }

  @Override
  void receive(Record<String, Object> record) {
    if (record.value() instanceof Decoded.Undecodable<?> poison) {
      deadLetter(record, poison);
    } else if (record.value() instanceof Decoded.Value<?> decoded) {
      ProjectEntry entry = (ProjectEntry) decoded.value();
      RawSource source = Sources.of(context(), record);
      stage.receiveEntry(
          placement.judge(forms.of(ProjectForm.class), entry, Sources.placeOf(record, source)),
          source);
    } else if (record.value() instanceof ToProjects.Tick tick) {
      if (isWithinReach(tick.clock(), record)) {
        stage.tick(tick.clock());
      }
    } else if (record.value() instanceof ToProjects message) {
      receive(message);
    }
  }

  private void receive(ToProjects message) {
    if (message instanceof ToProjects.Claimed claimed) {
      stage.claimed(claimed.claim());
    } else if (message instanceof ToProjects.Unclaimed unclaimed) {
      stage.unclaimed(unclaimed.claim());
    } else if (message instanceof ToProjects.Exempted exempted) {
      stage.exempted(exempted.uscc(), exempted.exempt());
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
    deltas.parts().forEach(part -> forward(Names.PROJECTS_TO_CITY, city, new Upward.Moved(part)));
  }
}
