package cn.qianhu.trial.soak;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.trial.bench.SampleEnterprises;
import cn.qianhu.trial.soak.Workload.Parcel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An enterprise with a figure of its own: it alone is of scope {@code CITY_100}, so that a cell of
 * the province shows its last report.
 *
 * @param enterprise a number that nobody else has
 */
record MarkerEnterprise(int enterprise) {

  /** Key of the cell in the table of indicators. */
  static final String CELL = "CITY_100/" + Site.shipped().province() + "/T/" + Workload.START;

  /** The enterprise's entry in the directory. */
  Parcel directory() {
    List<String> entry = new ArrayList<>(SampleEnterprises.entry(enterprise, Workload.START));
    entry.set(EnterpriseForm.KIND.position("scopes"), "CITY_100");
    return new Parcel(EnterpriseForm.KIND, List.of(entry));
  }

  /** A report of output, each with a greater number than all before. */
  Parcel report(int number) {
    String output = output(number);
    return new Parcel(
        OutputForm.KIND,
        List.of(
            List.of(
                "mark",
                SampleEnterprises.code(enterprise),
                Workload.START.toString(),
                Integer.toString(number + 1),
                Workload.START.plusMonths(1).atDay(5) + "T00:00:00+08:00",
                "",
                output,
                "0",
                "0",
                "0",
                "0",
                "1")));
  }

  /** The output that a report says, as the table of indicators writes it. */
  static String output(int number) {
    return String.format(Locale.ROOT, "%d.00", number + 1);
  }

  /** The number of the report that says an output. */
  static int number(String output) {
    return Integer.parseInt(output.substring(0, output.indexOf('.'))) - 1;
  }
}
