package cn.qianhu.local.demo.report;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.local.demo.PlantedFault;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * The data that sections look at: the tables that a run wrote, the reports that it read, and the
 * planted faults.
 *
 * @param asOf business date
 * @param period the latest closed month at that date
 * @param folder of the tables
 * @param suspects which figures contain a suspect report
 * @param rejected rows of {@code rejected.csv}
 * @param alerts rows of {@code alerts.csv}
 * @param balances rows of {@code balances.csv}
 * @param journal rows of {@code journal.csv}
 * @param control rows of {@code control.csv}
 * @param twoHigh rows of {@code two-high.csv}
 * @param targets rows of {@code targets.csv}
 */
record DemoResults(
    LocalDate asOf,
    YearMonth period,
    Path folder,
    CodeTables codes,
    Suspects suspects,
    CellTables cells,
    List<NamedCsvRecord> rejected,
    List<NamedCsvRecord> alerts,
    List<NamedCsvRecord> balances,
    List<NamedCsvRecord> journal,
    List<NamedCsvRecord> control,
    List<NamedCsvRecord> twoHigh,
    List<NamedCsvRecord> targets,
    DemoReports reports,
    List<PlantedFault> faults) {

  /** Reads what a run from one folder to another left. */
  static DemoResults read(
      Path reports,
      Path tables,
      Suspects suspects,
      YearMonth from,
      LocalDate asOf,
      List<PlantedFault> faults) {
    DemoReports sent = DemoReports.in(reports);
    return new DemoResults(
        asOf,
        Months.of(new BusinessClock(asOf, from).latestClosed(Thresholds.load().numbers())),
        tables,
        CodeTables.standard(),
        suspects,
        CellTables.read(tables, new Interest(sent, faults)::includes),
        CsvFile.rows(tables.resolve("rejected.csv")),
        CsvFile.rows(tables.resolve("alerts.csv")),
        CsvFile.rows(tables.resolve("balances.csv")),
        CsvFile.rows(tables.resolve("journal.csv")),
        CsvFile.rows(tables.resolve("control.csv")),
        CsvFile.rows(tables.resolve("two-high.csv")),
        CsvFile.rows(tables.resolve("targets.csv")),
        sent,
        faults);
  }

  /** Name of a region, an industry, an enterprise or a project; else the code itself. */
  String nameOf(String code) {
    String region = codes.regions().nameZh(code);
    return region.equals(code) ? reports.nameOf(code) : region;
  }

  /** The suspect reports that figures of a place's output contain. */
  SortedSet<Suspect> suspects(CellSeries place) {
    return suspects.in(place, Months.index(period));
  }

  /** Whether a figure of a measure contains suspect output. */
  boolean isSuspect(CellSeries place, String measure, IndicatorColumn figure) {
    return !suspects.in(place, Months.index(period), measure, figure).isEmpty();
  }

  /** The places that some section looks at. */
  private static final class Interest {

    private final Set<CellSeries> faulty = new HashSet<>();

    Interest(DemoReports sent, List<PlantedFault> faults) {
      faults.forEach(fault -> faulty.addAll(sent.placesOf(fault.subject())));
      faulty.addAll(sent.placesOf(SteelPlantSection.USCC));
    }

    boolean includes(CellSeries place) {
      boolean province = place.region().equals(CellTables.WHOLE.region());
      boolean city =
          place.region().endsWith("00") && place.industry().equals(CellTables.WHOLE.industry());
      return province || city || faulty.contains(place);
    }
  }
}
