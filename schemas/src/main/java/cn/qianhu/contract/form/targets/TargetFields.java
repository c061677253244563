package cn.qianhu.contract.form.targets;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.DirectoryFields;
import java.math.BigDecimal;

/**
 * Values of an entry of the directory of targets.
 *
 * @param value in the unit of the measure, and {@code source} the article that sets it: null where
 *     the target is withdrawn
 */
public record TargetFields(
    String region,
    Scope scope,
    String industry,
    TargetMeasure measure,
    int year,
    BigDecimal value,
    String source,
    boolean withdrawn)
    implements DirectoryFields {

  @Override
  public String entryKey() {
    return region + "/" + scope + "/" + industry + "/" + measure + "/" + year;
  }
}
