package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.table.Journal;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.domain.quota.AccountStatement;
import cn.qianhu.domain.quota.LedgerPosting;
import cn.qianhu.domain.quota.Tce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The quota ledger (能耗指标) at the end of the month, city by city. */
final class QuotaPart implements BulletinPart {

  private static final String[] ACCOUNTS = {"INCREMENT", "NEW_ENERGY", "RETAINED", "BRIDGE_DEBT"};

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    List<LedgerPosting> journal = Journal.read(bulletinMonth.results());
    LocalDate last = bulletinMonth.period().atEndOfMonth();
    SortedMap<String, Tce> closing = AccountStatement.balancesAtEndOf(last, journal);
    SortedMap<String, Tce> opening =
        AccountStatement.balancesAtEndOf(bulletinMonth.period().atDay(1).minusDays(1), journal);
    DocumentTable documentTable =
        DocumentTable.named("能耗指标", "各市能耗指标，吨标准煤，月末", "Quota of the cities, tce, end of the month")
            .words("市（含所辖县）", "city with its counties")
            .figures(account("INCREMENT"), "INCREMENT")
            .figures(account("NEW_ENERGY"), "NEW_ENERGY")
            .figures(account("RETAINED"), "RETAINED")
            .figures("可用合计", "available")
            .figures("本月变动", "change in the month")
            .figures(account("BRIDGE_DEBT"), "bridges owed");
    for (String city : cities(bulletinMonth)) {
      row(documentTable, bulletinMonth.region(city), sums(city, opening), sums(city, closing));
    }
    String province = Regions.provinceOf(bulletinMonth.whole());
    Tce reserve = closing.getOrDefault(province + ":RESERVE", Tce.ZERO);
    Tce claim = closing.getOrDefault(province + ":BRIDGE_CLAIM", Tce.ZERO);
    return Chapter.of(
        "能耗指标台账",
        "Quota ledger",
        Paragraph.point(
            "%s 月末，省级收储指标余额 %s 吨标准煤，过桥应收 %s 吨标准煤；过桥预警 %d 条。"
                .formatted(
                    bulletinMonth.period(),
                    written(reserve),
                    written(claim),
                    bulletinMonth.alerts("BRIDGE_DUE").size()),
            "At the end of %s the province's reserve holds %s tce; bridges to be repaid: %s tce; alerts of bridges: %d."
                .formatted(
                    bulletinMonth.period(),
                    written(reserve),
                    written(claim),
                    bulletinMonth.alerts("BRIDGE_DUE").size())),
        documentTable);
  }

  private static List<String> cities(BulletinMonth bulletinMonth) {
    return bulletinMonth.isOfProvince() ? bulletinMonth.parts() : List.of(bulletinMonth.whole());
  }

  private static String account(String name) {
    return CodeLists.ACCOUNT.words(name).zh();
  }

  private static String written(Tce amount) {
    return TableCell.inPrint(amount.toBigDecimal(), 4, false);
  }

  /** Balances by name of the account, of a city and its counties together. */
  private static List<BigDecimal> sums(String city, Map<String, Tce> balances) {
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

  private static void row(
      DocumentTable documentTable, String name, List<BigDecimal> before, List<BigDecimal> now) {
    documentTable.row(
        TableCell.of(name),
        TableCell.figure(now.get(0), 4),
        TableCell.figure(now.get(1), 4),
        TableCell.figure(now.get(2), 4),
        TableCell.figure(available(now), 4),
        TableCell.signed(available(now).subtract(available(before))),
        TableCell.figure(now.get(3).negate().add(BigDecimal.ZERO), 4));
  }

  private static BigDecimal available(List<BigDecimal> held) {
    return held.get(0).add(held.get(1)).add(held.get(2));
  }
}
