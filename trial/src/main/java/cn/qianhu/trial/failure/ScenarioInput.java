package cn.qianhu.trial.failure;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.ReportFiles;
import cn.qianhu.ingest.file.TableReader;
import cn.qianhu.local.demo.DemoProvince;
import cn.qianhu.local.demo.DemoSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The reports of a run, the same in each: a made-up province, with faults of all kinds in it,
 * corrections and withdrawals.
 */
final class ScenarioInput {

  /** Kinds whose rows may come in any order, any number of times. */
  static final Set<Kind> IN_ANY_ORDER =
      Set.of(OutputForm.KIND, InvestmentForm.KIND, EnergyForm.KIND, ReadingForm.KIND);

  private static final long SEED = 20_220_412;

  private final YearMonth from;
  private final Map<Kind, List<ReportRow>> rows;

  private ScenarioInput(YearMonth from, Map<Kind, List<ReportRow>> rows) {
    this.from = from;
    this.rows = rows;
  }

  /**
   * The reports of a made-up province.
   *
   * @param folder is made, and holds the province's files afterwards
   */
  static ScenarioInput ofProvince(DemoSize size, Path folder) {
    Map<Kind, List<ReportRow>> rows = new TreeMap<>();
    for (Kind kind : Kind.all()) {
      rows.put(kind, new ArrayList<>());
    }
    try {
      DemoProvince.write(folder, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (ReportFile file : ReportFiles.below(folder).files()) {
      try (TableReader reader = TableReader.open(file)) {
        reader.forEachRemaining(
            row ->
                rows.get(file.kind())
                    .add(ReportRow.ofTexts(file.kind(), row.reported(file.kind()))));
      }
    }
    return new ScenarioInput(size.from(), rows).with(CorrectionLoad.of(rows));
  }

  /** First month from which reports are expected. */
  YearMonth from() {
    return from;
  }

  /** The number of different records. */
  long distinct() {
    return rows.values().stream().flatMap(List::stream).distinct().count();
  }

  /** The rows of a kind whose order counts, in their order. */
  List<ReportRow> of(Kind kind) {
    return rows.get(kind);
  }

  /** The rows whose order does not count, in one of chance that is the same each time. */
  List<ReportRow> inAnyOrder(Predicate<ReportRow> wanted) {
    List<ReportRow> dealt = new ArrayList<>();
    IN_ANY_ORDER.forEach(kind -> dealt.addAll(rows.get(kind)));
    Collections.shuffle(dealt, new Random(SEED));
    dealt.removeIf(wanted.negate());
    return dealt;
  }

  /** This input with further rows. */
  ScenarioInput with(List<ReportRow> more) {
    Map<Kind, List<ReportRow>> all = new TreeMap<>();
    rows.forEach((kind, some) -> all.put(kind, new ArrayList<>(some)));
    more.forEach(row -> all.get(row.kind()).add(row));
    return new ScenarioInput(from, all);
  }

  /** This input with some rows replaced. */
  ScenarioInput replacing(Map<ReportRow, ReportRow> others) {
    Map<Kind, List<ReportRow>> all = new TreeMap<>();
    rows.forEach(
        (kind, some) ->
            all.put(kind, some.stream().map(row -> others.getOrDefault(row, row)).toList()));
    return new ScenarioInput(from, all);
  }
}
