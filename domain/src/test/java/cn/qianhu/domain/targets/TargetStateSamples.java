package cn.qianhu.domain.targets;

import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import java.math.BigDecimal;
import java.util.List;

/** What targets are written as. */
public final class TargetStateSamples implements StateSamples {

  @Override
  public List<StateForm<?>> forms() {
    return List.of(
        StateForm.of("target-value", TargetValue.CODEC)
            .sample("of a file", value("-4.5000", "targets.csv:2"))
            .sample("of a producer", value("42000", null)));
  }

  private static TargetValue value(String value, String origin) {
    return new TargetValue(
        new BigDecimal(value), "LU-267 §1", new RawSource("directory.targets", 3, 17, origin));
  }
}
