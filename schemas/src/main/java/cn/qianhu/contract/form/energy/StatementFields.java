package cn.qianhu.contract.form.energy;

import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;
import java.util.List;

/**
 * Values of an energy statement (能源消费): 0.0001 of the carrier's unit.
 *
 * @param carrier code of the carrier, as written
 */
public record StatementFields(
    ReportHead head,
    String carrier,
    long consumption,
    long feedstock,
    long conversionOutput,
    long recovery,
    long renewable)
    implements MonthlyFields {

  public StatementFields {
    if (head.written() != null) {
      head =
          head.unless(
              said(head, carrier, consumption, feedstock, conversionOutput, recovery, renewable));
    }
  }

  @Override
  public List<String> texts() {
    return head.written() == null
        ? said(head, carrier, consumption, feedstock, conversionOutput, recovery, renewable)
        : head.written();
  }

  private static List<String> said(
      ReportHead head,
      String carrier,
      long consumption,
      long feedstock,
      long conversionOutput,
      long recovery,
      long renewable) {
    return head.texts(
        EnergyForm.KIND,
        new long[] {consumption, feedstock, conversionOutput, recovery, renewable},
        carrier);
  }
}
