package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.BarSeries;
import cn.qianhu.desk.document.Block;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The divisions (大类) that grow and those that decline, by their pull on the province. */
final class DivisionPart implements BulletinPart {

  private static final String OUTPUT = OutputMeasures.GROSS_OUTPUT.code();

  /** Bars of each direction. */
  private static final int DRAWN = 8;

  /** A division, its growth in percent and its pull in points, both since January. */
  private record Pull(String division, CellSeries place, BigDecimal growth, BigDecimal points) {

    private static final Comparator<Pull> STRONGEST_FIRST =
        Comparator.comparing(Pull::points)
            .reversed()
            .thenComparing(Pull::growth, Comparator.reverseOrder())
            .thenComparing(Pull::division);
  }

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    List<Pull> pulls = pulls(bulletinMonth);
    List<Pull> up = pulls.stream().filter(pull -> pull.growth().signum() > 0).toList();
    List<Pull> down =
        pulls.stream()
            .filter(pull -> pull.growth().signum() <= 0)
            .sorted(Comparator.comparing(Pull::points).thenComparing(Pull::division))
            .toList();
    Chapter chapter =
        Chapter.of(
            "行业情况",
            "The divisions",
            summary(bulletinMonth, up, down),
            bars(bulletinMonth, up, down),
            grid(
                bulletinMonth,
                "增长行业",
                "增长的行业大类，按" + ranked(bulletinMonth, "拉动点数") + "排列",
                "Divisions growing, by " + bulletinMonth.weightWords().en(),
                up),
            grid(
                bulletinMonth,
                "下降行业",
                "未增长的行业大类，按" + ranked(bulletinMonth, "下拉点数") + "排列",
                "Divisions not growing, by " + bulletinMonth.weightWords().en(),
                down));
    return bulletinMonth.explained(
        chapter.with(
            bulletinMonth
                .without(
                    pulls.stream().map(Pull::place).toList(),
                    place -> bulletinMonth.industry(place.industry()))
                .toArray(Block[]::new)),
        CellSeries.whole(bulletinMonth.scope(), bulletinMonth.whole()));
  }

  private static String ranked(BulletinMonth bulletinMonth, String points) {
    return bulletinMonth.isOfProvince() ? points : "占全市比重";
  }

  private static List<Pull> pulls(BulletinMonth bulletinMonth) {
    List<Pull> pulls = new ArrayList<>();
    for (String division : bulletinMonth.codes().industries().divisions()) {
      CellSeries place = CellSeries.of(bulletinMonth.scope(), bulletinMonth.whole(), division);
      BigDecimal points = bulletinMonth.weight(place, OUTPUT);
      BigDecimal growth = bulletinMonth.figures().ytdGrowth(place, OUTPUT);
      if (points != null && growth != null) {
        pulls.add(new Pull(division, place, growth, points));
      }
    }
    pulls.sort(Pull.STRONGEST_FIRST);
    return pulls;
  }

  private static Paragraph summary(BulletinMonth bulletinMonth, List<Pull> up, List<Pull> down) {
    return Paragraph.point(
        "有可比数据的 %d 个行业大类中，%d 个%s，%d 个%s%s%s。"
            .formatted(
                up.size() + down.size(),
                up.size(),
                marked("增长", bulletinMonth, up),
                down.size(),
                marked("未增长", bulletinMonth, down),
                strongest(bulletinMonth, "拉动", up),
                strongest(bulletinMonth, "下拉", down)),
        "Of %d divisions with a base %d %s and %d %s."
            .formatted(
                up.size() + down.size(),
                up.size(),
                marked("grow", bulletinMonth, up),
                down.size(),
                marked("do not", bulletinMonth, down)));
  }

  /** A count is as doubtful as any of those it counts. */
  private static String marked(String said, BulletinMonth bulletinMonth, List<Pull> pulls) {
    return SuspectWords.marked(
        said,
        pulls.stream()
            .anyMatch(
                pull ->
                    bulletinMonth.isSuspect(pull.place(), OUTPUT, IndicatorColumn.YTD_GROWTH_PCT)));
  }

  private static String strongest(BulletinMonth bulletinMonth, String words, List<Pull> pulls) {
    if (pulls.isEmpty()) {
      return "";
    }
    Pull first = pulls.get(0);
    return bulletinMonth.isOfProvince()
        ? "；%s最大的是%s（%s 个百分点）"
            .formatted(
                words, name(bulletinMonth, first), TableCell.inPrint(first.points(), 2, true))
        : "";
  }

  private static String name(BulletinMonth bulletinMonth, Pull pull) {
    return SuspectWords.marked(
        bulletinMonth.industry(pull.division()), bulletinMonth.isSuspect(pull.place(), OUTPUT));
  }

  private static BarSeries bars(BulletinMonth bulletinMonth, List<Pull> up, List<Pull> down) {
    Bilingual title =
        bulletinMonth.isOfProvince()
            ? Bilingual.of(
                "对全省增速的拉动，百分点", "Contribution to the province's growth, percentage points")
            : Bilingual.of("增长行业占全市产值，%", "Share of the city's output, growing divisions, %");
    List<BarSeries.Bar> bars = new ArrayList<>();
    up.stream()
        .filter(pull -> pull.points().signum() != 0)
        .limit(DRAWN)
        .forEach(pull -> bars.add(bar(bulletinMonth, pull)));
    List<Pull> fallen =
        down.stream().filter(pull -> pull.points().signum() < 0).limit(DRAWN).toList();
    for (int i = fallen.size() - 1; i >= 0; i--) {
      bars.add(bar(bulletinMonth, fallen.get(i)));
    }
    return new BarSeries(title, bars);
  }

  private static BarSeries.Bar bar(BulletinMonth bulletinMonth, Pull pull) {
    return new BarSeries.Bar(
        SuspectWords.marked(
            shortName(bulletinMonth.industry(pull.division())),
            bulletinMonth.isSuspect(pull.place(), OUTPUT)),
        pull.points());
  }

  /** The length of a name that fits next to a bar. */
  private static String shortName(String name) {
    int most = 17;
    return name.length() <= most ? name : name.substring(0, most - 1) + "…";
  }

  private static DocumentTable grid(
      BulletinMonth bulletinMonth,
      String sheet,
      String captionZh,
      String captionEn,
      List<Pull> pulls) {
    DocumentTable documentTable =
        DocumentTable.named(sheet, captionZh, captionEn)
            .words("代码", "code")
            .words("行业大类", "division")
            .column(IndicatorColumn.VALUE, " 亿元", "")
            .column(IndicatorColumn.GROWTH_PCT)
            .column(IndicatorColumn.YTD, " 亿元", "")
            .column(IndicatorColumn.YTD_GROWTH_PCT)
            .figures(bulletinMonth.weightWords().zh(), bulletinMonth.weightWords().en());
    MonthFigures monthFigures = bulletinMonth.figures();
    for (Pull pull : pulls) {
      documentTable.row(
          TableCell.of(pull.division()),
          TableCell.of(name(bulletinMonth, pull)),
          TableCell.figure(Phrases.tenThousandth(monthFigures.value(pull.place(), OUTPUT)), 2),
          TableCell.signed(monthFigures.growth(pull.place(), OUTPUT)),
          TableCell.figure(Phrases.tenThousandth(monthFigures.ytd(pull.place(), OUTPUT)), 2),
          TableCell.signed(pull.growth()),
          bulletinMonth.weightCell(pull.points()));
    }
    return documentTable;
  }
}
