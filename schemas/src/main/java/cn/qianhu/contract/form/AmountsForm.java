package cn.qianhu.contract.form;

import org.apache.avro.specific.SpecificRecord;

/**
 * A monthly form of an enterprise whose values are amounts. What it has to declare are its columns:
 * an amount is not negative, unless its column says otherwise, none is 10^12 or more, and none is
 * greater than that which it is a part of.
 */
public abstract class AmountsForm<E extends SpecificRecord, F extends MonthlyFields>
    extends TextForm<E, F> {

  protected AmountsForm(Kind kind, Class<E> event) {
    super(kind, event);
  }

  /**
   * The values of a report.
   *
   * @param amounts in the order of their columns, in units of the last digit of each; 0 where the
   *     report is withdrawn
   */
  protected abstract F fields(ReportHead head, long[] amounts);

  @Override
  protected final FieldCheck<F> check(Row row) {
    ReportHead head = row.head();
    Amounts amounts = row.amounts(head);
    if (row.malformed() != null) {
      return refused(row, row.malformed());
    }
    Finding badForm = Identifiers.badUscc(head.uscc());
    if (badForm != null) {
      return refused(row, badForm);
    }
    RuleChain rules = new RuleChain().periodInRange(head).amounts(amounts);
    return judged(row, head.uscc(), fields(row.withTexts(head, rules), amounts.units()), rules);
  }
}
