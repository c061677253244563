package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import java.time.Instant;
import java.time.YearMonth;

/** The binary forms of checked records within the stores of the streams. */
public final class ReportCodecs {

  private static final int WITHDRAWN = 1;
  private static final int FRACTION = 1 << 1;
  private static final int WRITTEN = 1 << 2;

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

  /** Writes the head of a report where enterprise and month stand already. */
  static void writeHead(BinaryWriter out, ReportHead head) {
    Instant at = head.reportedAt();
    long second = at.getEpochSecond();
    int nano = at.getNano();
    out.writeText(head.reportId());
    out.writeLong(head.revision());
    out.writeByte(
        (head.withdrawn() ? WITHDRAWN : 0)
            | (nano == 0 ? 0 : FRACTION)
            | (head.written() == null ? 0 : WRITTEN));
    out.writeLong(second);
    if (nano != 0) {
      out.writeInt(nano);
    }
    if (head.written() != null) {
      out.writeAll(head.written(), BinaryWriter::writeText);
    }
  }

  static ReportHead readHead(String uscc, YearMonth period, BinaryReader in) {
    String reportId = in.readText();
    long revision = in.readLong();
    int flags = in.readByte();
    long second = in.readLong();
    int nano = (flags & FRACTION) == 0 ? 0 : in.readInt();
    return new ReportHead(
        reportId,
        uscc,
        period,
        revision,
        Instant.ofEpochSecond(second, nano),
        (flags & WITHDRAWN) != 0,
        (flags & WRITTEN) == 0 ? null : in.readAll(BinaryReader::readText));
  }

  /** Writes the head of a report that stands alone. */
  public static void writeWholeHead(BinaryWriter out, ReportHead head) {
    out.writeText(head.uscc());
    writeMonth(out, head.period());
    writeHead(out, head);
  }

  public static ReportHead readWholeHead(BinaryReader in) {
    return readHead(in.readText(), readMonth(in), in);
  }

  /** A head as it was written while all texts were kept of every report. */
  public static ReportHead readHeadWithTexts(BinaryReader in) {
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
