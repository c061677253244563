package cn.qianhu.domain.targets;

import cn.qianhu.domain.store.TypedStore;
import java.util.List;
import java.util.Optional;

/** Keeps the targets in effect: of the entries of one target the last, and none once withdrawn. */
public record TargetRegister(TypedStore<TargetValue> targets) implements TargetBook {

  @Override
  public Optional<TargetValue> of(TargetKey key) {
    return Optional.ofNullable(targets.get(key.text()));
  }

  @Override
  public List<TargetKey> of(String region) {
    return keys(region + "/");
  }

  @Override
  public List<TargetKey> all() {
    return keys("");
  }

  private List<TargetKey> keys(String prefix) {
    return targets.keys(prefix).stream().map(TargetKey::of).toList();
  }

  /** Sets a target in place of an earlier one, or takes it back where nothing is given. */
  public void set(TargetKey key, Optional<TargetValue> target) {
    target.ifPresentOrElse(
        value -> targets.put(key.text(), value), () -> targets.remove(key.text()));
  }
}
