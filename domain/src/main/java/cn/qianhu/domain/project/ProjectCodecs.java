package cn.qianhu.domain.project;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.domain.cell.Contribution;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.ReportCodecs;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.util.List;
import java.util.function.Function;

/** The binary forms of the stores of the project stage. */
public final class ProjectCodecs {

  public static final Codec<ProjectDirectory> PROJECT = new ProjectCodec();
  public static final Codec<ProjectMonth> MONTH = new MonthCodec();
  public static final Codec<DoubtfulCode> CODE = new DoubtfulCodeCodec();
  public static final Codec<Claimant> CLAIMANT = new ClaimantCodec();

  /** The codec of a claim, both in its own entry and in a message to its project. */
  public static final Codec<Claim> CLAIM = new ClaimCodec();

  private ProjectCodecs() {}

  private static final class ProjectCodec implements Codec<ProjectDirectory> {

    private static final int WITHOUT_MONTHS = 1;

    /** Since 2, entries have the months of their plans. */
    @Override
    public int version() {
      return 2;
    }

    @Override
    public void write(BinaryWriter out, ProjectDirectory projectDirectory) {
      out.writeText(projectDirectory.code);
      out.writeAll(projectDirectory.entries, ProjectCodec::writeEntry);
    }

    private static void writeEntry(BinaryWriter out, PlanEntry entry) {
      writeFields(out, entry.fields);
      out.writeBoolean(entry.fault != null);
      if (entry.fault != null) {
        out.writeText(entry.fault.reason().name());
        out.writeText(entry.fault.column());
        out.writeText(entry.fault.value());
      }
      entry.source.write(out);
      out.writeText(entry.shown == null ? null : entry.shown.name());
    }

    private static void writeFields(BinaryWriter out, ProjectFields fields) {
      out.writeText(fields.projectCode());
      out.writeInt(fields.planYear());
      out.writeText(fields.uscc());
      out.writeText(fields.name());
      out.writeText(fields.county());
      out.writeText(fields.division());
      out.writeInt(fields.levels());
      out.writeLong(fields.totalInvestment());
      out.writeLong(fields.planInvestment());
      out.writeAll(fields.planMonths(), BinaryWriter::writeLong);
    }

    @Override
    public ProjectDirectory read(BinaryReader in) {
      return read(in, each -> each.readAll(BinaryReader::readLong));
    }

    @Override
    public ProjectDirectory readEarlier(BinaryReader in, int met) {
      return met == WITHOUT_MONTHS
          ? read(in, unused -> List.of())
          : Codec.super.readEarlier(in, met);
    }

    private static ProjectDirectory read(
        BinaryReader in, Function<BinaryReader, List<Long>> months) {
      ProjectDirectory projectDirectory = new ProjectDirectory(in.readText());
      projectDirectory.entries.addAll(in.readAll(each -> readEntry(each, months)));
      return projectDirectory;
    }

    private static PlanEntry readEntry(BinaryReader in, Function<BinaryReader, List<Long>> months) {
      return new PlanEntry(
          readFields(in, months),
          in.readBoolean() ? readFinding(in) : null,
          RawSource.read(in),
          reason(in.readText()));
    }

    private static ProjectFields readFields(
        BinaryReader in, Function<BinaryReader, List<Long>> months) {
      return new ProjectFields(
          in.readText(),
          in.readInt(),
          in.readText(),
          in.readText(),
          in.readText(),
          in.readText(),
          in.readInt(),
          in.readLong(),
          in.readLong(),
          months.apply(in));
    }

    private static Finding readFinding(BinaryReader in) {
      return new Finding(reason(in.readText()), in.readText(), in.readText());
    }

    private static Reason reason(String name) {
      return name == null ? null : Reason.valueOf(name);
    }
  }

  private static final class MonthCodec implements Codec<ProjectMonth> {

    private static final int EMBEDDING = 1;
    private static final int FIXED_SLOTS = 2;

    /** Since 2, claims have entries of their own; since 3, sums are written by family. */
    @Override
    public int version() {
      return 3;
    }

