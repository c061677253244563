package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import java.time.YearMonth;

/** The binary forms of checked records within the books of the streams. */
public final class ReportCodecs {

  private ReportCodecs() {}

  static void write(BinaryWriter out, EnterpriseFields fields) {
    out.writeText(fields.uscc());
    out.writeText(fields.name());
    out.writeText(fields.county());
    out.writeText(fields.division());
    out.writeInt(fields.scopes());
    out.writeBoolean(fields.twoHigh());
    out.writeBoolean(fields.codeExempt());
    writeMonth(out, fields.validFrom());
    out.writeBoolean(fields.closedFrom() != null);
    if (fields.closedFrom() != null) {
      writeMonth(out, fields.closedFrom());
    }
  }

  static EnterpriseFields readEnterprise(BinaryReader in) {
    return new EnterpriseFields(
        in.readText(),
        in.readText(),
        in.readText(),
        in.readText(),
        in.readInt(),
        in.readBoolean(),
        in.readBoolean(),
        readMonth(in),
        in.readBoolean() ? readMonth(in) : null);
  }

  public static void write(BinaryWriter out, InvestmentFields fields) {
    out.writeText(fields.projectCode());
    out.writeLong(fields.completed());
    out.writeLong(fields.technical());
    out.writeLong(fields.equipment());
    out.writeText(fields.status() == null ? null : fields.status().name());
  }

  public static InvestmentFields readInvestment(ReportHead head, BinaryReader in) {
    return new InvestmentFields(
        head, in.readText(), in.readLong(), in.readLong(), in.readLong(), readStatus(in));
  }

  private static ProjectStatus readStatus(BinaryReader in) {
    String status = in.readText();
    return status == null ? null : ProjectStatus.valueOf(status);
  }

  public static void writeHead(BinaryWriter out, MonthlyFields report) {
    ReportHead head = report.head();
    out.writeText(head.reportId());
    out.writeText(head.uscc());
    writeMonth(out, head.period());
    out.writeLong(head.revision());
    out.writeInstant(head.reportedAt());
    out.writeBoolean(head.withdrawn());
    out.writeAll(report.texts(), BinaryWriter::writeText);
  }

  public static ReportHead readHead(BinaryReader in) {
    return new ReportHead(
        in.readText(),
        in.readText(),
        readMonth(in),
        in.readLong(),
        in.readInstant(),
        in.readBoolean(),
        in.readAll(BinaryReader::readText));
  }

  private static void writeMonth(BinaryWriter out, YearMonth month) {
    out.writeInt(Months.index(month));
  }

  private static YearMonth readMonth(BinaryReader in) {
    return Months.of(in.readInt());
  }
}
