package cn.qianhu.streams.project;

import cn.qianhu.contract.form.InvestmentFields;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.enterprise.Fingerprint;
import cn.qianhu.streams.enterprise.RawSource;
import cn.qianhu.streams.enterprise.ReportCodecs;

/**
 * An investment report that asks to count for its project; the directory of enterprises has
 * admitted it already.
 */
public record Claim(InvestmentFields fields, RawSource source) {

  ReportHead head() {
    return fields.head();
  }

  /**
   * What tells its record from all others. Another record may say the same and be signed by
   * somebody else: one ceases to count, and the other goes on.
   */
  String key() {
    return Fingerprint.of(head().texts()).text() + "/" + source.id();
  }

  /** Whether it is the claim of the same record. */
  boolean isOfRecord(Claim other) {
    return source.isSameRecord(other.source) && head().equals(other.head());
  }

  public void write(BinaryWriter out) {
    ReportCodecs.write(out, fields.head());
    ReportCodecs.write(out, fields);
    source.write(out);
  }

  public static Claim read(BinaryReader in) {
    ReportHead head = ReportCodecs.readHead(in);
    return new Claim(ReportCodecs.readInvestment(head, in), RawSource.read(in));
  }
}
