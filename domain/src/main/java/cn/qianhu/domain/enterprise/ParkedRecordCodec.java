package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.store.KindRef;
import java.util.function.Function;

/** The codec of records that are listed only: a tag byte, then the record. */
final class ParkedRecordCodec implements Codec<ParkedRecord> {

  private static final int SUPERSEDED = 1;
  private static final int CLAIM = 2;
  private static final int HELD = 3;
  private static final int WITH_TEXTS = 1;

  /** Since 2, texts that follow from the values, or from the key, are not written. */
  @Override
  public int version() {
    return 2;
  }

  @Override
  public void write(BinaryWriter out, ParkedRecord listed) {
    if (listed instanceof SupersededReport supersededReport) {
      out.writeByte(SUPERSEDED);
      write(out, supersededReport);
    } else if (listed instanceof InvestmentClaim claim) {
      out.writeByte(CLAIM);
      write(out, claim);
    } else if (listed instanceof DoubtfulRecord held) {
      out.writeByte(HELD);
      write(out, held);
    }
  }

  private static void write(BinaryWriter out, SupersededReport supersededReport) {
    KindRef.write(supersededReport.kind(), out);
    out.writeText(supersededReport.reportId());
    supersededReport.source().write(out, supersededReport.kind());
  }

  private static void write(BinaryWriter out, InvestmentClaim claim) {
    ReportCodecs.writeWholeHead(out, claim.fields().head());
    ReportCodecs.write(out, claim.fields());
    claim.source().write(out, InvestmentForm.KIND);
  }

  private static void write(BinaryWriter out, DoubtfulRecord held) {
    KindRef.write(held.kind(), out);
    out.writeText(held.writtenKey());
    out.writeText(held.finding().reason().name());
    out.writeText(held.finding().column());
    out.writeText(held.finding().value());
    held.source().write(out, held.kind());
  }

  @Override
  public ParkedRecord read(BinaryReader in) {
    int tag = in.readByte();
    return switch (tag) {
      case SUPERSEDED -> readSuperseded(in);
      case CLAIM -> readClaim(in);
      case HELD -> readHeld(in);
      default -> throw unknown(tag);
    };
  }

  private static SupersededReport readSuperseded(BinaryReader in) {
    Kind kind = KindRef.read(in);
    return new SupersededReport(
        kind, in.readText(), RawSource.read(in, kind), Fingerprint.atEnd(in.key()));
  }

  private static InvestmentClaim readClaim(BinaryReader in) {
    ReportHead head = ReportCodecs.readWholeHead(in);
    return new InvestmentClaim(
        ReportCodecs.readInvestment(head, in), RawSource.read(in, InvestmentForm.KIND));
  }

  private static DoubtfulRecord readHeld(BinaryReader in) {
    Kind kind = KindRef.read(in);
    return new DoubtfulRecord(kind, in.readText(), readFinding(in), RawSource.read(in, kind));
  }

  private static Finding readFinding(BinaryReader in) {
    return new Finding(Reason.valueOf(in.readText()), in.readText(), in.readText());
  }

  @Override
  public ParkedRecord readEarlier(BinaryReader in, int met) {
    if (met != WITH_TEXTS) {
      return Codec.super.readEarlier(in, met);
    }
    int tag = in.readByte();
    return switch (tag) {
      case SUPERSEDED -> readSupersededWithTopic(KindRef.read(in), in);
      case CLAIM -> readClaimWithTexts(in);
      case HELD -> readHeldWithTopic(in);
      default -> throw unknown(tag);
    };
  }

  private static IllegalStateException unknown(int tag) {
    return new IllegalStateException("no listed record has tag " + tag);
  }

  private static SupersededReport readSupersededWithTopic(Kind kind, BinaryReader in) {
    return new SupersededReport(kind, in.readText(), RawSource.read(in), Fingerprint.read(in));
  }

  private static InvestmentClaim readClaimWithTexts(BinaryReader in) {
    ReportHead head = ReportCodecs.readHeadWithTexts(in);
    return new InvestmentClaim(ReportCodecs.readInvestment(head, in), RawSource.read(in));
  }

  private static DoubtfulRecord readHeldWithTopic(BinaryReader in) {
    return new DoubtfulRecord(KindRef.read(in), in.readText(), readFinding(in), RawSource.read(in));
  }

  /** A report that lost, as it stood among the reports of its form and month. */
  static ParkedRecord readEmbeddedSuperseded(Kind kind, BinaryReader in) {
    return embedded(in, each -> readSupersededWithTopic(kind, each));
  }

  /** A report of investment as it stood in its month. */
  static ParkedRecord readEmbeddedClaim(BinaryReader in) {
    return embedded(in, ParkedRecordCodec::readClaimWithTexts);
  }

  /** A record that is held back as it stood in its month or directory. */
  static ParkedRecord readEmbeddedHeld(BinaryReader in) {
    return embedded(in, ParkedRecordCodec::readHeldWithTopic);
  }

  /** Together with each stood the standing that it was shown under. */
  private static ParkedRecord embedded(
      BinaryReader in, Function<BinaryReader, ParkedRecord> reader) {
    ParkedRecord read = reader.apply(in);
    in.readByte();
    return read;
  }
}
