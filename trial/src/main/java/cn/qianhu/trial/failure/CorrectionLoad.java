package cn.qianhu.trial.failure;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Corrections and withdrawals of some earlier reports. */
final class CorrectionLoad {

  private static final int CORRECTED = 7;
  private static final int WITHDRAWN = 31;

  private CorrectionLoad() {}

  static List<ReportRow> of(Map<Kind, List<ReportRow>> rows) {
    List<ReportRow> later = new ArrayList<>();
    later.addAll(ofKind(rows.get(OutputForm.KIND), "gross_output"));
    later.addAll(ofKind(rows.get(EnergyForm.KIND), "consumption"));
    return later;
  }

  private static List<ReportRow> ofKind(List<ReportRow> rows, String column) {
    List<ReportRow> later = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ReportRow first = rows.get(i);
      if (i % CORRECTED == 0) {
        correction(first, column).forEach(later::add);
      }
      if (i % WITHDRAWN == 0) {
        later.add(revision(first, "W", 3).with("withdrawn", "true"));
      }
    }
    return later;
  }

  /** A correction to ten times the amount, where the amount can be read. */
  private static Stream<ReportRow> correction(ReportRow first, String column) {
    String before = first.get(column);
    return before.matches("[1-9][0-9]{0,6}\\.[0-9]{2,4}")
        ? Stream.of(revision(first, "C", 2).with(column, "1" + before))
        : Stream.empty();
  }

  private static ReportRow revision(ReportRow first, String mark, int number) {
    return first
        .with("report_id", first.get("report_id") + "-" + mark)
        .with("revision", Integer.toString(number));
  }
}
