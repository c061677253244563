package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;
import cn.qianhu.domain.targets.TargetEntryResults;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.domain.targets.TargetStage;
import cn.qianhu.domain.targets.TargetValue;
import cn.qianhu.event.TargetEntry;
import cn.qianhu.streams.message.RejectionTopic;
import cn.qianhu.streams.state.RollUpMessage;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The directory of targets: the entries of one region stand in one partition, in one order, and go
 * on in it to the stage that judges the region.
 */
final class TargetProcessor extends StageProcessor<DecodeResult<?>>
    implements TargetEntryResults, RejectionTopic {

  private final TargetForm form;
  private final Placement placement;
  private final TargetStage stage = new TargetStage(this);

  TargetProcessor(CodeTables tables, Placement placement) {
    super(TopologyNames.TARGET);
    this.form = Forms.of(tables).of(TargetForm.class);
    this.placement = placement;
  }

  @Override
  boolean remembers() {
    return false;
  }

  @Override
  void open() {
    // The stage that gets the last entry of a target keeps it.
  }

  @Override
  void receive(Record<String, DecodeResult<?>> record) {
    if (record.value() instanceof DecodeResult.Undecodable<?> poison) {
      deadLetter(record, poison);
    } else if (record.value() instanceof DecodeResult.Value<?> decoded) {
      RawSource source = RecordSources.of(context(), record);
      TargetEntry entry = (TargetEntry) decoded.value();
      stage.receive(placement.judge(form, entry, RecordSources.placeOf(record, source)), source);
    }
  }

  @Override
  void settle() {
    // Nothing waits for the settlement.
  }

  @Override
  public void refused(Refusal refusal) {
    outcomes().refused(refusal);
    RejectionTopic.super.refused(refusal);
  }

  @Override
  public void set(TargetKey key, Optional<TargetValue> target) {
    RollUpMessage message = new RollUpMessage.TargetSet(key, target.orElse(null));
    if (Regions.isProvince(key.region())) {
      forward(TopologyNames.TARGETS_TO_PROVINCE, key.region(), message);
    } else {
      forward(TopologyNames.TARGETS_TO_CITY, Regions.cityOf(key.region()), message);
    }
  }
}
