package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.region.RollUpBreach;
import cn.qianhu.event.Alert;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class InvariantAlarmTest {

  private final StreamsMetrics metrics = new MockProcessorContext<>().metrics();
  private final List<Alert> alerts = new ArrayList<>();
  private final InvariantAlarm alarm =
      new InvariantAlarm(metrics, "city", new TaskId(1, 3), alerts::add);

  @Test
  void countsEveryBreachAndRaisesEachAlertOnce() {
    alarm.checked(5);
    alarm.breached(SystemAlerts.rollUpUnsound(breach(3), "2022-04-30"));
    alarm.breached(SystemAlerts.rollUpUnsound(breach(3), "2022-05-01"));
    alarm.breached(SystemAlerts.rollUpUnsound(breach(4), "2022-05-01"));
    assertThat(total("checks-total")).isEqualTo(5);
    assertThat(total("breaches-total")).isEqualTo(3);
    assertThat(alerts)
        .extracting(Alert::getAlertId)
        .containsExactly(
            "ROLL_UP_UNSOUND/ALL/370100/T/2022-03", "ROLL_UP_UNSOUND/ALL/370100/T/2022-04");
    Alert first = alerts.get(0);
    assertThat(first.getKind()).isEqualTo("SYSTEM");
    assertThat(first.getState()).isEqualTo("RAISED");
    assertThat(first.getBusinessDate()).isEqualTo("2022-04-30");
    assertThat(first.getEvidence()).isEqualTo(Map.of("difference REPORTED", "cell 2, parts 1"));
    assertThat(first.getMessageZh()).contains("ALL/370100/T 2022-03");
  }

  @Test
  void leavesNoMetricBehind() {
    alarm.checked(1);
    alarm.close();
    assertThat(metrics.metrics().keySet())
        .noneMatch(name -> name.group().equals("stream-invariant-metrics"));
  }

  private double total(String name) {
    return metrics.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals(name))
        .filter(metric -> metric.getKey().tags().containsValue("city-1_3"))
        .mapToDouble(metric -> (Double) metric.getValue().metricValue())
        .sum();
  }

  private static RollUpBreach breach(int month) {
    return new RollUpBreach(
        CellSeries.of(Scope.ALL, "370100", "T"),
        Months.index(YearMonth.of(2022, month)),
        new Sums().add(Slot.REPORTED, 2),
        new Sums().add(Slot.REPORTED, 1));
  }
}
