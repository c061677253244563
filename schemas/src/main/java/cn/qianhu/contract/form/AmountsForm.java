package cn.qianhu.contract.form;

import org.apache.avro.specific.SpecificRecord;

/**
 * A monthly form of an enterprise whose values are amounts. What it has to declare are its columns:
 * an amount is not negative, unless its column says otherwise, none is 10^12 or more, and none is
 * greater than that which it is a part of.
 */
public abstract class AmountsForm<E extends SpecificRecord, F extends MonthlyFields>
    extends TextForm<E, F> {

  private final FormColumn[] columns;
  private final int[] positions;
  private final int idPosition;

  /** Places among the amounts of what each is a part of; -1 where it is a part of none. */
  private final int[] wholes;

  protected AmountsForm(Kind kind, Class<E> event) {
    super(kind, event);
    this.columns = kind.amounts().toArray(FormColumn[]::new);
    this.positions =
        kind.amounts().stream().mapToInt(column -> kind.position(column.name())).toArray();
    this.idPosition = kind.position(SharedColumns.REPORT_ID.name());
    this.wholes = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      wholes[i] = columns[i].whole() == null ? -1 : kind.amounts().indexOf(whole(kind, i));
    }
  }

  private FormColumn whole(Kind kind, int part) {
    return kind.column(columns[part].whole());
  }

  /**
   * The values of a report.
   *
   * @param amounts in the order of their columns, in units of the last digit of each; 0 where the
   *     report is withdrawn
   */
  protected abstract F fields(ReportHead head, long[] amounts);

  @Override
  protected final String key(Row row) {
    return row.keyPart(idPosition);
  }

  @Override
  protected final FieldCheck<F> check(Row row) {
    ReportHead head = row.head();
    Amount[] amounts = new Amount[columns.length];
    for (int i = 0; i < columns.length; i++) {
      amounts[i] = row.amount(columns[i], positions[i], head);
    }
    if (row.malformed() != null) {
      return refused(row, row.malformed());
    }
    Finding badForm = Identifiers.badUscc(head.uscc());
    if (badForm != null) {
      return refused(row, badForm);
    }
    Rules rules = rules(head, amounts);
    long[] units = new long[amounts.length];
    for (int i = 0; i < amounts.length; i++) {
      units[i] = amounts[i].units();
    }
    return judged(row, head.uscc(), fields(row.withTexts(head, rules), units), rules);
  }

  private Rules rules(ReportHead head, Amount[] amounts) {
    Rules rules = new Rules().periodInRange(head);
    for (int i = 0; i < amounts.length; i++) {
      if (columns[i].isSigned()) {
        rules.notTooLarge(amounts[i]);
      } else {
        rules.notNegative(amounts[i]);
      }
    }
    for (int i = 0; i < amounts.length; i++) {
      if (wholes[i] >= 0) {
        rules.partOf(amounts[wholes[i]], amounts[i]);
      }
    }
    return rules;
  }
}
