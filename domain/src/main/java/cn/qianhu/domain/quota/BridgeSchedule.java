package cn.qianhu.domain.quota;

import cn.qianhu.contract.code.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps by which a city repays a bridge (分步筹措方案): their dates ascend. What was repaid meets
 * them in their order, whichever the city had in mind.
 */
public record BridgeSchedule(List<Instalment> instalments) {

  private static final String BETWEEN_STEPS = ";";
  private static final char BEFORE_AMOUNT = ':';

  public BridgeSchedule {
    instalments = List.copyOf(instalments);
  }

  /** The schedule of a bridge that names none. */
  static BridgeSchedule atOnce(LocalDate due, Tce amount) {
    return new BridgeSchedule(List.of(new Instalment(due, amount)));
  }

  /**
   * Reads {@code YYYY-MM-DD:amount} joined by semicolons.
   *
   * @return empty where it is written otherwise, or its dates do not ascend
   */
  static Optional<BridgeSchedule> parse(String text) {
    List<Instalment> instalments = new ArrayList<>();
    LocalDate before = LocalDate.MIN;
    for (String step : text.split(BETWEEN_STEPS, -1)) {
      int colon = step.indexOf(BEFORE_AMOUNT);
      LocalDate date = colon < 0 ? null : Dates.parse(step.substring(0, colon));
      Optional<Tce> amount = Tce.positive(step.substring(colon + 1));
      if (date == null || amount.isEmpty() || !date.isAfter(before)) {
        return Optional.empty();
      }
      instalments.add(new Instalment(date, amount.get()));
      before = date;
    }
    return Optional.of(new BridgeSchedule(instalments));
  }

  /** Whether the steps repay the amount, begin after a day and end on another. */
  boolean repays(Tce amount, LocalDate after, LocalDate due) {
    return instalments.get(0).date().isAfter(after) && due().equals(due) && sum().equals(amount);
  }

  /** Day of the last step. */
  public LocalDate due() {
    return instalments.get(instalments.size() - 1).date();
  }

  /** The first step that the repayments do not cover, with the amount that is missing. */
  public Optional<Instalment> firstUnmet(Tce repaid) {
    Tce soFar = Tce.ZERO;
    for (Instalment instalment : instalments) {
      soFar = soFar.plus(instalment.amount());
      if (soFar.isMoreThan(repaid)) {
        return Optional.of(new Instalment(instalment.date(), soFar.minus(repaid)));
      }
    }
    return Optional.empty();
  }

  private Tce sum() {
    return instalments.stream().map(Instalment::amount).reduce(Tce.ZERO, Tce::plus);
  }
}
