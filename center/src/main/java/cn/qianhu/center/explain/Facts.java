package cn.qianhu.center.explain;

import cn.qianhu.center.table.ResultSource;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** All facts of a state of knowledge. */
public final class Facts {

  private static final int MONEY = 2;

  private Facts() {}

  public static List<Fact> of(ResultSource results) {
    return Stream.of(
            results.stream(Topics.FACTS_OUTPUT, OutputFact.class).map(Facts::output),
            results.stream(Topics.FACTS_ENERGY, EnergyFact.class).map(Facts::energy),
            results.stream(Topics.FACTS_INVESTMENT, InvestmentFact.class).map(Facts::investment))
        .flatMap(Function.identity())
        .toList();
  }

  private static Fact output(OutputFact fact) {
    SortedMap<String, BigDecimal> amounts = new TreeMap<>();
    amounts.put("gross_output", money(fact.getGrossOutput()));
    amounts.put("sales_output", money(fact.getSalesOutput()));
    amounts.put("export_delivery", money(fact.getExportDelivery()));
    amounts.put("revenue", money(fact.getRevenue()));
    amounts.put("profit", money(fact.getProfit()));
    amounts.put("employees", BigDecimal.valueOf(fact.getEmployees()));
    return new Fact(
        "output",
        fact.getUscc(),
        fact.getPeriod(),
        fact.getRegion(),
        fact.getIndustry(),
        new TreeSet<>(fact.getScopes()),
        amounts,
        new TreeMap<>(),
        new TreeMap<>(),
        fact.getSources());
  }

  private static Fact investment(InvestmentFact fact) {
    SortedMap<String, BigDecimal> amounts = new TreeMap<>();
    amounts.put("completed", money(fact.getCompleted()));
    amounts.put("technical", money(fact.getTechnical()));
    amounts.put("equipment", money(fact.getEquipment()));
    return new Fact(
        "investment",
        fact.getProjectCode(),
        fact.getPeriod(),
        fact.getRegion(),
        fact.getIndustry(),
        new TreeSet<>(fact.getLevels()),
        amounts,
        new TreeMap<>(),
        new TreeMap<>(),
        fact.getSources());
  }

  private static Fact energy(EnergyFact fact) {
    List<CarrierFact> carriers = fact.getCarriers();
    SortedMap<String, BigDecimal> amounts = new TreeMap<>();
    amounts.put("comprehensive", sum(carriers, CarrierFact::getComprehensive));
    amounts.put("feedstock", sum(carriers, CarrierFact::getFeedstock));
    amounts.put("coal", sum(carriers, CarrierFact::getCoal));
    amounts.put("electricity", sum(carriers, CarrierFact::getElectricity));
    amounts.put("renewable", sum(carriers, CarrierFact::getRenewable));
    amounts.put("assessed", amounts.get("comprehensive").subtract(amounts.get("feedstock")));
    SortedMap<String, String> factors = new TreeMap<>();
    SortedMap<String, String> basis = new TreeMap<>();
    List<Source> sources = new ArrayList<>();
    for (CarrierFact carrier : carriers) {
      factors.put(carrier.getCarrier(), carrier.getFactor());
      basis.put(carrier.getCarrier(), carrier.getBasis());
      sources.addAll(carrier.getSources());
    }
    return new Fact(
        "energy",
        fact.getUscc(),
        fact.getPeriod(),
        fact.getRegion(),
        fact.getIndustry(),
        new TreeSet<>(fact.getScopes()),
        amounts,
        factors,
        basis,
        sources);
  }

  private static BigDecimal sum(
      Collection<CarrierFact> carriers, Function<CarrierFact, String> figure) {
    return carriers.stream()
        .map(figure)
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal money(long hundredths) {
    return BigDecimal.valueOf(hundredths, MONEY);
  }
}
