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

  /** What tells its report from all others; the same for the same report. */
  String key() {
    return Fingerprint.of(head().texts()).text();
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
