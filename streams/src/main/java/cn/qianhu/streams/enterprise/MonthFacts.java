package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.streams.energy.CarrierQuantities;
import cn.qianhu.streams.energy.LeafFigures;
import cn.qianhu.streams.energy.MeteredFlows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts of one enterprise and month: what counts of all that was reported. Null output, or no
 * carrier, where there is no fact of that form.
 */
public record MonthFacts(Candidate<OutputFields> outputReport, List<CarrierEnergy> carriers) {

  static final MonthFacts NONE = new MonthFacts(null, List.of());
  private static final int QUANTITY_SCALE = 4;

  /**
   * The facts of a month.
   *
   * @param counting what each author whose reports count has reported of it
   * @param metered by carrier, what their readings add up to
   */
  static MonthFacts of(
      List<EnterpriseMonth> counting, Map<String, MeteredFlows> metered, Carriers carriers) {
    return counting.isEmpty()
        ? NONE
        : new MonthFacts(outputThatCounts(counting), energy(counting, metered, carriers));
  }

  /** The output report that counts among those of several authors, or null. */
  static Candidate<OutputFields> outputThatCounts(List<EnterpriseMonth> counting) {
    Candidate<OutputFields> winner = null;
    for (EnterpriseMonth month : counting) {
      winner = greater(winner, month.outputs.onlyWinner());
    }
    return unlessWithdrawn(winner);
  }

  /** Of two that are the same record, the one that is signed: it stands behind. */
  private static <F> Candidate<F> greater(Candidate<F> one, Candidate<F> behind) {
    if (one == null || behind == null) {
      return one == null ? behind : one;
    }
    return ReportHead.ORDER.compare(behind.head, one.head) >= 0 ? behind : one;
  }

  private static <F> Candidate<F> unlessWithdrawn(Candidate<F> winner) {
    return winner == null || winner.head.withdrawn() ? null : winner;
  }

  public boolean hasOutput() {
    return outputReport != null;
  }

  public OutputFields output() {
    return outputReport.fields;
  }

  public RawSource outputSource() {
    return outputReport.source;
  }

  public boolean hasEnergy() {
    return !carriers.isEmpty();
  }

  public boolean isProvisional() {
    return carriers.stream().anyMatch(CarrierEnergy::provisional);
  }

  /** The leaf figures of all carriers together. */
  public LeafFigures energy() {
    return carriers.stream()
        .map(CarrierEnergy::figures)
        .reduce(LeafFigures.none(), LeafFigures::plus);
  }

  private static List<CarrierEnergy> energy(
      List<EnterpriseMonth> counting, Map<String, MeteredFlows> meteredOf, Carriers carriers) {
    int period = counting.get(0).month;
    Map<String, Candidate<StatementFields>> statements = statements(counting);
    TreeSet<String> codes = new TreeSet<>(statements.keySet());
    codes.addAll(meteredOf.keySet());
    List<CarrierEnergy> energy = new ArrayList<>();
    for (String code : codes) {
      Candidate<StatementFields> statement = unlessWithdrawn(statements.get(code));
      MeteredFlows metered = meteredOf.get(code);
      if (statement != null || metered != null) {
        energy.add(carrierEnergy(carriers, code, period, statement, metered));
      }
    }
    return energy;
  }

  private static Map<String, Candidate<StatementFields>> statements(
      List<EnterpriseMonth> counting) {
    if (counting.size() == 1) {
      return counting.get(0).statements.winners();
    }
    Map<String, Candidate<StatementFields>> winners = new TreeMap<>();
    for (EnterpriseMonth month : counting) {
      month
          .statements
          .winners()
          .forEach((carrier, winner) -> winners.merge(carrier, winner, MonthFacts::greater));
    }
    return winners;
  }

  /** The statement prevails; without one the readings count (domain, Energy). */
  private static CarrierEnergy carrierEnergy(
      Carriers carriers,
      String code,
      int month,
      Candidate<StatementFields> statement,
      MeteredFlows metered) {
    Carrier carrier = carriers.get(code);
    BigDecimal factor = carriers.factor(code, Months.of(month));
    boolean stated = statement != null;
    CarrierQuantities quantities =
        stated ? quantities(statement.fields) : metered.quantities(carrier);
    List<CarrierEnergy.Source> sources =
        stated
            ? List.of(new CarrierEnergy.Source(statement.source, statement.head.reportId()))
            : List.of();
    LeafFigures figures = LeafFigures.of(carrier, factor, quantities);
    return new CarrierEnergy(code, !stated, factor, figures, sources);
  }

  private static CarrierQuantities quantities(StatementFields fields) {
    return new CarrierQuantities(
        BigDecimal.valueOf(fields.consumption(), QUANTITY_SCALE),
        BigDecimal.valueOf(fields.feedstock(), QUANTITY_SCALE),
        BigDecimal.valueOf(fields.conversionOutput(), QUANTITY_SCALE),
        BigDecimal.valueOf(fields.recovery(), QUANTITY_SCALE),
        BigDecimal.valueOf(fields.renewable(), QUANTITY_SCALE));
  }
}
