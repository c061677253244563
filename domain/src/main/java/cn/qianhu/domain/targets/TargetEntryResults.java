package cn.qianhu.domain.targets;

import cn.qianhu.domain.enterprise.RefusalResults;
import java.util.Optional;

/** Receives the results of entries in the directory of targets. */
public interface TargetEntryResults extends RefusalResults {

  /** A target is set in place of an earlier one; or taken back, where nothing is given. */
  void set(TargetKey key, Optional<TargetValue> target);
}
