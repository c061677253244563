package cn.qianhu.streams.replay;

import cn.qianhu.contract.code.Regions;
import cn.qianhu.domain.targets.TargetEntryResults;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.domain.targets.TargetValue;
import cn.qianhu.streams.message.RejectionTopic;
import cn.qianhu.streams.message.ResultSink;
import cn.qianhu.streams.region.RegionTask;
import cn.qianhu.streams.state.RollUpMessage;
import java.util.Optional;

/** Receives the results of entries in the directory of targets in a replay. */
record ReplayTargetEntries(ResultSink results, Cities cities, RegionTask province)
    implements TargetEntryResults, RejectionTopic {

  @Override
  public void set(TargetKey key, Optional<TargetValue> target) {
    RollUpMessage message = new RollUpMessage.TargetSet(key, target.orElse(null));
    if (Regions.isProvince(key.region())) {
      province.receive(key.region(), message);
    } else {
      cities.receive(Regions.cityOf(key.region()), message);
    }
  }
}
