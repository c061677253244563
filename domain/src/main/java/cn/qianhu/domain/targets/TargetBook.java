package cn.qianhu.domain.targets;

import cn.qianhu.contract.form.targets.TargetMeasure;
import java.util.List;
import java.util.Optional;

/** The targets in effect, as a stage of regions has heard of them. */
public interface TargetBook {

  /** The target of a key, if there is one. */
  Optional<TargetValue> of(TargetKey key);

  /** All targets of a region, in the order of their keys. */
  List<TargetKey> of(String region);

  /** All targets, in the order of their keys. */
  List<TargetKey> all();

  /** The target of a whole region for a measure that has targets in one scope only. */
  default Optional<TargetValue> of(String region, TargetMeasure measure, int year) {
    return of(TargetKey.whole(region, measure, year));
  }
}
