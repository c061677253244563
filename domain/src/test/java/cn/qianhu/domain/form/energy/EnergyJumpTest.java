package cn.qianhu.domain.form.energy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.energy.LeafFigures;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the clerk is told of consumption that jumps: the greater month may be in meters' units. */
class EnergyJumpTest {

  private static final YearMonth MARCH = YearMonth.of(2022, 3);
  private static final Subject SUBJECT = new Subject("91371422KCYELPKL51", "样本企业0005");

  private final EnergyJump rule = new EnergyJump(Thresholds.load(), Carriers.standard());

  @Test
  void ofARiseThisMonthIsAskedAbout() {
    assertThat(sentence("ELECTRICITY", "12", "120000").zh())
        .isEqualTo(
            "样本企业0005 2022年3月电力消费 120,000 万千瓦时，上月 12，相差 20 倍以上："
                + "请核对是否误按千瓦时填报；如属实（停产、检修、投产）请说明。");
  }

  /** A clerk writes 10,000 kWh; 1e4 kWh is how tables name the unit. */
  @Test
  void itsUnitsAreWrittenAsPeopleWriteThem() {
    assertThat(sentence("ELECTRICITY", "12", "120000").en())
        .startsWith("样本企业0005 consumed 120,000 × 10,000 kWh of electricity in Mar 2022 and 12");
    assertThat(sentence("RAW_COAL", "1", "20.5").en()).contains(" consumed 20.5 t of raw coal in ");
  }

  @Test
  void ofAFallTheMonthBefore() {
    Bilingual sentence = sentence("ELECTRICITY", "120000", "12");
    assertThat(sentence.zh()).contains("请核对上月是否误按千瓦时填报");
    assertThat(sentence.en()).contains("check whether the month before was in kWh");
  }

  @Test
  void ofACarrierThatMetersCountAlikeTheUnit() {
    assertThat(sentence("HEAT", "1", "20").zh()).contains("请核对计量单位；");
  }

  private Bilingual sentence(String carrier, String before, String now) {
    int month = Months.index(MARCH);
    EnterpriseFields entry =
        new EnterpriseFields(
            SUBJECT.id(), SUBJECT.nameZh(), "370102", "26", 1, false, false, MARCH, null);
    EnterpriseReports reports =
        new EnterpriseReports(
            SUBJECT,
            entry,
            month,
            at ->
                at == month
                    ? energy(carrier, now)
                    : at == month - 1 ? energy(carrier, before) : null);
    return rule.judge(reports).get(0).sentence();
  }

  private static MonthEnergy energy(String carrier, String consumption) {
    return new MonthEnergy(
        List.of(
            new CarrierEnergy(
                carrier,
                false,
                BigDecimal.ONE,
                LeafFigures.none(),
                new BigDecimal(consumption),
                BigDecimal.ZERO,
                List.of())));
  }
}
