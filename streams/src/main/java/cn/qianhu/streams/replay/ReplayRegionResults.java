package cn.qianhu.streams.replay;

import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.region.RollUpBreach;
import cn.qianhu.streams.message.RegionTopics;
import cn.qianhu.streams.message.ResultSink;
import cn.qianhu.streams.region.RegionTask;
import cn.qianhu.streams.state.RollUpMessage;

/**
 * Receives the results of a tier of regions in a replay.
 *
 * @param above the next tier; null at the top
 */
record ReplayRegionResults(ResultSink results, RegionTask above, ReplayInvariants soundness)
    implements RegionTopics {

  @Override
  public void moved(LeafDeltas deltas) {
    if (above == null) {
      return;
    }
    synchronized (above) {
      deltas
          .byProvince()
          .forEach((province, part) -> above.receive(province, new RollUpMessage.Deltas(part)));
    }
  }

  @Override
  public void checked(int count) {
    soundness.checked(count);
  }

  @Override
  public void breached(RollUpBreach breach) {
    soundness.breached(breach.toString());
  }
}
