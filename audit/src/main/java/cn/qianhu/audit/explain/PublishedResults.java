package cn.qianhu.audit.explain;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.ControlSheet;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.ProjectQuotaRow;
import cn.qianhu.event.TargetStanding;
import cn.qianhu.event.TwoHighEnergy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * The rows of the tables of results by their keys; each table is read when it is first asked for.
 */
final class PublishedResults {

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
  private SortedMap<String, TargetStanding> targets;
  private SortedMap<String, ControlSheet> control;
  private SortedMap<String, TwoHighEnergy> twoHigh;
  private SortedMap<String, ProjectQuotaRow> projects;

  PublishedResults(ResultSource results) {
    this.results = results;
  }

  Map<CellKey, Indicators> indicators() {
    if (indicators == null) {
      indicators =
          byCell(Topics.RESULTS_INDICATORS, Indicators.class, row -> CellKey.of(row.getCell()));
    }
    return indicators;
  }

  Map<CellKey, Coverage> coverage() {
    if (coverage == null) {
      coverage = byCell(Topics.RESULTS_COVERAGE, Coverage.class, row -> CellKey.of(row.getCell()));
    }
    return coverage;
  }

  /** The results by cell, in a hash map: there are hundreds of thousands. */
  private <T extends SpecificRecord> Map<CellKey, T> byCell(
      Topic topic, Class<T> type, Function<T, CellKey> cell) {
    Map<CellKey, T> rows = new HashMap<>();
    results.stream(topic, type).forEach(row -> rows.put(cell.apply(row), row));
    return rows;
  }

  SortedMap<BalanceKey, Balance> balances() {
    if (balances == null) {
      balances =
          sorted(
              Topics.RESULTS_BALANCES,
              Balance.class,
              row -> new BalanceKey(row.getCity(), row.getPeriod(), row.getRule()));
    }
    return balances;
  }

  SortedMap<String, AccountBalance> accounts() {
    if (accounts == null) {
      accounts = sorted(Topics.LEDGER_ACCOUNTS, AccountBalance.class, AccountBalance::getAccount);
    }
    return accounts;
  }

  /** Open alerts, by {@code rule/subject/period}. */
  SortedMap<String, Alert> alerts() {
    if (alerts == null) {
      alerts = sorted(Topics.ALERTS_OPEN, Alert.class, Alert::getAlertId);
    }
    return alerts;
  }

  /** Whether the table of indicators has a measure of a cell. */
  boolean has(CellKey cell, String measure) {
    Indicators row = indicators().get(cell);
    return row != null
        && row.getMeasures().stream().anyMatch(known -> known.getMeasure().equals(measure));
  }

  SortedMap<String, TargetStanding> targets() {
    if (targets == null) {
      targets = rows(ResultTables.TARGETS);
    }
    return targets;
  }

  SortedMap<String, ControlSheet> control() {
    if (control == null) {
      control = rows(ResultTables.CONTROL);
    }
    return control;
  }

  SortedMap<String, TwoHighEnergy> twoHigh() {
    if (twoHigh == null) {
      twoHigh = rows(ResultTables.TWO_HIGH);
    }
    return twoHigh;
  }

  SortedMap<String, ProjectQuotaRow> projects() {
    if (projects == null) {
      projects = rows(ResultTables.QUOTA_PROJECTS);
    }
    return projects;
  }

  private <T extends SpecificRecord> SortedMap<String, T> rows(ResultTable<T, T> table) {
    return sorted(table.topic(), table.type(), table::key);
  }

  private <K extends Comparable<K>, T extends SpecificRecord> SortedMap<K, T> sorted(
      Topic topic, Class<T> type, Function<T, K> name) {
    TreeMap<K, T> rows = new TreeMap<>();
    results.stream(topic, type).forEach(row -> rows.put(name.apply(row), row));
    return rows;
  }
}
