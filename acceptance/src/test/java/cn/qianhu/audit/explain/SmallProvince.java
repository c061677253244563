package cn.qianhu.audit.explain;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import java.time.Instant;

/** Two enterprises, two years, one meter: small enough to be read in full. */
public final class SmallProvince {

  private static final String STEEL = "911522010783762860";
  private static final String PAPER = "91371772QEAEJT6G7D";

  private SmallProvince() {}

  public static Explainers explainers() {
    return told().explainers();
  }

  static ReplayedLog told() {
    MemoryRawLog log =
        new MemoryRawLog()
            .at(Instant.parse("2022-04-08T02:00:00Z"))
            .addDate("2022-04-30", "2021-01")
            .add(EnterpriseForm.KIND, entry(STEEL, "样本钢铁", "370102", "31"))
            .add(EnterpriseForm.KIND, entry(PAPER, "样本造纸", "370103", "22"));
    output(log, "O-1", STEEL, "2021-03", 1, "1000.00");
    output(log, "O-2", STEEL, "2022-03", 1, "11000.00");
    log.from("output.csv#4 ⟵ gross_output=1,100.00");
    output(log, "O-3", STEEL, "2022-03", 2, "1100.00");
    log.from("test");
    output(log, "O-4", PAPER, "2021-03", 1, "500.00");
    output(log, "O-5", PAPER, "2022-03", 1, "510.55");
    log.add(
        EnergyForm.KIND,
        "E-1," + PAPER + ",2022-03,RAW_COAL,1,2022-04-05T10:00:00+08:00,,100.0000,0,0,2.5000,0");
    for (int hour = 0; hour < 3; hour++) {
      log.add(
          ReadingForm.KIND,
          STEEL
              + ",M-1,ELECTRICITY,CONSUMED,2022-03-01T0"
              + hour
              + ":00:00+08:00,60,1000.5,2022-03-01T09:00:00+08:00");
    }
    return ReplayedLog.of(log);
  }

  private static String entry(String uscc, String name, String county, String division) {
    return String.join(",", uscc, name, county, division, "KEY_1000", "", "", "2021-01", "");
  }

  private static void output(
      MemoryRawLog log, String id, String uscc, String period, int revision, String gross) {
    String reported = period.substring(0, 5) + "04-05T10:00:00+08:00";
    log.add(
        OutputForm.KIND,
        String.join(
            ",",
            id,
            uscc,
            period,
            Integer.toString(revision),
            reported,
            "",
            gross,
            "0.00",
            "0.00",
            gross,
            "1.00",
            "10"));
  }
}
