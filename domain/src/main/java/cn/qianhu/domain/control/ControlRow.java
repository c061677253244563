package cn.qianhu.domain.control;

import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.code.Light;
import cn.qianhu.contract.code.Regions;
import java.util.Optional;

/**
 * Double control (能耗双控) of a region at a month.
 *
 * @param month by index
 * @param light of the balance under the rule in force; none without a budget
 * @param status whether all months up to this one were reported well enough to rest on
 */
public record ControlRow(
    String region,
    int month,
    ControlledChange intensity,
    ControlledChange coal,
    Optional<Light> light,
    FigureStatus status) {

  /**
   * Whether the region is exempt from the assessment of its total energy (免于考核): a city or a county
   * that surpasses both targets, by figures that are final.
   */
  public boolean isExempt() {
    return !Regions.isProvince(region)
        && status == FigureStatus.FINAL
        && intensity.isSurpassed()
        && coal.isSurpassed();
  }
}
