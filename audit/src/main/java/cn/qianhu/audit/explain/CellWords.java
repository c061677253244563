package cn.qianhu.audit.explain;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.TargetStanding;
import java.time.YearMonth;
import java.util.Collection;
import java.util.stream.Collectors;

/** Cells, places and accounts in words. */
record CellWords(CodeTables tables) {

  /** A figure of a cell. */
  Bilingual of(CellKey cell, Bilingual... figure) {
    Bilingual scope = CodeLists.SCOPE.words(cell.scope());
    StringBuilder zh =
        new StringBuilder()
            .append(region(cell.region()).zh())
            .append(' ')
            .append(industry(cell.industry()).zh())
            .append(' ')
            .append(scope.zh())
            .append(' ')
            .append(cell.period());
    StringBuilder en =
        new StringBuilder()
            .append(region(cell.region()).en())
            .append(", ")
            .append(industry(cell.industry()).en())
            .append(", ")
            .append(scope.en())
            .append(", ")
            .append(cell.period());
    for (Bilingual label : figure) {
      zh.append(' ').append(label.zh());
      en.append(", ").append(label.en());
    }
    return Bilingual.of(zh.toString(), en.toString());
  }

  /** A region in a month. */
  Bilingual of(String region, String period) {
    return Bilingual.of(region(region).zh() + " " + period, region(region).en() + ", " + period);
  }

  /** A target and a month, for which a region stands to it. */
  Bilingual of(TargetStanding row) {
    Bilingual cell =
        of(
            CellKey.of(
                row.getScope(),
                row.getRegion(),
                row.getIndustry(),
                YearMonth.parse(row.getPeriod())));
    Bilingual measure = TargetMeasure.named(row.getMeasure()).words();
    return Bilingual.of(
        cell.zh() + " " + measure.zh() + " " + row.getYear(),
        cell.en() + ", " + measure.en() + " of " + row.getYear());
  }

  Bilingual region(String code) {
    return Bilingual.of(tables.regions().nameZh(code), tables.names().english(code));
  }

  Bilingual industry(String code) {
    return Bilingual.of(tables.industries().nameZh(code), tables.names().english(code));
  }

  /** The region and industry of an enterprise or a project, in words. */
  Bilingual place(String region, String industry) {
    String city = Regions.cityOf(region);
    return Bilingual.of(
        region(city).zh() + region(region).zh() + " " + industry(industry).zh(),
        region(region).en() + ", " + region(city).en() + ", " + industry(industry).en());
  }

  static Bilingual scopes(Collection<String> scopes) {
    return Bilingual.of(
        scopes.stream()
            .map(scope -> CodeLists.SCOPE.words(scope).zh())
            .collect(Collectors.joining("、")),
        scopes.stream()
            .map(scope -> CodeLists.SCOPE.words(scope).en())
            .collect(Collectors.joining(", ")));
  }

  /** {@code 110100:INCREMENT} as 市名 增量指标; a project stays its code. */
  Bilingual account(String account) {
    String[] parts = account.split(":", 2);
    Bilingual name = CodeLists.ACCOUNT.words(parts[parts.length - 1]);
    Bilingual holder = CodeLists.ACCOUNT.words(parts[0]);
    boolean outside = !holder.readsTheSame();
    return Bilingual.of(
        (outside ? holder.zh() : region(parts[0]).zh()) + " " + name.zh(),
        (outside ? holder.en() : region(parts[0]).en()) + " " + name.en());
  }
}
