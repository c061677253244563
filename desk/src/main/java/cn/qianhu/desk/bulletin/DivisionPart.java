package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Bars;
import cn.qianhu.desk.document.Cell;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.Grid;
import cn.qianhu.desk.document.Note;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The divisions (大类) that grow and those that decline, by their pull on the province. */
final class DivisionPart implements Part {

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
  public Chapter chapter(Month month) {
    List<Pull> pulls = pulls(month);
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
            summary(month, up, down),
            bars(month, up, down),
            grid(month, "增长行业", "增长的行业大类，按拉动点数排列", "Divisions growing, by contribution", up),
            grid(
                month, "下降行业", "未增长的行业大类，按下拉点数排列", "Divisions not growing, by contribution", down));
    return month.explained(chapter, CellSeries.whole(month.scope(), month.province()));
  }

  private static List<Pull> pulls(Month month) {
    List<Pull> pulls = new ArrayList<>();
    for (String division : month.codes().industries().divisions()) {
      CellSeries place = CellSeries.of(month.scope(), month.province(), division);
      BigDecimal points = month.figures().contribution(place, OUTPUT);
      BigDecimal growth = month.figures().ytdGrowth(place, OUTPUT);
      if (points != null && growth != null) {
        pulls.add(new Pull(division, place, growth, points));
      }
    }
    pulls.sort(Pull.STRONGEST_FIRST);
    return pulls;
  }

  private static Note summary(Month month, List<Pull> up, List<Pull> down) {
    return Note.point(
        "有可比数据的 %d 个行业大类中，%d 个%s，%d 个%s%s%s。"
            .formatted(
                up.size() + down.size(),
                up.size(),
                marked("增长", month, up),
                down.size(),
                marked("未增长", month, down),
                strongest(month, "；拉动最大的是", up),
                strongest(month, "；下拉最大的是", down)),
        "Of %d divisions with a base %d %s and %d %s."
            .formatted(
                up.size() + down.size(),
                up.size(),
                marked("grow", month, up),
                down.size(),
                marked("do not", month, down)));
  }

  /** A count is as doubtful as any of those it counts. */
  private static String marked(String said, Month month, List<Pull> pulls) {
    return SuspectWords.marked(
        said,
        pulls.stream()
            .anyMatch(
                pull -> month.isSuspect(pull.place(), OUTPUT, IndicatorColumn.YTD_GROWTH_PCT)));
  }

  private static String strongest(Month month, String words, List<Pull> pulls) {
    if (pulls.isEmpty()) {
      return "";
    }
    Pull first = pulls.get(0);
    return words + name(month, first) + "（" + Cell.written(first.points(), 2, true) + " 个百分点）";
  }

  private static String name(Month month, Pull pull) {
    return SuspectWords.marked(
        month.industry(pull.division()), month.isSuspect(pull.place(), OUTPUT));
  }

  private static Bars bars(Month month, List<Pull> up, List<Pull> down) {
    List<Bars.Bar> bars = new ArrayList<>();
    up.stream()
        .filter(pull -> pull.points().signum() != 0)
        .limit(DRAWN)
        .forEach(pull -> bars.add(bar(month, pull)));
    List<Pull> fallen =
        down.stream().filter(pull -> pull.points().signum() < 0).limit(DRAWN).toList();
    for (int i = fallen.size() - 1; i >= 0; i--) {
      bars.add(bar(month, fallen.get(i)));
    }
    return new Bars(
        Bilingual.of("对全省增速的拉动，百分点", "Contribution to the province's growth, percentage points"),
        bars);
  }

  private static Bars.Bar bar(Month month, Pull pull) {
    return new Bars.Bar(
        SuspectWords.marked(
            shortName(month.industry(pull.division())), month.isSuspect(pull.place(), OUTPUT)),
        pull.points());
  }

  /** The length of a name that fits next to a bar. */
  private static String shortName(String name) {
    int most = 17;
    return name.length() <= most ? name : name.substring(0, most - 1) + "…";
  }

  private static Grid grid(
      Month month, String sheet, String captionZh, String captionEn, List<Pull> pulls) {
    Grid grid =
        Grid.named(sheet, captionZh, captionEn)
            .words("代码", "code")
            .words("行业大类", "division")
            .column(IndicatorColumn.VALUE, " 亿元", "")
            .column(IndicatorColumn.GROWTH_PCT)
            .column(IndicatorColumn.YTD, " 亿元", "")
            .column(IndicatorColumn.YTD_GROWTH_PCT)
            .column(IndicatorColumn.CONTRIBUTION_PP, " 百分点", "");
    Figures figures = month.figures();
    for (Pull pull : pulls) {
      grid.row(
          Cell.of(pull.division()),
          Cell.of(name(month, pull)),
          Cell.figure(Phrases.tenThousandth(figures.value(pull.place(), OUTPUT)), 2),
          Cell.signed(figures.growth(pull.place(), OUTPUT)),
          Cell.figure(Phrases.tenThousandth(figures.ytd(pull.place(), OUTPUT)), 2),
          Cell.signed(pull.growth()),
          Cell.signed(pull.points()));
    }
    return grid;
  }
}
