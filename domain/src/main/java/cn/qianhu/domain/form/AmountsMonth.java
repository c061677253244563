package cn.qianhu.domain.form;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.domain.alert.ReportedAmounts;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;

/**
 * A month of a form of which one report counts, whose values are amounts: they are summed by the
 * measures that are declared for the form.
 *
 * @param <F> the fields of its reports
 */
public abstract class AmountsMonth<F extends MonthlyFields>
    implements MonthlyForm<F, CountingReport<F>> {

  private final Kind kind;
  private final AmountSums contribution;

  protected AmountsMonth(Kind kind) {
    this.kind = kind;
    this.contribution = new AmountSums(kind);
  }

  /** The amounts in the order of {@link Kind#amounts}. */
  protected abstract long[] amountsOf(F fields);

  /** The fields with these amounts. */
  protected abstract F fields(ReportHead head, long[] amounts);

  @Override
  public final Kind kind() {
    return kind;
  }

  /** Writes the amounts behind their number: a form may get further columns at the end. */
  @Override
  public void write(BinaryWriter out, F fields) {
    long[] amounts = amountsOf(fields);
    out.writeInt(amounts.length);
    for (long amount : amounts) {
      out.writeLong(amount);
    }
  }

  @Override
  public F read(ReportHead head, BinaryReader in) {
    int written = in.readInt();
    long[] amounts = readAmounts(in, written);
    return fields(written < amounts.length ? head.lacking(kind, amounts, written) : head, amounts);
  }

  /** Reads a number of amounts; those of columns that came later are 0. */
  protected final long[] readAmounts(BinaryReader in, int written) {
    long[] amounts = new long[kind.amounts().size()];
    for (int i = 0; i < written; i++) {
      amounts[i] = in.readLong();
    }
    return amounts;
  }

  @Override
  public final CountingReport<F> fact(CountingReports<F> counting) {
    return counting.only();
  }

  @Override
  public final void contribute(Sums sums, MonthFacts facts, MonthFacts prior) {
    CountingReport<F> fact = facts.of(this);
    if (fact == null) {
      return;
    }
    long[] amounts = amountsOf(fact.fields());
    contribution.add(sums, amounts);
    CountingReport<F> before = prior.of(this);
    if (before != null) {
      contribution.addPair(sums, amounts, amountsOf(before.fields()));
    }
  }

  @Override
  public final ReportedAmounts amounts(CountingReport<F> fact) {
    return new ColumnAmounts(kind, amountsOf(fact.fields()), fact.source());
  }
}
