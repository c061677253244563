package cn.qianhu.domain.form.energy;

import cn.qianhu.domain.energy.LeafFigures;
import java.util.List;

/** The energy of an enterprise and month, of one carrier at least. */
public record MonthEnergy(List<CarrierEnergy> carriers) {

  /** Whether any of it rests on readings. */
  public boolean isProvisional() {
    return carriers.stream().anyMatch(CarrierEnergy::provisional);
  }

  /** The energy of a carrier; null where none counts. */
  CarrierEnergy of(String carrier) {
    for (CarrierEnergy energy : carriers) {
      if (energy.carrier().equals(carrier)) {
        return energy;
      }
    }
    return null;
  }

  /** The carriers with feedstock that is not deducted. */
  List<CarrierEnergy> doubtful() {
    return carriers.stream().filter(CarrierEnergy::isDoubtful).toList();
  }

  /** The leaf figures of all carriers together. */
  public LeafFigures total() {
    return carriers.stream()
        .map(CarrierEnergy::figures)
        .reduce(LeafFigures.none(), LeafFigures::plus);
  }
}
