package cn.qianhu.desk.console;

import cn.qianhu.contract.code.Site;
import cn.qianhu.desk.api.Audience;
import cn.qianhu.desk.api.ReferenceDesk;
import cn.qianhu.local.demo.DemoProvince;
import cn.qianhu.local.demo.DemoSize;
import cn.qianhu.local.demo.PlantedFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The files of a small demonstration, with reports of fifteen months.
 *
 * @param folder that they lie in
 * @param slipped code of the enterprise whose last report is in the wrong unit
 */
record SmallDemo(Path folder, String slipped) {

  private static final String LAST_OUTPUT = "output-" + DemoProvince.LAST + ".csv";

  static SmallDemo write(Path folder) throws IOException {
    DemoProvince made = DemoProvince.write(folder, DemoSize.SMALL.withoutClerks());
    String slipped =
        made.faults().stream()
            .filter(fault -> fault.kind() == PlantedFault.FaultKind.UNIT_SLIP)
            .findFirst()
            .orElseThrow()
            .subject();
    return new SmallDemo(folder, slipped);
  }

  /** A desk over what follows from the files as they are now, computed in memory. */
  ReferenceDesk desk() {
    return new ReferenceDesk(Site.shipped(), folder, DemoProvince.AS_OF, Audience.CENTRE);
  }

  /** A report of output of the last month, as the columns of the file have it. */
  List<String> report() throws IOException {
    return row(LAST_OUTPUT);
  }

  /** The report of the last month that is in the wrong unit. */
  List<String> slippedReport() throws IOException {
    return row(LAST_OUTPUT, 1, slipped);
  }

  /** Code of an investment project. */
  String project() throws IOException {
    return row("projects.csv").get(0);
  }

  /** The first row of a file, as its columns have it. */
  List<String> row(String file) throws IOException {
    return cells(Files.readAllLines(folder.resolve(file)).get(1));
  }

  /** County of the enterprise's directory entry. */
  String countyOf(String uscc) throws IOException {
    return entryOf(uscc).get(2);
  }

  /** City of the enterprise's directory entry. */
  String cityOf(String uscc) throws IOException {
    return countyOf(uscc).substring(0, 4) + "00";
  }

  /** Division of the enterprise's directory entry. */
  String divisionOf(String uscc) throws IOException {
    return entryOf(uscc).get(3);
  }

  /** The enterprise's directory entry. */
  List<String> entryOf(String uscc) throws IOException {
    return row("enterprises.csv", 0, uscc);
  }

  private List<String> row(String file, int column, String text) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .map(SmallDemo::cells)
        .filter(row -> row.get(column).equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(",", -1));
  }
}
