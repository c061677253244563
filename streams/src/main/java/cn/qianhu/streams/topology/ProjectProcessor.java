package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.wire.Decoded;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.streams.alert.Thresholds;
import cn.qianhu.streams.cell.LeafDeltas;
import cn.qianhu.streams.clock.BusinessClock;
import cn.qianhu.streams.enterprise.RawSource;
import cn.qianhu.streams.enterprise.Refusal;
import cn.qianhu.streams.message.Messages;
import cn.qianhu.streams.message.ResultKeys;
import cn.qianhu.streams.project.ProjectCodecs;
import cn.qianhu.streams.project.ProjectResults;
import cn.qianhu.streams.project.ProjectStage;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;

/** Project investment: one task holds all that was entered and reported of its projects. */
final class ProjectProcessor extends StageProcessor<Object> implements ProjectResults {

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
      deadLetter(Names.PROJECT_DEAD_LETTERS, record, poison);
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
  Optional<String> deadLetterSink() {
    return Optional.of(Names.PROJECT_DEAD_LETTERS);
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
    forward(Names.PROJECT_REJECTIONS, refusal.id(), Messages.rejection(refusal));
  }

  @Override
  public void unwritable(Kind kind, String key, RawSource source) {
    unwritable(Names.PROJECT_DEAD_LETTERS, source);
  }

  @Override
  public void takenBack(String refusalId) {
    outcomes().released();
    forward(Names.PROJECT_REJECTIONS, refusalId, null);
  }

  @Override
  public void investmentFact(
      int month, ProjectFields entry, InvestmentFields report, RawSource reportSource) {
    forward(
        Names.INVESTMENT_FACTS,
        ResultKeys.fact(report.projectCode(), month),
        Messages.investmentFact(month, entry, report, reportSource));
  }

  @Override
  public void noInvestmentFact(String projectCode, int month) {
    forward(Names.INVESTMENT_FACTS, ResultKeys.fact(projectCode, month), null);
  }

  @Override
  public void moved(String city, LeafDeltas deltas) {
    deltas.parts().forEach(part -> forward(Names.PROJECTS_TO_CITY, city, new Upward.Moved(part)));
  }
}
