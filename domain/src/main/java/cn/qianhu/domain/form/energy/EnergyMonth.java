package cn.qianhu.domain.form.energy;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.energy.CarrierQuantities;
import cn.qianhu.domain.energy.FeedstockPolicy;
import cn.qianhu.domain.energy.LeafFigures;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.form.CountingReport;
import cn.qianhu.domain.form.CountingReports;
import cn.qianhu.domain.form.MonthFacts;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.form.output.OutputMonth;
import cn.qianhu.domain.form.reading.LookalikeMeter;
import cn.qianhu.domain.form.reading.MeterIncomplete;
import cn.qianhu.domain.form.reading.RegisterReading;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A month of energy: of each carrier one statement counts, or without one the readings.
 *
 * @param feedstock that is taken out of assessed energy
 * @param output that energy is set against
 */
public record EnergyMonth(Carriers carriers, FeedstockPolicy feedstock, OutputMonth output)
    implements MonthlyForm<StatementFields, MonthEnergy> {

  private static final int QUANTITY_SCALE = 4;

  @Override
  public Kind kind() {
    return EnergyForm.KIND;
  }

  @Override
  public String restOfKey(StatementFields fields) {
    return fields.carrier();
  }

  @Override
  public void write(BinaryWriter out, StatementFields fields) {
    out.writeText(fields.carrier());
    out.writeLong(fields.consumption());
    out.writeLong(fields.feedstock());
    out.writeLong(fields.conversionOutput());
    out.writeLong(fields.recovery());
    out.writeLong(fields.renewable());
  }

  @Override
  public StatementFields read(ReportHead head, BinaryReader in) {
    return new StatementFields(
        head,
        in.readText(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  @Override
  public boolean isMetered() {
    return true;
  }

  @Override
  public MonthEnergy seenByRules(MonthEnergy fact) {
    return fact;
  }

  @Override
  public MonthEnergy fact(CountingReports<StatementFields> counting) {
    TreeSet<String> codes = new TreeSet<>(counting.reports().keySet());
    codes.addAll(counting.metered().keySet());
    if (codes.isEmpty()) {
      return null;
    }
    List<CarrierEnergy> energy = new ArrayList<>(codes.size());
    codes.forEach(code -> energy.add(carrierEnergy(code, counting)));
    return new MonthEnergy(energy);
  }

  /** The statement prevails; without one the readings count (domain, Energy). */
  private CarrierEnergy carrierEnergy(String code, CountingReports<StatementFields> counting) {
    CountingReport<StatementFields> statement = counting.reports().get(code);
    MeteredFlows metered = counting.metered().get(code);
    Carrier carrier = carriers.get(code);
    BigDecimal factor = carriers.factor(code, Months.of(counting.month()));
    boolean stated = statement != null;
    CarrierQuantities quantities =
        stated ? quantities(statement.fields()) : metered.quantities(carrier);
    boolean deducted = feedstock.deducts(counting.division(), carrier.group(), counting.month());
    return new CarrierEnergy(
        code,
        !stated,
        factor,
        LeafFigures.of(carrier, factor, quantities, deducted),
        quantities.consumption(),
        deducted ? BigDecimal.ZERO : quantities.feedstock(),
        stated ? List.of(statement.source()) : List.of());
  }

  private static CarrierQuantities quantities(StatementFields fields) {
    return new CarrierQuantities(
        BigDecimal.valueOf(fields.consumption(), QUANTITY_SCALE),
        BigDecimal.valueOf(fields.feedstock(), QUANTITY_SCALE),
        BigDecimal.valueOf(fields.conversionOutput(), QUANTITY_SCALE),
        BigDecimal.valueOf(fields.recovery(), QUANTITY_SCALE),
        BigDecimal.valueOf(fields.renewable(), QUANTITY_SCALE));
  }

  /**
   * The rules of the form and those about meters: readings count for energy, and have no month of
   * their own.
   */
  @Override
  public List<EnterpriseRule> rules(Thresholds thresholds) {
    return List.of(
        new FeedstockDoubtful(thresholds, carriers),
        new EnergyJump(thresholds, carriers),
        new StatementAgainstMeters(thresholds, carriers),
        new MeterIncomplete(thresholds),
        new RegisterReading(thresholds),
        new LookalikeMeter(thresholds));
  }

  @Override
  public void contribute(Sums sums, MonthFacts facts, MonthFacts prior) {
    if (facts.has(this)) {
      boolean provisional = facts.of(this).isProvisional();
      LeafFigures current = facts.of(this).total();
      LeafFigures before = prior.has(this) ? prior.of(this).total() : null;
      EnergySums.add(sums, current, provisional);
      if (before != null) {
        EnergySums.addPair(sums, current, before);
      }
      if (facts.has(output)) {
        EnergySums.addBoth(sums, current, facts.of(output).fields());
        if (before != null && prior.has(output)) {
          EnergySums.addBothPair(
              sums, current, facts.of(output).fields(), before, prior.of(output).fields());
        }
      }
    }
  }
}
