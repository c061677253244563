package cn.qianhu.audit.explain;

import cn.qianhu.domain.quota.LedgerCommand;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The step of a bridge that is to be met next. What is left of a debt are its last steps: they are
 * counted from the end.
 *
 * @param missing what of the debt is due on the date
 */
record UnmetStep(LocalDate date, BigDecimal missing) {

  /** The step that a debt begins with; the last one where nothing is left. */
  static UnmetStep of(LedgerCommand bridge, BigDecimal debt) {
    String schedule =
        bridge.schedule().isEmpty() ? bridge.dueDate() + ":" + bridge.amount() : bridge.schedule();
    String[] steps = schedule.split(";", -1);
    BigDecimal left = debt;
    for (int at = steps.length - 1; at > 0; at--) {
      BigDecimal rest = left.subtract(amount(steps[at]));
      if (rest.signum() <= 0) {
        return new UnmetStep(date(steps[at]), left);
      }
      left = rest;
    }
    return new UnmetStep(date(steps[0]), left);
  }

  private static LocalDate date(String step) {
    return LocalDate.parse(step.substring(0, step.indexOf(':')));
  }

  private static BigDecimal amount(String step) {
    return new BigDecimal(step.substring(step.indexOf(':') + 1));
  }
}
