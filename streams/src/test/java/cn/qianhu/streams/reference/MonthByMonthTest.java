package cn.qianhu.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.reading.MeterAlertRules;
import cn.qianhu.domain.clock.BusinessClock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Figures that contradict each other, judged at the end of one month after the other, in whatever
 * order the business date comes to them: an alert of one month is none of another.
 */
class MonthByMonthTest {

  private static final Set<String> RULES =
      Stream.concat(
              Stream.of(
                  OutputAlertRules.UNIT_SUSPECT,
                  OutputAlertRules.OUTPUT_JUMP,
                  OutputAlertRules.RUNNING_TOTAL,
                  OutputAlertRules.JANUARY_MISSING,
                  EnergyAlertRules.ENERGY_JUMP,
                  EnergyAlertRules.STATEMENT_AGAINST_METERS),
              MeterAlertRules.all().stream())
          .map(AlertRule::code)
          .collect(Collectors.toSet());

  @Test
  void eachMonthHasItsAlertsAndCellsInDoubt() {
    ReferenceSet set = ReferenceSet.SUSPECT;
    MemoryProvince province = new MemoryProvince();
    set.rows().forEach(row -> province.receive(row.kind(), row.texts()));
    List<YearMonth> months = new ArrayList<>(set.otherMonths());
    assertThat(months).hasSizeGreaterThan(5);
    Collections.shuffle(months, new Random(23));
    for (YearMonth month : months) {
      province.tick(
          new BusinessClock(month.plusMonths(1).atDay(15), set.clock().monitoringStart()));
      province.settle();
      assertThat(alerts(province)).as("alerts of %s", month).isEqualTo(set.alertsOf(month));
      assertThat(province.table("suspects"))
          .as("suspects of %s", month)
          .isEqualTo(set.suspectsOf(month));
    }
  }

  private static List<String> alerts(MemoryProvince province) {
    return province.alerts().stream()
        .filter(line -> RULES.contains(line.substring(0, line.indexOf(','))))
        .toList();
  }
}
