package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.domain.book.BinaryReader;
import cn.qianhu.domain.book.BinaryWriter;
import cn.qianhu.domain.book.Codec;
import cn.qianhu.domain.book.KindRef;
import java.util.function.Function;

/** How records that are only listed are written: a tag byte, then the record. */
final class DocketEntryCodec implements Codec<DocketEntry> {

  private static final int SUPERSEDED = 1;
  private static final int CLAIM = 2;
  private static final int HELD = 3;
  private static final int WITH_TEXTS = 1;

  /** Since 2, neither texts that values say nor what the key of the entry says. */
  @Override
  public int version() {
    return 2;
  }

  @Override
  public void write(BinaryWriter out, DocketEntry listed) {
    if (listed instanceof Superseded superseded) {
      out.writeByte(SUPERSEDED);
      write(out, superseded);
    } else if (listed instanceof InvestmentClaim claim) {
      out.writeByte(CLAIM);
      write(out, claim);
    } else if (listed instanceof DoubtfulRecord held) {
      out.writeByte(HELD);
      write(out, held);
    }
  }

  private static void write(BinaryWriter out, Superseded superseded) {
    KindRef.write(superseded.kind(), out);
    out.writeText(superseded.reportId());
    superseded.source().write(out, superseded.kind());
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
  public DocketEntry read(BinaryReader in) {
    int tag = in.readByte();
    return switch (tag) {
      case SUPERSEDED -> readSuperseded(in);
      case CLAIM -> readClaim(in);
      case HELD -> readHeld(in);
      default -> throw unknown(tag);
    };
  }

  private static Superseded readSuperseded(BinaryReader in) {
    Kind kind = KindRef.read(in);
    return new Superseded(
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
  public DocketEntry readEarlier(BinaryReader in, int met) {
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

  private static Superseded readSupersededWithTopic(Kind kind, BinaryReader in) {
    return new Superseded(kind, in.readText(), RawSource.read(in), Fingerprint.read(in));
  }

  private static InvestmentClaim readClaimWithTexts(BinaryReader in) {
    ReportHead head = ReportCodecs.readHeadWithTexts(in);
    return new InvestmentClaim(ReportCodecs.readInvestment(head, in), RawSource.read(in));
  }

  private static DoubtfulRecord readHeldWithTopic(BinaryReader in) {
    return new DoubtfulRecord(KindRef.read(in), in.readText(), readFinding(in), RawSource.read(in));
  }

  /** A report that lost, as it stood among the reports of its form and month. */
  static DocketEntry readEmbeddedSuperseded(Kind kind, BinaryReader in) {
    return embedded(in, each -> readSupersededWithTopic(kind, each));
  }

  /** A report of investment as it stood in its month. */
  static DocketEntry readEmbeddedClaim(BinaryReader in) {
    return embedded(in, DocketEntryCodec::readClaimWithTexts);
  }

  /** A record that is held back as it stood in its month or directory. */
  static DocketEntry readEmbeddedHeld(BinaryReader in) {
    return embedded(in, DocketEntryCodec::readHeldWithTopic);
  }

  /** Together with each stood the standing that it was shown under. */
  private static DocketEntry embedded(BinaryReader in, Function<BinaryReader, DocketEntry> reader) {
    DocketEntry read = reader.apply(in);
    in.readByte();
    return read;
  }
}
