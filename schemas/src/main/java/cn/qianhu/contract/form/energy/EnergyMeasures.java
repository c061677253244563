package cn.qianhu.contract.form.energy;

import static cn.qianhu.contract.measure.DisclosureClass.PARTS;
import static cn.qianhu.contract.measure.DisclosureClass.RESPONDENTS;

import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.measure.MeasureUnit;
import java.util.List;

/** The measures of energy: of statements, and of readings until there is a statement. */
public final class EnergyMeasures {

  public static final String FAMILY = "energy";

  public static final MeasureSpec COMPREHENSIVE =
      sum("comprehensive", "综合能源消费量", "comprehensive energy consumption", MeasureUnit.ENERGY);
  public static final MeasureSpec FEEDSTOCK =
      sum("feedstock", "原料用能", "energy used as feedstock", MeasureUnit.ENERGY);

  /** Computed from the rounded leaves (domain, Energy). */
  public static final MeasureSpec ASSESSED =
      MeasureSpec.difference("assessed", "考核能耗", "assessed energy", COMPREHENSIVE, FEEDSTOCK)
          .disclosed(PARTS);

  public static final MeasureSpec COAL = sum("coal", "煤炭消费量", "coal", MeasureUnit.ENERGY);
  public static final MeasureSpec ELECTRICITY =
      sum("electricity", "用电量", "electricity", MeasureUnit.ELECTRICITY);
  public static final MeasureSpec RENEWABLE =
      sum("renewable", "可再生能源电量", "renewable electricity", MeasureUnit.ELECTRICITY);

  /** tce per 万元. */
  public static final MeasureSpec ENERGY_INTENSITY =
      MeasureSpec.intensity(
              "energy_intensity",
              "单位产值能耗",
              "energy per output",
              MeasureUnit.INTENSITY,
              ASSESSED,
              OutputMeasures.GROSS_OUTPUT)
          .disclosed(PARTS);

  private EnergyMeasures() {}

  private static MeasureSpec sum(String code, String zh, String en, MeasureUnit unit) {
    return MeasureSpec.panel(FAMILY, code, zh, en, unit).disclosed(RESPONDENTS);
  }

  public static List<MeasureSpec> all() {
    return List.of(
        COMPREHENSIVE, ASSESSED, FEEDSTOCK, COAL, ELECTRICITY, RENEWABLE, ENERGY_INTENSITY);
  }
}
