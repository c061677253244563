package cn.qianhu.local.demo;

import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.energy.TwoHighAlertRules;
import cn.qianhu.contract.form.targets.TargetAlertRules;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.local.demo.PlantedFault.FaultKind;
import java.util.function.Consumer;

/** Lists what targets and the new plant hold on purpose. */
record ControlFaults(Consumer<PlantedFault> planted) {

  void list() {
    Bilingual intensity = TargetMeasure.ENERGY_INTENSITY.words();
    Bilingual coal = TargetMeasure.COAL_CHANGE.words();
    list(
        FaultKind.CITY_EXEMPT,
        DemoTargets.EXEMPT_CITY,
        "“%s”“%s”均超额完成，免于总量考核：虽为红灯，“%s”仅为一般预警。"
            .formatted(intensity.zh(), coal.zh(), EnergyAlertRules.BUDGET_PACE.words().zh()),
        " is ahead of both its targets of double control and exempt: a red light, and BUDGET_PACE"
            + " is a warning only.");
    list(
        FaultKind.TARGET_NEAR,
        DemoTargets.NEAR_CITY,
        "“%s”距目标差二十分之一，在容差之内：“%s”一般预警。"
            .formatted(intensity.zh(), EnergyAlertRules.INTENSITY_TARGET.words().zh()),
        " misses its target of energy intensity by a twentieth, which is within the tolerance:"
            + " INTENSITY_TARGET is a warning.");
    list(
        FaultKind.TARGETS_MISSED,
        DemoTargets.MISSED_CITY,
        "“%s”“%s”均差 3 个百分点：“%s”“%s”严重预警。"
            .formatted(
                intensity.zh(),
                coal.zh(),
                EnergyAlertRules.INTENSITY_TARGET.words().zh(),
                EnergyAlertRules.COAL_CUT.words().zh()),
        " misses both its targets of double control by 3 points: critical alerts INTENSITY_TARGET"
            + " and COAL_CUT.");
    list(
        FaultKind.ENTRANTS_BEHIND,
        DemoTargets.BEHIND_CITY,
        "“%s”远低于序时进度：“%s”严重预警。"
            .formatted(
                TargetMeasure.ABOVE_SCALE_ENTRANTS.words().zh(),
                TargetAlertRules.TARGET_BEHIND.words().zh()),
        " has far fewer new enterprises above scale than are due: a critical alert TARGET_BEHIND.");
    list(
        FaultKind.TWO_HIGH_RISES,
        Population.RISING_CITY,
        "新增一家两高企业，老企业未减，两高企业%s不降反升：“%s”预警。"
            .formatted(
                EnergyMeasures.ASSESSED.words().zh(), TwoHighAlertRules.TWO_HIGH_RISE.words().zh()),
        " has a new two-high plant besides its old ones, and their energy rises: an alert"
            + " TWO_HIGH_RISE.");
  }

  private void list(FaultKind kind, String city, String zh, String en) {
    String name = CityProfile.of(city).shortName();
    planted.accept(
        new PlantedFault(kind, city, DemoProvince.LAST.toString(), "", name + "市" + zh, name + en));
  }
}
