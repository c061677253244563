package cn.qianhu.contract.form.output;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.AmountsForm;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.OutputReport;
import java.util.List;

/** Monthly report of output and sales (工业产销). */
public final class OutputForm extends AmountsForm<OutputReport, OutputFields>
    implements ReportForm {

  public static final Kind KIND =
      Kind.named("output", "产销月报", "output")
          .number(2)
          .on("reports.output", "Monthly reports of output and sales.")
          .facts("uscc/period", "Output that counts.")
          .monthly(
              FormColumn.money("gross_output"),
              FormColumn.money("sales_output"),
              FormColumn.money("export_delivery")
                  .partOf("sales_output")
                  .contradicts(
                      "大于 sales_output：请核对%s与%s。"
                          .formatted(
                              OutputMeasures.EXPORT_DELIVERY.words().zh(),
                              OutputMeasures.SALES_OUTPUT.words().zh()),
                      "is greater than sales_output; check both."),
              FormColumn.money("revenue"),
              FormColumn.money("profit").mayBeNegative(),
              FormColumn.persons("employees").described("期末用工人数", "persons employed"))
          .example(
              "O-000001",
              "91370406RHEK2HAG96",
              "2021-01",
              "1",
              "2021-02-02T09:14:00+08:00",
              "false",
              "23779.94",
              "22660.52",
              "478.43",
              "23113.73",
              "1286.14",
              "609")
          .declared();

  public OutputForm() {
    super(KIND, OutputReport.class);
  }

  @Override
  public Class<OutputFact> factClass() {
    return OutputFact.class;
  }

  @Override
  public List<MeasureSpec> measures() {
    return OutputMeasures.all();
  }

  @Override
  public List<AlertRule> alertRules() {
    return OutputAlertRules.all();
  }

  @Override
  public OutputForm judgingBy(CodeTables tables) {
    return this;
  }

  @Override
  protected OutputFields fields(ReportHead head, long[] amounts) {
    return new OutputFields(
        head, amounts[0], amounts[1], amounts[2], amounts[3], amounts[4], amounts[5]);
  }
}
