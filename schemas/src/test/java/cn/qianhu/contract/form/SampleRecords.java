package cn.qianhu.contract.form;

import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records in which all is well, and what can be changed about them. */
public final class SampleRecords {

  public static final String USCC = "91310110666007217T";
  public static final String USCC_WITH_WRONG_CHECK = "91310110666007217N";

  private static final Map<Kind, List<String>> GOOD =
      Map.ofEntries(
          Map.entry(
              EnterpriseForm.KIND,
              List.of(
                  USCC, "样本企业", "370406", "18", "KEY_1000;CITY_100", "true", "", "2020-01", "")),
          Map.entry(
              ProjectForm.KIND,
              List.of(
                  "2203-370100-04-01-123456",
                  "2022",
                  USCC,
                  "样本项目",
                  "370406",
                  "18",
                  "CITY_KEY",
                  "22262.62",
                  "5163.62",
                  "")),
          Map.entry(
              OutputForm.KIND,
              List.of(
                  "O-1",
                  USCC,
                  "2022-03",
                  "1",
                  "2022-04-02T09:14:00+08:00",
                  "",
                  "23779.94",
                  "22660.52",
                  "478.43",
                  "23113.73",
                  "-1286.14",
                  "609")),
          Map.entry(
              InvestmentForm.KIND,
              List.of(
                  "I-1",
                  USCC,
                  "2203-370100-04-01-123456",
                  "2022-03",
                  "1",
                  "2022-04-02T09:49:00+08:00",
                  "",
                  "593.21",
                  "174.49",
                  "196.47",
                  "UNDER_CONSTRUCTION")),
          Map.entry(
              EnergyForm.KIND,
              List.of(
                  "E-1",
                  USCC,
                  "2022-03",
                  "ELECTRICITY",
                  "1",
                  "2022-04-01T09:15:00+08:00",
                  "",
                  "2365.7694",
                  "10.0000",
                  "1.0000",
                  "0.5000",
                  "100.0000")),
          Map.entry(
              ReadingForm.KIND,
              List.of(
                  USCC,
                  "M00",
                  "NATURAL_GAS",
                  "CONVERTED",
                  "2022-04-01T00:15:00+08:00",
                  "15",
                  "594.4827",
                  "2022-04-01T01:45:00+08:00")));

  private SampleRecords() {}

  public static List<String> good(Kind kind) {
    return GOOD.getOrDefault(kind, kind.example());
  }

  /** A good record with other texts in some columns: pairs of column and text. */
  public static List<String> with(Kind kind, String... changes) {
    List<String> texts = new ArrayList<>(good(kind));
    for (int i = 0; i < changes.length; i += 2) {
      texts.set(kind.position(changes[i]), changes[i + 1]);
    }
    return texts;
  }
}
