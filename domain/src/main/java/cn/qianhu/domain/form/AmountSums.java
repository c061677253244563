package cn.qianhu.domain.form;

import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.domain.figure.PanelFamily;
import cn.qianhu.domain.figure.PanelSlots;
import cn.qianhu.domain.figure.Sums;
import java.util.List;

/**
 * The contribution of a report's amounts to cells, by the measures that are declared for its form
 * (domain, Indicators). The measure that is declared first is the one that an enterprise grows in.
 */
final class AmountSums {

  /** A measure: its slots, and the places of the amounts that it is the sum of. */
  private static final class Term {

    final PanelSlots slots;
    private final int[] places;

    Term(PanelSlots slots, int[] places) {
      this.slots = slots;
      this.places = places;
    }

    long of(long[] amounts) {
      long sum = 0;
      for (int place : places) {
        sum = Math.addExact(sum, amounts[place]);
      }
      return sum;
    }
  }

  private final PanelFamily family;
  private final List<Term> terms;

  AmountSums(Kind kind) {
    family = PanelFamily.of(kind.fileName());
    terms =
        Measures.ofFamily(kind.fileName()).stream()
            .filter(measure -> measure.isPanel() && measure.parts().isEmpty())
            .map(measure -> term(kind, measure))
            .toList();
  }

  private Term term(Kind kind, MeasureSpec measure) {
    int[] places =
        measure.columns().stream()
            .mapToInt(column -> kind.amounts().indexOf(kind.column(column)))
            .toArray();
    return new Term(family.measure(measure.code()), places);
  }

  /** Adds the amounts of a month. */
  void add(Sums sums, long[] amounts) {
    sums.add(family.reported(), 1);
    for (Term term : terms) {
      sums.add(term.slots.value(), term.of(amounts));
    }
  }

  /** Adds the pair of a month and the same month a year before. */
  void addPair(Sums sums, long[] current, long[] prior) {
    sums.add(family.paired(), 1).add(family.growing(), grows(current, prior) ? 1 : 0);
    for (Term term : terms) {
      sums.add(term.slots.current(), term.of(current)).add(term.slots.prior(), term.of(prior));
    }
  }

  private boolean grows(long[] current, long[] prior) {
    return !terms.isEmpty() && terms.get(0).of(current) > terms.get(0).of(prior);
  }
}
