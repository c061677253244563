package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.OutputFields;
import cn.qianhu.contract.form.StatementFields;
import cn.qianhu.streams.energy.CarrierQuantities;
import cn.qianhu.streams.energy.LeafFigures;
import cn.qianhu.streams.energy.MeteredFlows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The facts of one enterprise and month: what counts of all that was reported. Null output, or no
 * carrier, where there is no fact of that form.
 */
public record MonthFacts(Candidate<OutputFields> outputReport, List<CarrierEnergy> carriers) {

  static final MonthFacts NONE = new MonthFacts(null, List.of());
  private static final int QUANTITY_SCALE = 4;

  /** The facts of a month under the directory; none where the month's reports are parked. */
  static MonthFacts of(EnterpriseMonth month, Directory directory, Carriers carriers) {
    if (month == null || directory.standing(month.month) != Standing.COUNTS) {
      return NONE;
    }
    return new MonthFacts(outputThatCounts(month, directory), energy(month, carriers));
  }

  /** The output report that counts for a month under the directory, or null. */
  static Candidate<OutputFields> outputThatCounts(EnterpriseMonth month, Directory directory) {
    if (month == null || directory.standing(month.month) != Standing.COUNTS) {
      return null;
    }
    return unlessWithdrawn(month.outputs.onlyWinner());
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

  private static List<CarrierEnergy> energy(EnterpriseMonth month, Carriers carriers) {
    Map<String, Candidate<StatementFields>> statements = month.statements.winners();
    TreeSet<String> codes = new TreeSet<>(statements.keySet());
    codes.addAll(month.metered.keySet());
    List<CarrierEnergy> energy = new ArrayList<>();
    for (String code : codes) {
      Candidate<StatementFields> statement = unlessWithdrawn(statements.get(code));
      MeteredFlows metered = month.metered.get(code);
      if (statement != null || metered != null) {
        energy.add(carrierEnergy(carriers, code, month.month, statement, metered));
      }
    }
    return energy;
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
