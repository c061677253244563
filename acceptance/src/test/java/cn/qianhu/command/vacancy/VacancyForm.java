package cn.qianhu.command.vacancy;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.PanelForm;
import cn.qianhu.contract.measure.DisclosureClass;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.EnterpriseRules;
import cn.qianhu.domain.alert.Thresholds;
import java.util.List;

/** Monthly report of the hands that an enterprise wants and does not find. */
public final class VacancyForm extends PanelForm<VacancyReport> implements EnterpriseRules {

  public static final Kind KIND =
      Kind.named("vacancies", "用工缺口月报", "vacancies")
          .monthly(
              FormColumn.persons("workers_wanted")
                  .called("缺工人数", "workers wanted")
                  .described("月末缺工，人，不带小数", "workers wanted at the end of the month, no decimals"),
              FormColumn.persons("apprentices_wanted").called("缺学徒人数", "apprentices wanted"))
          .declared();

  public static final MeasureSpec VACANCIES =
      MeasureSpec.panel(KIND.fileName(), "vacancies", "用工缺口", "vacancies", MeasureUnit.PERSONS)
          .summing("workers_wanted", "apprentices_wanted")
          .disclosed(DisclosureClass.RESPONDENTS);

  /** It does not say whom it tells of. */
  public static final MeasureSpec APPRENTICES =
      MeasureSpec.panel(
              KIND.fileName(),
              "apprentice_vacancies",
              "学徒缺口",
              "vacancies of apprentices",
              MeasureUnit.PERSONS)
          .summing("apprentices_wanted");

  static final EvidenceItem BEFORE =
      EvidenceItem.of("vacancies_before", "上月用工缺口", "vacancies a month ago", EvidenceType.COUNT);

  static final Threshold SURGE_FACTOR =
      Threshold.of(
              "surge_factor", Bound.FACTOR, "用工缺口骤增倍数", "surge of vacancies", EvidenceType.FACTOR)
          .or("2");

  public static final AlertRule VACANCY_SURGE =
      AlertRule.of("VACANCY_SURGE", AlertKind.EMERGING, "用工缺口骤增", "surge of vacancies")
          .showing(EvidenceItem.MONTHS, EvidenceItem.of(VACANCIES), BEFORE)
          .comparing(SURGE_FACTOR);

  public VacancyForm() {
    super(KIND, VacancyReport.class);
  }

  @Override
  public List<MeasureSpec> measures() {
    return List.of(VACANCIES, APPRENTICES);
  }

  @Override
  public List<AlertRule> alertRules() {
    return List.of(VACANCY_SURGE);
  }

  @Override
  public List<EnterpriseRule> rules(Thresholds thresholds) {
    return List.of(new VacancySurge(thresholds));
  }
}
