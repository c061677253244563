package cn.qianhu.trial.guide;

import static cn.qianhu.trial.guide.MarkdownTable.code;

import cn.qianhu.contract.alert.SiteNumber;
import cn.qianhu.contract.code.Months;
import cn.qianhu.domain.alert.SiteNumberRow;
import cn.qianhu.domain.alert.ThresholdRow;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.quota.PolicyRow;
import cn.qianhu.domain.quota.QuotaPolicy;
import java.time.LocalDate;

/** The shipped rows of thresholds and of policy, as the reference shows them. */
final class ShippedNumbers {

  private ShippedNumbers() {}

  static String thresholds() {
    Thresholds shipped = Thresholds.load();
    MarkdownTable table =
        MarkdownTable.of("rule", "threshold", "名称", "is", "region", "from", "value", "source");
    for (SiteNumberRow row : shipped.numbers().rows()) {
      table.row(
          code(SiteNumber.RULE),
          code(row.number().code()),
          row.number().words().zh(),
          row.number().words().en(),
          row.region(),
          month(row.validFrom()),
          row.value(),
          row.source());
    }
    for (ThresholdRow row : shipped.rows()) {
      table.row(
          code(row.rule().code()),
          code(row.threshold().code()),
          row.threshold().words().zh(),
          row.threshold().words().en(),
          row.region(),
          month(row.validFrom()),
          row.value().toPlainString(),
          row.source());
    }
    return table.toString();
  }

  static String policy() {
    MarkdownTable table =
        MarkdownTable.of("rule", "city", "subject", "from", "to", "value", "source");
    for (PolicyRow row : QuotaPolicy.load().rows()) {
      table.row(
          code(row.rule().name()),
          code(row.city()),
          code(row.subject()),
          row.validFrom().equals(LocalDate.MIN) ? "" : row.validFrom().toString(),
          row.validTo().equals(LocalDate.MAX) ? "" : row.validTo().toString(),
          row.value(),
          row.source());
    }
    return table.toString();
  }

  private static String month(int validFrom) {
    return validFrom == Integer.MIN_VALUE ? "" : Months.text(validFrom);
  }
}
