package cn.qianhu.center.explain;

import cn.qianhu.center.table.ResultSource;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Indicators;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** What stands in the tables of results, by what names it; each table read when first asked for. */
final class Published {

  /** Names a row of the balances. */
  record BalanceKey(String city, String period, String rule) implements Comparable<BalanceKey> {

    private static final Comparator<BalanceKey> ORDER =
        Comparator.comparing(BalanceKey::city)
            .thenComparing(BalanceKey::period)
            .thenComparing(BalanceKey::rule);

    @Override
    public int compareTo(BalanceKey other) {
      return ORDER.compare(this, other);
    }
  }

  private final ResultSource results;
  private Map<CellKey, Indicators> indicators;
  private Map<CellKey, Coverage> coverage;
  private SortedMap<BalanceKey, Balance> balances;
  private SortedMap<String, AccountBalance> accounts;
  private SortedMap<String, Alert> alerts;

  Published(ResultSource results) {
    this.results = results;
  }

  Map<CellKey, Indicators> indicators() {
    if (indicators == null) {
      indicators =
          results.stream(Topics.RESULTS_INDICATORS, Indicators.class)
              .collect(
                  Collectors.toMap(
                      row -> CellKey.of(row.getCell()),
                      Function.identity(),
                      (one, other) -> other,
                      HashMap::new));
    }
    return indicators;
  }

  Map<CellKey, Coverage> coverage() {
    if (coverage == null) {
      coverage =
          results.stream(Topics.RESULTS_COVERAGE, Coverage.class)
              .collect(
                  Collectors.toMap(
                      row -> CellKey.of(row.getCell()),
                      Function.identity(),
                      (one, other) -> other,
                      HashMap::new));
    }
    return coverage;
  }

  SortedMap<BalanceKey, Balance> balances() {
    if (balances == null) {
      balances = new TreeMap<>();
      results.stream(Topics.RESULTS_BALANCES, Balance.class)
          .forEach(
              row ->
                  balances.put(new BalanceKey(row.getCity(), row.getPeriod(), row.getRule()), row));
    }
    return balances;
  }

  SortedMap<String, AccountBalance> accounts() {
    if (accounts == null) {
      accounts = byName(Topics.LEDGER_ACCOUNTS, AccountBalance.class, AccountBalance::getAccount);
    }
    return accounts;
  }

  /** Open alerts, by {@code rule/subject/period}. */
  SortedMap<String, Alert> alerts() {
    if (alerts == null) {
      alerts = byName(Topics.ALERTS_OPEN, Alert.class, Alert::getAlertId);
    }
    return alerts;
  }

  private <T extends SpecificRecord> SortedMap<String, T> byName(
      Topic topic, Class<T> type, Function<T, String> name) {
    TreeMap<String, T> rows = new TreeMap<>();
    results.stream(topic, type).forEach(row -> rows.put(name.apply(row), row));
    return rows;
  }
}
