package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.EnterpriseCodecs;
import cn.qianhu.domain.enterprise.EnterpriseForms;
import cn.qianhu.domain.enterprise.EnterpriseStage;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;
import cn.qianhu.domain.enterprise.Signers;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.project.Claim;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.MeterReading;
import cn.qianhu.streams.message.EnterpriseIntake;
import cn.qianhu.streams.message.EnterpriseTopics;
import cn.qianhu.streams.runtime.bundle.Bundle;
import cn.qianhu.streams.state.ProjectMessage;
import cn.qianhu.streams.state.RollUpMessage;
import cn.qianhu.streams.state.WriteThroughStore;
import org.apache.kafka.streams.processor.api.Record;

/** Intake and contribution: one task holds all that its enterprises ever reported. */
final class EnterpriseProcessor extends StageProcessor<DecodeResult<?>>
    implements EnterpriseTopics, ReadingBundles.ReadingReceiver {

  private final EnterpriseForms enterpriseForms;
  private final Forms forms;
  private final Placement placement;
  private final Thresholds thresholds;
  private final DayCacheBudget memory;
  private final ReadingBundles bundles;
  private EnterpriseStage stage;
  private EnterpriseIntake intake;

  EnterpriseProcessor(
      CodeTables tables,
      EnterpriseForms enterpriseForms,
      Placement placement,
      Thresholds thresholds,
      SchemaLookup schemas,
      DayCacheBudget memory) {
    super(TopologyNames.ENTERPRISE);
    this.enterpriseForms = enterpriseForms;
    this.placement = placement;
    this.forms = Forms.of(tables);
    this.thresholds = thresholds;
    this.memory = memory;
    this.bundles = new ReadingBundles(forms.of(ReadingForm.class), placement, schemas, this);
  }

  @Override
  void open() {
    stage =
        new EnterpriseStage(
            enterpriseForms,
            typedStore(TopologyNames.DIRECTORY, EnterpriseCodecs.DIRECTORY),
            typedStore(TopologyNames.SIGNERS, Signers.CODEC),
            typedStore(TopologyNames.MONTHS, EnterpriseCodecs.month(enterpriseForms)),
            part(TopologyNames.DOCKET),
            WriteThroughStore.whole(store(TopologyNames.METER_DAYS)),
            memory,
            typedStore(TopologyNames.CLOCK, BusinessClock.CODEC),
            desk(thresholds),
            this);
    intake = new EnterpriseIntake(forms, placement, stage);
  }

  @Override
  public void close() {
    if (stage != null) {
      stage.close();
      stage = null;
    }
    super.close();
  }

  @Override
  void receive(Record<String, DecodeResult<?>> record) {
    if (record.value() instanceof DecodeResult.Undecodable<?> poison) {
      deadLetter(record, poison);
    } else if (record.value() instanceof DecodeResult.Value<?> decoded) {
      RawSource source = RecordSources.of(context(), record);
      if (decoded.value() instanceof DateMove move) {
        receive(move, record);
      } else {
        receive(decoded.value(), RecordSources.placeOf(record, source), source);
      }
    }
  }

  @Override
  public void receive(ReadingRun run, RawSource source) {
    stage.receiveReadings(run, source);
  }

  @Override
  public void receive(MeterReading reading, RawPlace at, RawSource source) {
    intake.receive(reading, at, source);
  }

  @Override
  public void undecodable(Bundle at, RawSource source, DecodeResult.Undecodable<?> poison) {
    deadLetter(at.key(), at.headers(), source, poison);
  }

  private void receive(Object event, RawPlace at, RawSource source) {
    if (event instanceof Bundle bundle) {
      bundles.receive(bundle, source.topic(), source.partition());
    } else {
      intake.receive(event, at, source);
    }
  }

  /** Judged here for all stages: they receive only moves that count. */
  private void receive(DateMove move, Record<String, DecodeResult<?>> record) {
    DecodeResult<BusinessDate> judged = move.writtenAt(record.timestamp());
    if (judged instanceof DecodeResult.Value<BusinessDate> counts) {
      tick(counts.value());
    } else if (judged instanceof DecodeResult.Undecodable<?> refused) {
      deadLetter(record, refused);
    }
  }

  private void tick(BusinessDate date) {
    BusinessClock clock = BusinessClock.of(date.getDate(), date.getMonitoringStart());
    stage.tick(clock);
    int partition = context().taskId().partition();
    forward(TopologyNames.TO_CITY, null, new RollUpMessage.RollUpTick(clock, partition));
    forward(TopologyNames.TO_PROJECT, null, new ProjectMessage.ProjectTick(clock, partition));
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
    EnterpriseTopics.super.refused(refusal);
  }

  @Override
  public void takenBack(String refusalId) {
    outcomes().released();
    EnterpriseTopics.super.takenBack(refusalId);
  }

  @Override
  public void unwritable(Kind kind, String key, RawSource source) {
    unwritable(source);
  }

  @Override
  public void accepted(Kind kind) {
    outcomes().accepted(kind);
  }

  @Override
  public void superseded(Kind kind, int reports) {
    outcomes().superseded(kind, reports);
  }

  @Override
  public void claimed(InvestmentFields fields, RawSource source) {
    Claim claim = new Claim(fields, source);
    forward(TopologyNames.TO_PROJECT, fields.projectCode(), new ProjectMessage.ClaimAdded(claim));
  }

  @Override
  public void unclaimed(InvestmentFields fields, RawSource source) {
    Claim claim = new Claim(fields, source);
    forward(TopologyNames.TO_PROJECT, fields.projectCode(), new ProjectMessage.ClaimRemoved(claim));
  }

  @Override
  public void exempted(String uscc, boolean exempt) {
    forward(TopologyNames.TO_ALL_PROJECTS, null, new ProjectMessage.CodeExemption(uscc, exempt));
  }

  @Override
  public void moved(String city, LeafDeltas deltas) {
    deltas
        .parts()
        .forEach(part -> forward(TopologyNames.TO_CITY, city, new RollUpMessage.Deltas(part)));
  }
}
