package cn.qianhu.trial.bench.verify;

import cn.qianhu.center.table.TopicTable;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Balance;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.Cell;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the streams published, as rows of the same form as {@link PlainTables}. */
final class PublishedTables {

  private final TopicTable topics;

  PublishedTables(TopicTable topics) {
    this.topics = topics;
  }

  SortedMap<String, String> facts() {
    SortedMap<String, String> rows = new TreeMap<>();
    topics.stream(Topics.FACTS_ENERGY, EnergyFact.class)
        .forEach(
            fact ->
                fact.getCarriers()
                    .forEach(
                        carrier ->
                            rows.put(
                                fact.getUscc()
                                    + "/"
                                    + fact.getPeriod()
                                    + "/"
                                    + carrier.getCarrier(),
                                row(carrier))));
    return rows;
  }

  private static String row(CarrierFact fact) {
    return String.join(
        ",",
        fact.getComprehensive(),
        fact.getFeedstock(),
        fact.getCoal(),
        fact.getElectricity(),
        fact.getRenewable());
  }

  SortedMap<String, String> indicators() {
    SortedMap<String, String> rows = new TreeMap<>();
    topics.stream(Topics.RESULTS_INDICATORS, Indicators.class)
        .forEach(
            indicators ->
                rows.put(
                    key(indicators.getCell()),
                    indicators.getMeasures().stream()
                        .map(PublishedTables::row)
                        .collect(Collectors.joining(" "))));
    return rows;
  }

  private static String key(Cell cell) {
    return String.join(
        "/", cell.getScope(), cell.getRegion(), cell.getIndustry(), cell.getPeriod());
  }

  /** Growth would be wrong here, where there is no year before: it shows as a difference. */
  private static String row(Measure measure) {
    String row = measure.getMeasure() + "," + measure.getValue() + "," + measure.getYtd();
    return measure.getGrowthPct() == null ? row : row + "," + measure.getGrowthPct();
  }

  SortedMap<String, String> balances() {
    SortedMap<String, String> rows = new TreeMap<>();
    topics.stream(Topics.RESULTS_BALANCES, Balance.class)
        .forEach(
            balance ->
                rows.put(
                    balance.getCity() + "/" + balance.getPeriod() + "/" + balance.getRule(),
                    String.join(
                        ",",
                        balance.getComprehensiveYtd(),
                        balance.getFeedstockYtd(),
                        balance.getRenewableExemptYtd(),
                        balance.getAssessedYtd())));
    return rows;
  }
}
