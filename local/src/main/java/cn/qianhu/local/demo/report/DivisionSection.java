package cn.qianhu.local.demo.report;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.desk.document.TextTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The divisions (大类) that pull the province's growth up most, and down most. */
final class DivisionSection implements Section {

  private static final int SHOWN = 5;

  /** A division and what it contributes, in percentage points. */
  private record Pull(String division, BigDecimal points, IndicatorText output) {}

  @Override
  public void write(DemoResults results, ReportPage page) {
    List<Pull> pulls = new ArrayList<>();
    for (String division : results.codes().industries().divisions()) {
      IndicatorText output =
          results
              .cells()
              .indicator(CellTables.division(division), results.period(), "gross_output");
      if (!output.contribution().isEmpty()) {
        pulls.add(new Pull(division, new BigDecimal(output.contribution()), output));
      }
    }
    pulls.sort(Comparator.comparing(Pull::points).reversed().thenComparing(Pull::division));
    page.heading("行业拉动", "Divisions that pull most, year to date to " + results.period());
    TextTable table =
        TextTable.empty()
            .words("", "")
            .words("行业大类", "division")
            .figures("拉动 pp", "contrib.")
            .figures("累计 %", "YTD growth")
            .figures("产值 亿元", "output");
    pulls.stream()
        .filter(pull -> pull.points().signum() > 0)
        .limit(SHOWN)
        .forEach(pull -> addRow(results, table, "向上 up", pull));
    Collections.reverse(pulls);
    pulls.stream()
        .filter(pull -> pull.points().signum() < 0)
        .limit(SHOWN)
        .forEach(pull -> addRow(results, table, "向下 down", pull));
    page.table(table);
  }

  private static void addRow(DemoResults results, TextTable table, String direction, Pull pull) {
    table.row(
        direction,
        SuspectWords.marked(
            pull.division() + " " + results.codes().industries().nameZh(pull.division()),
            !results.suspects(CellTables.division(pull.division())).isEmpty()),
        FigureFormat.signed(pull.output().contribution()),
        FigureFormat.signed(pull.output().ytdGrowth()),
        FigureFormat.tenThousandth(pull.output().value()));
  }
}
