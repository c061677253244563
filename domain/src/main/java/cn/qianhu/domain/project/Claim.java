package cn.qianhu.domain.project;

import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.domain.enterprise.Fingerprint;
import cn.qianhu.domain.enterprise.RawSource;
import java.util.Comparator;

/**
 * An investment report that asks to count for its project; the directory of enterprises has
 * admitted it already.
 */
public record Claim(InvestmentFields fields, RawSource source) {

  /** The position of a record in the log; the first record is the greatest. */
  private static final Comparator<RawSource> FIRST =
      Comparator.comparing(RawSource::topic)
          .thenComparing(RawSource::partition)
          .thenComparing(RawSource::offset)
          .reversed();

  /**
   * The greatest counts. Two records may say the same, one signed and one not, and which of them is
   * claimed first depends on when directories came: the place in the log decides, lest the source
   * of the fact be another in another order.
   */
  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::fields, MonthlyFields.ORDER).thenComparing(Claim::source, FIRST);

  ReportHead head() {
    return fields.head();
  }

  /**
   * The key of its record. Another record may say the same and be signed by somebody else: one
   * ceases to count, and the other goes on.
   */
  String key() {
    return Fingerprint.of(fields.texts()).text() + "/" + source.id();
  }

  /** Whether another claim is of the same record. */
  boolean isOfRecord(Claim other) {
    return source.isSameRecord(other.source) && fields.equals(other.fields);
  }
}
