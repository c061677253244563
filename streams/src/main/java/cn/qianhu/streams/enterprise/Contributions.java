package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.streams.energy.LeafFigures;
import cn.qianhu.streams.figure.Slot;
import cn.qianhu.streams.figure.Sums;

/**
 * What the facts of an enterprise's month, paired with those of the same month a year before, add
 * to every cell that covers it (domain, Indicators).
 */
final class Contributions {

  private Contributions() {}

  static Sums of(MonthFacts facts, MonthFacts prior) {
    Sums sums = new Sums();
    LeafFigures energy = facts.energy();
    LeafFigures priorEnergy = prior.energy();
    if (facts.hasOutput()) {
      addOutput(sums, facts.output());
    }
    if (facts.hasOutput() && prior.hasOutput()) {
      addOutputPair(sums, facts.output(), prior.output());
    }
    if (facts.hasEnergy()) {
      addEnergy(sums, energy, facts.isProvisional());
    }
    if (facts.hasEnergy() && prior.hasEnergy()) {
      addEnergyPair(sums, energy, priorEnergy);
    }
    if (hasBoth(facts)) {
      sums.add(Slot.BOTH, 1)
          .add(Slot.BOTH_ASSESSED, energy.assessed())
          .add(Slot.BOTH_OUTPUT, facts.output().grossOutput());
    }
    if (hasBoth(facts) && hasBoth(prior)) {
      sums.add(Slot.BOTH_PAIRED, 1)
          .add(Slot.BOTH_ASSESSED_CURRENT, energy.assessed())
          .add(Slot.BOTH_OUTPUT_CURRENT, facts.output().grossOutput())
          .add(Slot.BOTH_ASSESSED_PRIOR, priorEnergy.assessed())
          .add(Slot.BOTH_OUTPUT_PRIOR, prior.output().grossOutput());
    }
    return sums;
  }

  private static boolean hasBoth(MonthFacts facts) {
    return facts.hasOutput() && facts.hasEnergy();
  }

  private static void addOutput(Sums sums, OutputFields output) {
    sums.add(Slot.REPORTED, 1)
        .add(Slot.GROSS_OUTPUT, output.grossOutput())
        .add(Slot.SALES_OUTPUT, output.salesOutput())
        .add(Slot.EXPORT_DELIVERY, output.exportDelivery())
        .add(Slot.REVENUE, output.revenue())
        .add(Slot.PROFIT, output.profit())
        .add(Slot.EMPLOYEES, output.employees());
  }

  private static void addOutputPair(Sums sums, OutputFields current, OutputFields prior) {
    sums.add(Slot.PAIRED, 1)
        .add(Slot.GROWING, current.grossOutput() > prior.grossOutput() ? 1 : 0)
        .add(Slot.GROSS_OUTPUT_CURRENT, current.grossOutput())
        .add(Slot.GROSS_OUTPUT_PRIOR, prior.grossOutput())
        .add(Slot.SALES_OUTPUT_CURRENT, current.salesOutput())
        .add(Slot.SALES_OUTPUT_PRIOR, prior.salesOutput())
        .add(Slot.EXPORT_DELIVERY_CURRENT, current.exportDelivery())
        .add(Slot.EXPORT_DELIVERY_PRIOR, prior.exportDelivery())
        .add(Slot.REVENUE_CURRENT, current.revenue())
        .add(Slot.REVENUE_PRIOR, prior.revenue())
        .add(Slot.PROFIT_CURRENT, current.profit())
        .add(Slot.PROFIT_PRIOR, prior.profit())
        .add(Slot.EMPLOYEES_CURRENT, current.employees())
        .add(Slot.EMPLOYEES_PRIOR, prior.employees());
  }

  private static void addEnergy(Sums sums, LeafFigures energy, boolean provisional) {
    sums.add(Slot.ENERGY_REPORTED, 1)
        .add(Slot.ENERGY_PROVISIONAL, provisional ? 1 : 0)
        .add(Slot.COMPREHENSIVE, energy.comprehensive())
        .add(Slot.FEEDSTOCK, energy.feedstock())
        .add(Slot.COAL, energy.coal())
        .add(Slot.ELECTRICITY, energy.electricity())
        .add(Slot.RENEWABLE, energy.renewable());
  }

  private static void addEnergyPair(Sums sums, LeafFigures current, LeafFigures prior) {
    sums.add(Slot.ENERGY_PAIRED, 1)
        .add(Slot.COMPREHENSIVE_CURRENT, current.comprehensive())
        .add(Slot.COMPREHENSIVE_PRIOR, prior.comprehensive())
        .add(Slot.FEEDSTOCK_CURRENT, current.feedstock())
        .add(Slot.FEEDSTOCK_PRIOR, prior.feedstock())
        .add(Slot.COAL_CURRENT, current.coal())
        .add(Slot.COAL_PRIOR, prior.coal())
        .add(Slot.ELECTRICITY_CURRENT, current.electricity())
        .add(Slot.ELECTRICITY_PRIOR, prior.electricity())
        .add(Slot.RENEWABLE_CURRENT, current.renewable())
        .add(Slot.RENEWABLE_PRIOR, prior.renewable());
  }
}
