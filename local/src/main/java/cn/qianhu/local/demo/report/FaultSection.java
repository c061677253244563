package cn.qianhu.local.demo.report;

import cn.qianhu.local.demo.PlantedFault;
import java.util.List;

/** The section on planted faults, and where the results show them. */
final class FaultSection implements Section {

  @Override
  public void write(DemoResults results, ReportPage page) {
    if (results.faults().isEmpty()) {
      return;
    }
    PlantedFaultCheck plantedFaultCheck = new PlantedFaultCheck(results);
    long caught =
        results.faults().stream().filter(fault -> !plantedFaultCheck.of(fault).isEmpty()).count();
    page.heading(
        "预设问题：" + caught + "/" + results.faults().size() + " 已识别",
        caught + " of " + results.faults().size() + " planted faults caught");
    for (PlantedFault fault : results.faults()) {
      write(page, fault, plantedFaultCheck.of(fault));
    }
  }

  private static void write(ReportPage page, PlantedFault fault, List<String> seen) {
    page.hanging(seen.isEmpty() ? "[  ] " : "[ok] ", fault.sentenceZh());
    page.hanging("     ", fault.sentenceEn());
    seen.forEach(sighting -> page.hanging("     -> ", sighting));
    if (seen.isEmpty()) {
      page.hanging("     -> ", "结果表中未见 / not seen in the tables");
    }
  }
}
