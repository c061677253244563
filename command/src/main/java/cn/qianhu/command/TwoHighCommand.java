package cn.qianhu.command;

import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TwoHighColumn;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qianhu two-high}: energy of the two-high enterprises, as it stands now. */
@Command(
    name = "two-high",
    description = {
      "查询两高企业能耗：累计、增减，及存量、新增和退出各占多少。",
      "Energy of two-high enterprises from January: what rose, by the same plants, those that entered"
          + " and those that left."
    })
final class TwoHighCommand implements Callable<Integer> {

  @Mixin private RegionListing rows;

  @Option(
      names = "--industry",
      paramLabel = "INDUSTRY",
      description = "T 或大类，代码或名称；缺省为各行业 / T or division, code or name; all by default")
  private String industry;

  @Override
  public Integer call() {
    String industryCode = rows.codes().industry(industry);
    return rows.print(
        ResultTables.TWO_HIGH,
        TwoHighColumn.REGION,
        TwoHighColumn.PERIOD,
        row -> industryCode == null || industryCode.equals(row.getIndustry()));
  }
}