    @Override
    public void write(BinaryWriter out, ProjectMonth month) {
      out.writeText(month.projectCode);
      out.writeInt(month.month);
      out.writeNullable(month.published, Contribution.CODEC::write);
    }

    @Override
    public ProjectMonth read(BinaryReader in) {
      ProjectMonth month = new ProjectMonth(in.readText(), in.readInt());
      month.published = in.readNullable(Contribution.CODEC::read);
      return month;
    }

    @Override
    public ProjectMonth readEarlier(BinaryReader in, int met) {
      if (met != EMBEDDING && met != FIXED_SLOTS) {
        return Codec.super.readEarlier(in, met);
      }
      ProjectMonth month = new ProjectMonth(in.readText(), in.readInt());
      if (met == EMBEDDING) {
        month.embedded.addAll(in.readAll(each -> CLAIM.readEarlier(each, 1)));
        month.embeddedRefusals.addAll(in.readAll(BinaryReader::readText));
      }
      month.published = in.readNullable(each -> Contribution.CODEC.readEarlier(each, 1));
      return month;
    }
  }

  private static final class ClaimantCodec implements Codec<Claimant> {

    private static final int WITH_TEXTS = 1;

    /** Since 2, texts of a claim that follow from its values are not written. */
    @Override
    public int version() {
      return 2;
    }

    @Override
    public void write(BinaryWriter out, Claimant claimant) {
      out.writeText(claimant.projectCode);
      out.writeInt(claimant.month);
      out.writeText(claimant.uscc);
      out.writeNullable(claimant.greatest, CLAIM::write);
      out.writeInt(claimant.others);
      out.writeBoolean(claimant.refused);
    }

    @Override
    public Claimant read(BinaryReader in) {
      return read(in, CLAIM::read);
    }

    @Override
    public Claimant readEarlier(BinaryReader in, int met) {
      return met == WITH_TEXTS
          ? read(in, each -> CLAIM.readEarlier(each, WITH_TEXTS))
          : Codec.super.readEarlier(in, met);
    }

    private static Claimant read(BinaryReader in, Function<BinaryReader, Claim> claim) {
      Claimant claimant = new Claimant(in.readText(), in.readInt(), in.readText());
      claimant.greatest = in.readNullable(claim);
      claimant.others = in.readInt();
      claimant.refused = in.readBoolean();
      return claimant;
    }
  }

  private static final class ClaimCodec implements Codec<Claim> {

    private static final int WITH_TEXTS = 1;

    /** Since 2, texts that follow from the values are not written. */
    @Override
    public int version() {
      return 2;
    }

    @Override
    public void write(BinaryWriter out, Claim claim) {
      ReportCodecs.writeWholeHead(out, claim.fields().head());
      ReportCodecs.write(out, claim.fields());
      claim.source().write(out, InvestmentForm.KIND);
    }

    @Override
    public Claim read(BinaryReader in) {
      ReportHead head = ReportCodecs.readWholeHead(in);
      return new Claim(
          ReportCodecs.readInvestment(head, in), RawSource.read(in, InvestmentForm.KIND));
    }

    @Override
    public Claim readEarlier(BinaryReader in, int met) {
      if (met != WITH_TEXTS) {
        return Codec.super.readEarlier(in, met);
      }
      ReportHead head = ReportCodecs.readHeadWithTexts(in);
      return new Claim(ReportCodecs.readInvestment(head, in), RawSource.read(in));
    }
  }

  private static final class DoubtfulCodeCodec implements Codec<DoubtfulCode> {

    @Override
    public void write(BinaryWriter out, DoubtfulCode code) {
      out.writeText(code.uscc);
      out.writeBoolean(code.exempt);
      out.writeAll(code.projects, BinaryWriter::writeText);
    }

    @Override
    public DoubtfulCode read(BinaryReader in) {
      DoubtfulCode code = new DoubtfulCode(in.readText());
      code.exempt = in.readBoolean();
      code.projects.addAll(in.readAll(BinaryReader::readText));
      return code;
    }
  }
}
