package cn.qianhu.domain.form.output;

import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.form.AmountsMonth;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import java.util.List;

/** A month of output. */
public final class OutputMonth extends AmountsMonth<OutputFields> {

  public OutputMonth() {
    super(OutputForm.KIND);
  }

  @Override
  protected long[] amountsOf(OutputFields fields) {
    return new long[] {
      fields.grossOutput(),
      fields.salesOutput(),
      fields.exportDelivery(),
      fields.revenue(),
      fields.profit(),
      fields.employees()
    };
  }

  @Override
  protected OutputFields fields(ReportHead head, long[] amounts) {
    return new OutputFields(
        head, amounts[0], amounts[1], amounts[2], amounts[3], amounts[4], amounts[5]);
  }

  /** Writes the amounts without their number, as they have always stood. */
  @Override
  public void write(BinaryWriter out, OutputFields fields) {
    for (long amount : amountsOf(fields)) {
      out.writeLong(amount);
    }
  }

  @Override
  public OutputFields read(ReportHead head, BinaryReader in) {
    return fields(head, readAmounts(in, kind().amounts().size()));
  }

  @Override
  public List<EnterpriseRule> rules(Thresholds thresholds) {
    return List.of(
        new OutputDrop(thresholds),
        new ReportOverdue(thresholds),
        new UnitSuspect(thresholds),
        new OutputJump(thresholds),
        new RunningTotal(thresholds),
        new MissingJanuary(thresholds));
  }
}
