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
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.OutputFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The chapter on coverage: how much has been reported, and which enterprises have not, being in
 * force for the month without an output fact.
 */
final class CoveragePart implements BulletinPart {

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
  public Chapter chapter(BulletinMonth bulletinMonth) {
    List<EnterpriseFields> missing = missing(bulletinMonth);
    DocumentTable documentTable =
        DocumentTable.named("未报企业", "未报产销月报的企业", "Who has not reported output")
            .printing(PRINTED)
            .words("市", "city")
            .words("县（市、区）", "county")
            .words("企业", "enterprise")
            .words("统一社会信用代码", "code")
            .words("行业大类", "division");
    missing.forEach(
        entry ->
            documentTable.row(
                TableCell.of(bulletinMonth.region(Regions.cityOf(entry.county()))),
                TableCell.of(bulletinMonth.region(entry.county())),
                TableCell.of(entry.name()),
                TableCell.of(entry.uscc()),
                TableCell.of(bulletinMonth.industry(entry.division()))));
    Chapter chapter =
        Chapter.of(
            "上报情况",
            "Coverage",
            Paragraph.point(
                "本月在册应报而未报产销月报的企业 %d 家。".formatted(missing.size()),
                "%d enterprises in force have not reported output.".formatted(missing.size())),
            byCity(bulletinMonth),
            documentTable);
    return bulletinMonth.explained(
        chapter, CellSeries.whole(bulletinMonth.scope(), bulletinMonth.whole()));
  }

  private static List<EnterpriseFields> missing(BulletinMonth bulletinMonth) {
    Set<String> reported =
        bulletinMonth.results().stream(Topics.FACTS_OUTPUT, OutputFact.class)
            .filter(fact -> fact.getPeriod().equals(bulletinMonth.period().toString()))
            .map(OutputFact::getUscc)
            .collect(Collectors.toSet());
    return bulletinMonth.roster().inForce(bulletinMonth.scope(), bulletinMonth.period()).stream()
        .filter(entry -> bulletinMonth.isWithin(entry.county()))
        .filter(entry -> !reported.contains(entry.uscc()))
        .sorted(
            Comparator.comparing(EnterpriseFields::county).thenComparing(EnterpriseFields::uscc))
        .toList();
  }

  private static DocumentTable byCity(BulletinMonth bulletinMonth) {
    DocumentTable documentTable =
        DocumentTable.named("上报情况", partsZh(bulletinMonth), partsEn(bulletinMonth))
            .words("地区", "region");
    for (TableColumn<Coverage> column : SHOWN) {
      Bilingual heading = AT_LENGTH.get(column);
      if (heading == null) {
        documentTable.column(column);
      } else {
        documentTable.figures(heading.zh(), heading.en());
      }
    }
    for (String region : bulletinMonth.wholeAndParts()) {
      bulletinMonth
          .figures()
          .coverage(CellSeries.whole(bulletinMonth.scope(), region))
          .ifPresent(row -> row(documentTable, bulletinMonth, region, row));
    }
    return documentTable;
  }

  private static String partsZh(BulletinMonth bulletinMonth) {
    return (bulletinMonth.isOfProvince() ? "各市" : "各县") + "上报率与增长面";
  }

  private static String partsEn(BulletinMonth bulletinMonth) {
    return "Coverage and growth by " + bulletinMonth.partWords().en();
  }

  private static void row(
      DocumentTable documentTable, BulletinMonth bulletinMonth, String region, Coverage row) {
    CellSeries place = CellSeries.whole(bulletinMonth.scope(), region);
    List<TableCell> cells = new ArrayList<>();
    cells.add(
        TableCell.of(
            SuspectWords.marked(
                bulletinMonth.region(region), !bulletinMonth.suspects(place).isEmpty())));
    for (TableColumn<Coverage> column : SHOWN) {
      cells.add(
          column == CoverageColumn.STATUS
              ? TableCell.of(bulletinMonth.status(place, row.getStatus()).zh())
              : TableCell.of(column, row));
    }
    documentTable.row(cells.toArray(TableCell[]::new));
  }
}
