package cn.qianhu.desk.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Draws bars as SVG: growth filled, decline hatched, so that they differ without colour. */
final class BarChart {

  private static final int LABELS = 210;
  private static final int BARS = 400;
  private static final int FIGURES = 60;
  private static final int LINE = 19;
  private static final int THICKNESS = 12;
  private static final int WIDTH = LABELS + BARS + FIGURES;

  /** Pixels on each side of the line: the longest bar and the figure next to it. */
  private final int room;

  private final BigDecimal longest;
  private final int origin;
  private final BarSeries barSeries;

  private BarChart(BarSeries barSeries) {
    this.barSeries = barSeries;
    List<BigDecimal> figures = barSeries.bars().stream().map(BarSeries.Bar::figure).toList();
    BigDecimal up = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    BigDecimal down = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::min).negate();
    BigDecimal span = up.add(down).signum() == 0 ? BigDecimal.ONE : up.add(down);
    this.longest = span;
    this.room = BARS - (down.signum() > 0 ? FIGURES : 0);
    int left = pixels(down);
    this.origin = LABELS + (down.signum() > 0 ? FIGURES : 0) + left;
  }

  static void draw(BarSeries barSeries, Markup page) {
    if (!barSeries.bars().isEmpty()) {
      new BarChart(barSeries).draw(page);
    }
  }

  private int pixels(BigDecimal figure) {
    return figure
        .abs()
        .multiply(BigDecimal.valueOf(room))
        .divide(longest, 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private void draw(Markup page) {
    int height = LINE * barSeries.bars().size() + 6;
    page.raw("<figure>\n").element("figcaption", "", barSeries.caption());
    page.raw(
        "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">\n"
            .formatted(WIDTH, height, WIDTH, height));
    page.raw(
        "<defs><pattern id=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" fill=\"#fff\"/>"
            + "<rect width=\"1.6\" height=\"4\" fill=\"#333\"/></pattern></defs>\n");
    for (int i = 0; i < barSeries.bars().size(); i++) {
      draw(barSeries.bars().get(i), 3 + i * LINE, page);
    }
    page.raw(
        "<line x1=\"%d\" y1=\"0\" x2=\"%d\" y2=\"%d\" stroke=\"#222\"/>\n"
            .formatted(origin, origin, height));
    page.raw("</svg>\n</figure>\n");
  }

  private void draw(BarSeries.Bar bar, int top, Markup page) {
    boolean falls = bar.figure().signum() < 0;
    int length = pixels(bar.figure());
    int baseline = top + THICKNESS - 2;
    page.raw("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">".formatted(LABELS - 8, baseline));
    page.text(bar.label()).raw("</text>");
    page.raw(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#333\"/>"
            .formatted(
                falls ? origin - length : origin,
                top,
                length,
                THICKNESS,
                falls ? "url(#hatch)" : "#555"));
    page.raw(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">"
            .formatted(
                falls ? origin - length - 4 : origin + length + 4,
                baseline,
                falls ? "end" : "start"));
    page.text(TableCell.inPrint(bar.figure(), bar.figure().scale(), true)).raw("</text>\n");
  }
}
