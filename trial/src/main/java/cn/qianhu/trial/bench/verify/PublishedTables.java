package cn.qianhu.trial.bench.verify;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.BalanceColumn;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.IndicatorLine;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Balance;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import java.util.SortedMap;
import java.util.TreeMap;

/** The published tables, as rows of the same form as {@link PlainTables}. */
record PublishedTables(TopicTable topics) {

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

  /** Growth would be wrong here, where there is no year before: it shows as a difference. */
  SortedMap<String, String> indicators() {
    ColumnList<IndicatorLine> figures =
        ColumnList.of(IndicatorColumn.MEASURE, IndicatorColumn.VALUE, IndicatorColumn.YTD);
    SortedMap<String, String> rows = new TreeMap<>();
    topics
        .rows(ResultTables.INDICATORS)
        .forEach(
            line ->
                rows.merge(
                    CellKey.of(line.cell()).toString(),
                    joined(
                        line.measure().getGrowthPct() == null
                            ? figures
                            : figures.and(IndicatorColumn.GROWTH_PCT),
                        line),
                    (before, more) -> before + " " + more));
    return rows;
  }

  SortedMap<String, String> balances() {
    ColumnList<Balance> figures =
        ColumnList.of(
            BalanceColumn.COMPREHENSIVE_YTD,
            BalanceColumn.FEEDSTOCK_YTD,
            BalanceColumn.RENEWABLE_EXEMPT_YTD,
            BalanceColumn.ASSESSED_YTD);
    SortedMap<String, String> rows = new TreeMap<>();
    topics
        .rows(ResultTables.BALANCES)
        .forEach(row -> rows.put(ResultTables.BALANCES.key(row), joined(figures, row)));
    return rows;
  }

  private static <R> String joined(ColumnList<R> columns, R row) {
    return String.join(",", columns.cells(row));
  }
}
