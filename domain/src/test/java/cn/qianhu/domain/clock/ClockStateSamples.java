package cn.qianhu.domain.clock;

import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import java.util.List;

/** What the business date is written as. */
public final class ClockStateSamples implements StateSamples {

  @Override
  public List<StateForm<?>> forms() {
    return List.of(
        StateForm.of("business-clock", BusinessClock.CODEC)
            .sample("date", BusinessClock.of("2022-04-30", "2021-01")));
  }
}
