package cn.qianhu.domain.form.energy;

import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.domain.energy.LeafFigures;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;

/** The sums that the energy of an enterprise's month adds to cells, alone and per output. */
final class EnergySums {

  private EnergySums() {}

  static void add(Sums sums, LeafFigures energy, boolean provisional) {
    sums.add(Slot.ENERGY_REPORTED, 1)
        .add(Slot.ENERGY_PROVISIONAL, provisional ? 1 : 0)
        .add(Slot.COMPREHENSIVE, energy.comprehensive())
        .add(Slot.FEEDSTOCK, energy.feedstock())
        .add(Slot.COAL, energy.coal())
        .add(Slot.ELECTRICITY, energy.electricity())
        .add(Slot.RENEWABLE, energy.renewable());
  }

  static void addPair(Sums sums, LeafFigures current, LeafFigures prior) {
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

  static void addBoth(Sums sums, LeafFigures energy, OutputFields output) {
    sums.add(Slot.BOTH, 1)
        .add(Slot.BOTH_ASSESSED, energy.assessed())
        .add(Slot.BOTH_OUTPUT, output.grossOutput());
  }

  static void addBothPair(
      Sums sums,
      LeafFigures current,
      OutputFields output,
      LeafFigures prior,
      OutputFields outputPrior) {
    sums.add(Slot.BOTH_PAIRED, 1)
        .add(Slot.BOTH_ASSESSED_CURRENT, current.assessed())
        .add(Slot.BOTH_OUTPUT_CURRENT, output.grossOutput())
        .add(Slot.BOTH_ASSESSED_PRIOR, prior.assessed())
        .add(Slot.BOTH_OUTPUT_PRIOR, outputPrior.grossOutput());
  }
}
