package cn.qianhu.domain.targets;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.targets.TargetFields;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;
import java.util.Optional;

/**
 * Applies the directory of targets in the order of its log: an entry that counts sets its target in
 * the stage that judges the region, or withdraws it; one that is refused changes nothing. The stage
 * itself keeps no targets: the stage that gets the last entry of a target keeps it.
 */
public final class TargetStage {

  private final TargetEntryResults results;

  public TargetStage(TargetEntryResults results) {
    this.results = results;
  }

  public void receive(FieldCheck<TargetFields> check, RawSource source) {
    Refusal refusal = Refusal.forGood(check, source);
    if (refusal != null) {
      results.refused(refusal);
      return;
    }
    TargetFields fields = check.fields();
    results.set(
        TargetKey.of(fields),
        fields.withdrawn()
            ? Optional.empty()
            : Optional.of(new TargetValue(fields.value(), fields.source(), source)));
  }
}
