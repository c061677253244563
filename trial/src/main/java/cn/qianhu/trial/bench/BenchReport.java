package cn.qianhu.trial.bench;

import cn.qianhu.desk.document.TextTable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report of a bench.
 *
 * @param bench its name
 * @param settings what the figures depend on
 * @param contenders what each of them does, by name
 * @param standings how they stand; empty where nothing is compared
 * @param figures what else was measured
 */
public record BenchReport(
    String bench,
    List<BenchSetting> settings,
    Map<String, String> contenders,
    List<Ranking> standings,
    List<BenchFigure> figures) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static BenchReport of(
      String bench,
      List<BenchSetting> settings,
      List<Contender> contenders,
      List<Ranking> standings) {
    Map<String, String> descriptions = new LinkedHashMap<>();
    contenders.forEach(contender -> descriptions.put(contender.name(), contender.description()));
    return new BenchReport(bench, settings, descriptions, standings, List.of());
  }

  static BenchReport of(String bench, List<BenchSetting> settings, List<BenchFigure> figures) {
    return new BenchReport(bench, settings, Map.of(), List.of(), figures);
  }

  /** This report with further figures. */
  BenchReport with(List<BenchFigure> more) {
    return new BenchReport(bench, settings, contenders, standings, more);
  }

  /** Prints one JSON object on one line. */
  void printJson(PrintWriter out) {
    try {
      out.println(JSON.writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The report cannot be written.", e);
    }
  }

  /** Prints the report for people: what it depends on, who took part, and how they rank. */
  void printTable(PrintWriter out) {
    out.printf("%n== %s%n", bench);
    TextTable depends = TextTable.empty().words("条件", "setting").words("值", "value");
    settings.forEach(setting -> depends.row(setting.zh() + " " + setting.name(), setting.value()));
    depends.lines().forEach(out::println);
    out.println();
    if (!standings.isEmpty()) {
      contenders.forEach((name, does) -> out.printf("%s: %s%n", name, does));
      out.println();
      tableOfStandings().lines().forEach(out::println);
      out.println();
    }
    if (!figures.isEmpty()) {
      tableOfFigures().lines().forEach(out::println);
    }
  }

  private TextTable tableOfFigures() {
    TextTable table =
        TextTable.empty()
            .words("对象", "subject")
            .words("指标", "figure")
            .figures("值", "value")
            .words("单位", "unit");
    figures.forEach(row -> table.row(row.subject(), row.figure(), row.value(), row.unit()));
    return table;
  }

  private TextTable tableOfStandings() {
    List<String> baselines =
        standings.stream().flatMap(row -> row.ratios().keySet().stream()).distinct().toList();
    TextTable table =
        TextTable.empty()
            .words("参与者", "contender")
            .figures("条/秒", "records/s, median (min–max)")
            .figures("秒", "seconds")
            .figures("处理器微秒/条", "CPU µs/record");
    baselines.forEach(name -> table.figures("比", "of " + name));
    for (Ranking row : standings) {
      List<String> cells = new ArrayList<>();
      cells.add(row.contender());
      cells.add(row.perSecond().text("%,.0f"));
      cells.add("%.1f".formatted(row.seconds().median()));
      cells.add("%.2f".formatted(row.cpuMicros().median()));
      baselines.forEach(name -> cells.add(row.ratios().get(name).text("%.3f")));
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }
}
