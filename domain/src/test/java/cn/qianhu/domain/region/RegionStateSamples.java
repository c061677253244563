package cn.qianhu.domain.region;

import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import java.util.List;

/** What the stages of regions keep besides cells. */
public final class RegionStateSamples implements StateSamples {

  @Override
  public List<StateForm<?>> forms() {
    return List.of(
        StateForm.of("published-months", PublishedMonths.CODEC)
            .sample("all", new PublishedMonths(0b1111_1111_1111))
            .sample("January and November", PublishedMonths.NONE.with(24_264).with(24_274)));
  }
}
