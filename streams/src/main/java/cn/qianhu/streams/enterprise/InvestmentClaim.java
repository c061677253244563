package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;

/**
 * A report of investment: it asks to count where its project is known, and with all that it says it
 * is withdrawn from there when the directory parks its month.
 */
record InvestmentClaim(InvestmentFields fields, RawSource source) implements DocketEntry {

  @Override
  public String key() {
    return InvestmentForm.KIND.fileName() + "/" + Fingerprint.of(fields.texts()).text();
  }

  @Override
  public void show(StandingChange change, EnterpriseResults results) {
    boolean counts = change.now() == Standing.COUNTS;
    boolean counted = change.before() == Standing.COUNTS;
    if (counts && !counted) {
      results.claimed(fields, source);
    } else if (counted && !counts) {
      results.unclaimed(fields, source);
    }
    change.show(InvestmentForm.KIND, fields.head().reportId(), source, results);
  }

  @Override
  public void write(BinaryWriter out) {
    ReportCodecs.writeWholeHead(out, fields.head());
    ReportCodecs.write(out, fields);
    source.write(out, InvestmentForm.KIND);
  }

  static InvestmentClaim read(BinaryReader in) {
    ReportHead head = ReportCodecs.readWholeHead(in);
    return new InvestmentClaim(
        ReportCodecs.readInvestment(head, in), RawSource.read(in, InvestmentForm.KIND));
  }

  /** As it was written with all its texts. */
  static InvestmentClaim readWithTexts(BinaryReader in) {
    ReportHead head = ReportCodecs.readHeadWithTexts(in);
    return new InvestmentClaim(ReportCodecs.readInvestment(head, in), RawSource.read(in));
  }

  /** As it stood among the reports of its month, together with the standing it was shown under. */
  static InvestmentClaim readEmbedded(BinaryReader in) {
    InvestmentClaim read = readWithTexts(in);
    in.readByte();
    return read;
  }
}
