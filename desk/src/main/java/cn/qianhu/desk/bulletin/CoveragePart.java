package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.document.Cell;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.Grid;
import cn.qianhu.desk.document.Note;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.OutputFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How much has been reported, and who has not: in force for the month, without an output fact. */
final class CoveragePart implements Part {

  /** The status stands next to the share that decides it. */
  private static final List<TableColumn<Coverage>> SHOWN =
      ColumnList.<Coverage>of(CoverageColumn.FIGURES)
          .after(CoverageColumn.REPORTING_PCT, CoverageColumn.STATUS)
          .columns();

  private static final Map<TableColumn<Coverage>, Bilingual> AT_LENGTH =
      Map.of(
          CoverageColumn.GROWTH_COVERAGE_PCT, Bilingual.of("企业增长面 %", "share growing"),
          CoverageColumn.ENERGY_PROVISIONAL, Bilingual.of("其中暂按读数", "by meters so far"));

  private static final int PRINTED = 60;

  @Override
  public Chapter chapter(Month month) {
    List<EnterpriseFields> missing = missing(month);
    Grid grid =
        Grid.named("未报企业", "未报产销月报的企业", "Who has not reported output")
            .printing(PRINTED)
            .words("市", "city")
            .words("县（市、区）", "county")
            .words("企业", "enterprise")
            .words("统一社会信用代码", "code")
            .words("行业大类", "division");
    missing.forEach(
        entry ->
            grid.row(
                Cell.of(month.region(Regions.cityOf(entry.county()))),
                Cell.of(month.region(entry.county())),
                Cell.of(entry.name()),
                Cell.of(entry.uscc()),
                Cell.of(month.industry(entry.division()))));
    Chapter chapter =
        Chapter.of(
            "上报情况",
            "Coverage",
            Note.point(
                "本月在册应报而未报产销月报的企业 %d 家。".formatted(missing.size()),
                "%d enterprises in force have not reported output.".formatted(missing.size())),
            byCity(month),
            grid);
    return month.explained(chapter, CellSeries.whole(month.scope(), month.province()));
  }

  private static List<EnterpriseFields> missing(Month month) {
    Set<String> reported =
        month.results().stream(Topics.FACTS_OUTPUT, OutputFact.class)
            .filter(fact -> fact.getPeriod().equals(month.period().toString()))
            .map(OutputFact::getUscc)
            .collect(Collectors.toSet());
    return month.roster().inForce(month.scope(), month.period()).stream()
        .filter(entry -> !reported.contains(entry.uscc()))
        .sorted(
            Comparator.comparing(EnterpriseFields::county).thenComparing(EnterpriseFields::uscc))
        .toList();
  }

  private static Grid byCity(Month month) {
    Grid grid =
        Grid.named("上报情况", "各市上报率与增长面", "Coverage and growth by city").words("地区", "region");
    for (TableColumn<Coverage> column : SHOWN) {
      Bilingual heading = AT_LENGTH.get(column);
      if (heading == null) {
        grid.column(column);
      } else {
        grid.figures(heading.zh(), heading.en());
      }
    }
    List<String> regions = new ArrayList<>(month.codes().regions().cities());
    regions.add(0, month.province());
    for (String region : regions) {
      month
          .figures()
          .coverage(CellSeries.whole(month.scope(), region))
          .ifPresent(row -> row(grid, month, region, row));
    }
    return grid;
  }

  private static void row(Grid grid, Month month, String region, Coverage row) {
    CellSeries place = CellSeries.whole(month.scope(), region);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(SuspectWords.marked(month.region(region), !month.suspects(place).isEmpty())));
    for (TableColumn<Coverage> column : SHOWN) {
      cells.add(
          column == CoverageColumn.STATUS
              ? Cell.of(month.status(place, row.getStatus()).zh())
              : Cell.of(column, row));
    }
    grid.row(cells.toArray(Cell[]::new));
  }
}
