package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Keeps what a desk tells: the events in words, and the alerts that are open. */
public final class AlertLog implements AlertResults {

  private final List<String> events = new ArrayList<>();
  public final TreeMap<String, OpenAlert> open = new TreeMap<>();
  public final List<Judgement> judgements = new ArrayList<>();

  @Override
  public void happened(AlertState state, LocalDate businessDate, Judgement judgement) {
    judgements.add(judgement);
    events.add(
        String.join(
            " ",
            state.name(),
            judgement.rule().code(),
            judgement.subject(),
            judgement.period(),
            judgement.severity().name()));
  }

  @Override
  public void stands(OpenAlert alert) {
    open.put(alert.judgement().alertId(), alert);
  }

  @Override
  public void fell(String alertId) {
    open.remove(alertId);
  }

  /**
   * The events since they were last taken, such as {@code RAISED UNIT_SUSPECT x 2022-03 WARNING}.
   */
  public List<String> take() {
    List<String> taken = List.copyOf(events);
    events.clear();
    return taken;
  }
}
