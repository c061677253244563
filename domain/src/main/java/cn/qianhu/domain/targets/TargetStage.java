package cn.qianhu.domain.targets;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.targets.TargetFields;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;
import java.util.Optional;

/**
 * Takes the directory of targets in, in the order of its log: an entry that counts sets its target
 * for the stage that judges the region, or takes it back; one that is refused changes nothing. The
 * stage remembers none of them: whoever is told of the last entry of a target knows it.
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
