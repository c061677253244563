package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.ingest.training.TrainingForm;
import java.util.Map;
import java.util.TreeMap;

/** A row of each kind that nothing is wrong with. */
public final class SampleRows {

  public static final String USCC = "91371422KCYELPKL51";
  public static final String PROJECT = "2112-371525-04-02-678881";
  public static final String REPORTED_AT = "2021-02-03T09:18:00+08:00";

  private static final Map<Kind, String> ROWS = new TreeMap<>();

  static {
    ROWS.put(EnterpriseForm.KIND, USCC + ",样本企业,371422,17,ABOVE_SCALE,false,,2020-01,");
    ROWS.put(ProjectForm.KIND, PROJECT + ",2021," + USCC + ",样本项目,371525,25,,58786.06,28357.34,");
    ROWS.put(
        OutputForm.KIND,
        "O-1," + USCC + ",2021-01,1," + REPORTED_AT + ",,6607.58,6672.29,2498.72,1,1,163");
    ROWS.put(
        InvestmentForm.KIND,
        "I-1,"
            + USCC
            + ","
            + PROJECT
            + ",2021-01,1,"
            + REPORTED_AT
            + ",,1803.76,1364.58,1,STARTED");
    ROWS.put(
        EnergyForm.KIND,
        "E-1," + USCC + ",2021-01,RAW_COAL,1," + REPORTED_AT + ",,77.8022,0,0,0,0");
    ROWS.put(
        ReadingForm.KIND,
        USCC + ",M00,RAW_COAL,CONSUMED,2021-02-01T00:00:00+08:00,60,330.9983," + REPORTED_AT);
    ROWS.put(TrainingForm.KIND, "T-1," + USCC + ",2021-01,1," + REPORTED_AT + ",,9,4");
    ROWS.put(TargetForm.KIND, "371600,ALL,T,REVENUE,2021,1200.00,BIN-156 §1,");
    ROWS.put(QuotaForm.KIND, "Q1,FUND,2021-01-05,,,,,,,,,15000000.0000,,,,,,");
  }

  private SampleRows() {}

  public static Map<Kind, String> all() {
    return ROWS;
  }

  public static String of(Kind kind) {
    return ROWS.get(kind);
  }
}
