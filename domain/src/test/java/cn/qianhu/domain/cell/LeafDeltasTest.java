package cn.qianhu.domain.cell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeafDeltasTest {

  private static final int MONTH = 2022 * 12;

  @Test
  void differencesOfManyLeavesTravelInPartsThatATopicTakes() {
    LeafDeltas all = deltas(3 * LeafDeltas.PART + 1);
    List<LeafDeltas> parts = all.parts();
    assertThat(parts).hasSize(4);
    LeafDeltas together = new LeafDeltas();
    for (LeafDeltas part : parts) {
      assertThat(LeafDeltas.CODEC.encode(part).length).isLessThan(Topic.LARGEST_DERIVED / 2);
      part.forEach(together::add);
    }
    assertThat(LeafDeltas.CODEC.encode(together)).isEqualTo(LeafDeltas.CODEC.encode(all));
  }

  @Test
  void fewTravelTogether() {
    LeafDeltas few = deltas(LeafDeltas.PART);
    assertThat(few.parts()).containsExactly(few);
  }

  /** Every slot of every leaf as large as sums come. */
  private static LeafDeltas deltas(int leaves) {
    LeafDeltas deltas = new LeafDeltas();
    for (int i = 0; i < leaves; i++) {
      Sums sums = new Sums();
      for (Slot slot : Slot.shipped()) {
        sums.add(slot, Long.MAX_VALUE / 3 + i);
      }
      deltas.add(new Leaf("370102", "30", 1, MONTH + i), sums);
    }
    return deltas;
  }
}
