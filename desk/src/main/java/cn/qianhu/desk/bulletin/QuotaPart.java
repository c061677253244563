package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.table.Journal;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.desk.document.Cell;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.Grid;
import cn.qianhu.desk.document.Note;
import cn.qianhu.domain.quota.Posting;
import cn.qianhu.domain.quota.Statement;
import cn.qianhu.domain.quota.Tce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The quota ledger (能耗指标) at the end of the month, city by city. */
final class QuotaPart implements Part {

  private static final String[] ACCOUNTS = {"INCREMENT", "NEW_ENERGY", "RETAINED", "BRIDGE_DEBT"};

  @Override
  public Chapter chapter(Month month) {
    List<Posting> journal = Journal.read(month.results());
    LocalDate last = month.period().atEndOfMonth();
    SortedMap<String, Tce> closing = Statement.balancesAtEndOf(last, journal);
    SortedMap<String, Tce> opening =
        Statement.balancesAtEndOf(month.period().atDay(1).minusDays(1), journal);
    Grid grid =
        Grid.named("能耗指标", "各市能耗指标，吨标准煤，月末", "Quota of the cities, tce, end of the month")
            .words("市（含所辖县）", "city with its counties")
            .figures(account("INCREMENT"), "INCREMENT")
            .figures(account("NEW_ENERGY"), "NEW_ENERGY")
            .figures(account("RETAINED"), "RETAINED")
            .figures("可用合计", "available")
            .figures("本月变动", "change in the month")
            .figures(account("BRIDGE_DEBT"), "bridges owed");
    for (String city : month.codes().regions().cities()) {
      row(grid, month.region(city), held(city, opening), held(city, closing));
    }
    Tce reserve = closing.getOrDefault(month.province() + ":RESERVE", Tce.ZERO);
    Tce claim = closing.getOrDefault(month.province() + ":BRIDGE_CLAIM", Tce.ZERO);
    return Chapter.of(
        "能耗指标台账",
        "Quota ledger",
        Note.point(
            "%s 月末，省级收储指标余额 %s 吨标准煤，过桥应收 %s 吨标准煤；过桥预警 %d 条。"
                .formatted(
                    month.period(),
                    written(reserve),
                    written(claim),
                    month.alerts("BRIDGE_DUE").size()),
            "At the end of %s the province's reserve holds %s tce; bridges to be repaid: %s tce."
                .formatted(month.period(), written(reserve), written(claim))),
        grid);
  }

  private static String account(String name) {
    return CodeLists.ACCOUNT.words(name).zh();
  }

  private static String written(Tce amount) {
    return Cell.written(amount.toBigDecimal(), 4, false);
  }

  /** Balances by name of the account, of a city and its counties together. */
  private static List<BigDecimal> held(String city, Map<String, Tce> balances) {
    List<BigDecimal> sums = new ArrayList<>();
    for (String account : ACCOUNTS) {
      sums.add(
          balances.entrySet().stream()
              .filter(balance -> isOf(city, account, balance.getKey()))
              .map(balance -> balance.getValue().toBigDecimal())
              .reduce(Tce.ZERO.toBigDecimal(), BigDecimal::add));
    }
    return sums;
  }

  private static boolean isOf(String city, String account, String name) {
    String[] parts = name.split(":", 2);
    return parts.length == 2
        && parts[1].equals(account)
        && parts[0].length() == city.length()
        && Regions.cityOf(parts[0]).equals(city);
  }

  private static void row(Grid grid, String name, List<BigDecimal> before, List<BigDecimal> now) {
    grid.row(
        Cell.of(name),
        Cell.figure(now.get(0), 4),
        Cell.figure(now.get(1), 4),
        Cell.figure(now.get(2), 4),
        Cell.figure(available(now), 4),
        Cell.signed(available(now).subtract(available(before))),
        Cell.figure(now.get(3).negate().add(BigDecimal.ZERO), 4));
  }

  private static BigDecimal available(List<BigDecimal> held) {
    return held.get(0).add(held.get(1)).add(held.get(2));
  }
}
