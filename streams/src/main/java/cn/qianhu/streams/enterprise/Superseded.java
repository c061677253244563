package cn.qianhu.streams.enterprise;

import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;

/**
 * What is kept of a report that lost to another of its natural key: it can never win again, so that
 * its amounts are not needed any more. But it is listed as rejected while the directory parks the
 * month, and the same record must be known when it comes once more.
 */
final class Superseded extends Shown {

  private final String reportId;
  private final Fingerprint fingerprint;

  private Superseded(String reportId, RawSource source, Fingerprint fingerprint, Standing shown) {
    super(source, shown);
    this.reportId = reportId;
    this.fingerprint = fingerprint;
  }

  static Superseded of(Candidate<?> loser) {
    return new Superseded(
        loser.head.reportId(), loser.source, Fingerprint.of(loser.head.texts()), loser.shown());
  }

  /** Whether it is the report with these texts, of which its id is one. */
  boolean is(Fingerprint texts) {
    return fingerprint.equals(texts);
  }

  @Override
  String reportId() {
    return reportId;
  }

  void write(BinaryWriter out) {
    out.writeText(reportId);
    source.write(out);
    fingerprint.write(out);
    out.writeByte(shown().ordinal());
  }

  static Superseded read(BinaryReader in) {
    return new Superseded(
        in.readText(), RawSource.read(in), Fingerprint.read(in), Standing.values()[in.readByte()]);
  }
}
