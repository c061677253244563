package cn.qianhu.desk.api;

import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Energy of an enterprise in a month: exact sums of its carriers, tce and 1e4 kWh, 6 digits. */
record EnergyLine(
    String period,
    String comprehensive,
    String feedstock,
    String coal,
    String electricity,
    String renewable,
    String assessed,
    List<CarrierMonth> carriers) {

  /**
   * The energy of one carrier.
   *
   * @param basis STATEMENT, or READINGS while the statement is out
   * @param source null where it rests on readings
   */
  record CarrierMonth(
      String carrier,
      String basis,
      String factor,
      String comprehensive,
      String feedstock,
      String coal,
      String electricity,
      String renewable,
      ReportRef source) {

    static CarrierMonth of(CarrierFact fact) {
      return new CarrierMonth(
          fact.getCarrier(),
          fact.getBasis(),
          fact.getFactor(),
          fact.getComprehensive(),
          fact.getFeedstock(),
          fact.getCoal(),
          fact.getElectricity(),
          fact.getRenewable(),
          ReportRef.first(fact.getSources()));
    }
  }

  static EnergyLine of(EnergyFact fact) {
    BigDecimal comprehensive = sum(fact, CarrierFact::getComprehensive);
    BigDecimal feedstock = sum(fact, CarrierFact::getFeedstock);
    return new EnergyLine(
        fact.getPeriod(),
        comprehensive.toPlainString(),
        feedstock.toPlainString(),
        sum(fact, CarrierFact::getCoal).toPlainString(),
        sum(fact, CarrierFact::getElectricity).toPlainString(),
        sum(fact, CarrierFact::getRenewable).toPlainString(),
        comprehensive.subtract(feedstock).toPlainString(),
        fact.getCarriers().stream().map(CarrierMonth::of).toList());
  }

  private static BigDecimal sum(EnergyFact fact, Function<CarrierFact, String> figure) {
    return fact.getCarriers().stream()
        .map(figure)
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
