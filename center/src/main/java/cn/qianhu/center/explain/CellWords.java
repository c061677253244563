package cn.qianhu.center.explain;

import cn.qianhu.center.vocabulary.FigureWords;
import cn.qianhu.center.vocabulary.Words;
import cn.qianhu.contract.code.CodeNames;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import java.util.Collection;
import java.util.stream.Collectors;

/** Cells, places and accounts in words. */
final class CellWords {

  private final CodeTables tables;
  private final CodeNames names = CodeNames.standard();

  CellWords(CodeTables tables) {
    this.tables = tables;
  }

  /** A figure of a cell. */
  Label of(CellKey cell, Label... figure) {
    Words scope = FigureWords.scope(cell.scope());
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
    for (Label label : figure) {
      zh.append(' ').append(label.zh());
      en.append(", ").append(label.en());
    }
    return new Label(zh.toString(), en.toString());
  }

  Label region(String code) {
    return new Label(tables.regions().nameZh(code), names.english(code));
  }

  Label industry(String code) {
    return new Label(tables.industries().nameZh(code), names.english(code));
  }

  /** Where an enterprise or a project stands. */
  Label place(String region, String industry) {
    String city = Regions.cityOf(region);
    return new Label(
        region(city).zh() + region(region).zh() + " " + industry(industry).zh(),
        region(region).en() + ", " + region(city).en() + ", " + industry(industry).en());
  }

  static Label scopes(Collection<String> scopes) {
    return new Label(
        scopes.stream()
            .map(scope -> FigureWords.scope(scope).zh())
            .collect(Collectors.joining("、")),
        scopes.stream()
            .map(scope -> FigureWords.scope(scope).en())
            .collect(Collectors.joining(", ")));
  }

  /** {@code 371600:INCREMENT} as 滨州市 增量指标; a project stays its code. */
  Label account(String account) {
    String[] parts = account.split(":", 2);
    Words name = FigureWords.account(parts[parts.length - 1]);
    Words holder = FigureWords.account(parts[0]);
    boolean outside = !holder.en().isEmpty();
    return new Label(
        (outside ? holder.zh() : region(parts[0]).zh()) + " " + name.zh(),
        (outside ? holder.en() : region(parts[0]).en()) + " " + name.en());
  }
}
