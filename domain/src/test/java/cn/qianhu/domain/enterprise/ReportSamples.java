package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Reports as they come in, typed and written, read by the rules of their forms. */
public final class ReportSamples {

  public static final String USCC = EnterpriseStageFixture.USCC;
  public static final String PROJECT = "2101-370100-04-01-000001";

  private ReportSamples() {}

  /** Of which the values say everything. */
  public static OutputFields output() {
    return output("1", "2022-04-02T09:14:00+08:00", "23779.94");
  }

  /** In another spelling, and at a part of a second that milliseconds cannot say. */
  public static OutputFields speltOutput() {
    return output("2", "2022-04-02T01:14:00.123456789Z", "023779.9");
  }

  private static OutputFields output(String revision, String reportedAt, String grossOutput) {
    return fields(
        Forms.standard().of(OutputForm.class),
        List.of(
            "91371422KCYELPKL51-2022-03",
            USCC,
            "2022-03",
            revision,
            reportedAt,
            "",
            grossOutput,
            "22660.52",
            "478.43",
            "23113.73",
            "-1286.14",
            "609"));
  }

  public static StatementFields statement(String carrier) {
    return statement(carrier, "", "2365.7694");
  }

  /** That leaves its amounts out, as most do, or repeats one. */
  public static StatementFields withdrawnStatement(String carrier, String consumption) {
    return statement(carrier, "true", consumption);
  }

  private static StatementFields statement(String carrier, String withdrawn, String consumption) {
    String rest = withdrawn.isEmpty() ? "1.0000" : "";
    return fields(
        Forms.standard().of(EnergyForm.class),
        List.of(
            "E-" + carrier,
            USCC,
            "2022-03",
            carrier,
            "3",
            "2022-04-01T09:15:00+08:00",
            withdrawn,
            consumption,
            rest,
            rest,
            rest,
            withdrawn.isEmpty() ? "0.0000" : ""));
  }

  public static InvestmentFields investment() {
    return investment("593.21");
  }

  public static InvestmentFields speltInvestment() {
    return investment("0593.2");
  }

  private static InvestmentFields investment(String completed) {
    return fields(
        Forms.standard().of(InvestmentForm.class),
        List.of(
            "I-1",
            USCC,
            PROJECT,
            "2022-03",
            "1",
            "2022-04-02T09:49:00+08:00",
            "",
            completed,
            "174.49",
            "196.47",
            "UNDER_CONSTRUCTION"));
  }

  private static <E extends SpecificRecord, F> F fields(
      CheckedForm<E, F> form, List<String> texts) {
    FieldCheck<F> check = form.check(form.event(texts));
    if (check.refused() != null || check.later() != null) {
      throw new IllegalStateException("a sample is refused: " + check);
    }
    return check.fields();
  }
}
