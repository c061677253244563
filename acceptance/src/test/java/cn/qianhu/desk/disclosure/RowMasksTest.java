package cn.qianhu.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.measure.DisclosureClass;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.api.RecordFeed;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.PublicEdition;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What does not say whom it tells of is not shown, whatever an edition has of it. */
class RowMasksTest {

  private static final CellKey PROVINCE = CellKey.of("ALL/370000/T/2022-02");

  private static final MeasureSpec VACANCIES =
      MeasureSpec.panel("output", "vacancies", "用工缺口", "vacancies", MeasureUnit.PERSONS);

  private final RecordFeed records = new RecordFeed();
  private final RowMasks masks = new RowMasks(new MonthCache(records.views()));
  private final PublicDisclosure disclosure = new PublicDisclosure(records.views());

  @BeforeEach
  void publish() {
    records.receive(
        Topics.BUSINESS_DATE,
        BusinessDate.class,
        "date",
        BusinessDate.newBuilder().setDate("2022-04-10").setMonitoringStart("2021-01").build());
    PublicEdition edition =
        PublicEdition.newBuilder()
            .setPeriod(PROVINCE.period())
            .setNumber(1)
            .setBusinessDate("2022-04-10")
            .setSums(List.of("gross_output/ALL/370000/T", "vacancies/ALL/370000/T"))
            .build();
    records.receive(Topics.PUBLIC_EDITIONS, PublicEdition.class, PROVINCE.period(), edition);
  }

  @Test
  void aMeasureWithAClassIsShownAndTheSameWithoutOneIsNot() {
    assertThat(masks.of(OutputMeasures.GROSS_OUTPUT, PROVINCE)).isPresent();
    assertThat(masks.of(OutputMeasures.GROSS_OUTPUT.disclosed(null), PROVINCE)).isEmpty();
  }

  @Test
  void aMeasureThatNoFormDeclaresIsInNoEdition() {
    assertThat(masks.of(VACANCIES, PROVINCE)).isEmpty();
    assertThat(masks.of(VACANCIES.disclosed(DisclosureClass.RESPONDENTS), PROVINCE)).isEmpty();
    assertThat(disclosure.measure(PROVINCE, row("vacancies"))).isEmpty();
  }

  @Test
  void aRatioIsNotShownOfAPartThatHasNoClass() {
    MeasureSpec share =
        MeasureSpec.share("x_pct", "占比", "share", VACANCIES, OutputMeasures.GROSS_OUTPUT)
            .disclosed(DisclosureClass.PARTS);
    assertThat(masks.of(share, PROVINCE)).isEmpty();
    MeasureSpec intensity =
        MeasureSpec.intensity(
                "x_per_y", "比", "x per y", MeasureUnit.PERSONS, VACANCIES, OutputMeasures.PROFIT)
            .disclosed(DisclosureClass.PARTS);
    assertThat(masks.of(intensity, PROVINCE)).isEmpty();
  }

  @Test
  void anAlertOfARuleWithoutAClassIsNotShown() {
    for (String rule : List.of(OutputAlertRules.REPORT_OVERDUE.code(), "VACANCIES_JUMP")) {
      Alert alert =
          Alert.newBuilder()
              .setAlertId(rule + "/370000/2022-02")
              .setRule(rule)
              .setSubject("370000")
              .setPeriod("2022-02")
              .setState(AlertState.RAISED.name())
              .setSeverity(Severity.WARNING.name())
              .build();
      assertThat(disclosure.shows(alert)).as(rule).isFalse();
    }
  }

  /** Nobody reported in either, so that nothing else holds them back. */
  @Test
  void aBalanceOfACountyIsNotShown() {
    assertThat(disclosure.shows(balance("371600"))).isTrue();
    assertThat(disclosure.shows(balance("371602"))).isFalse();
  }

  private static Balance balance(String region) {
    return Balance.newBuilder()
        .setCity(region)
        .setPeriod("2022-01")
        .setRule("R2024")
        .setLight("GREEN")
        .build();
  }

  private static cn.qianhu.event.Measure row(String measure) {
    return new cn.qianhu.event.Measure(measure, "1", null, null, null, null, null);
  }
}
