package cn.qianhu.local.demo.report;

import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.event.Alert;
import cn.qianhu.local.demo.PlantedFault;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The report on a run over the demonstration province: what a monitoring centre looks at first. To
 * add a part, write a {@link Section} and name it here.
 *
 * @param reports folder of the demonstration's report files
 * @param tables folder of the tables that were computed from them
 * @param openAlerts the alerts that are open, with their evidence
 * @param suspects which figures contain a suspect report
 */
public record DemoReport(Path reports, Path tables, List<Alert> openAlerts, Suspects suspects) {

  /**
   * The report in lines.
   *
   * @param from monitoring start of the run
   * @param asOf business date of the run
   * @param faults what was planted in the reports
   */
  public List<String> lines(YearMonth from, LocalDate asOf, List<PlantedFault> faults) {
    DemoResults results = DemoResults.read(reports, tables, suspects, from, asOf, faults);
    ReportPage page = new ReportPage();
    page.title("千户：工业运行监测，业务日期 " + asOf, "Qianhu: a province's industry as of " + asOf);
    sections(from).forEach(section -> section.write(results, page));
    return page.lines();
  }

  private List<Section> sections(YearMonth from) {
    return List.of(
        new HeadlineSection(),
        new CitySection(),
        new DivisionSection(),
        new BalanceSection(),
        new StatementSection(),
        new AlertSection(openAlerts),
        new SteelPlantSection(),
        new FaultSection(),
        new NextSection(reports, from));
  }
}
