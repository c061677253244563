package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;

/**
 * What is kept of a report that lost to another of its natural key: it can never win again, so that
 * its amounts are not needed any more. But it is listed as rejected while the directory parks the
 * month, and the same record must be known when it comes once more.
 */
final class Superseded implements Shown {

  private final String reportId;
  private final RawSource source;
  private final Fingerprint fingerprint;
  private Standing shown;

  private Superseded(String reportId, RawSource source, Fingerprint fingerprint, Standing shown) {
    this.reportId = reportId;
    this.source = source;
    this.fingerprint = fingerprint;
    this.shown = shown;
  }

  static Superseded of(Candidate<?> loser) {
    return new Superseded(
        loser.head.reportId(), loser.source, Fingerprint.of(loser.head.texts()), loser.shown());
  }

  boolean is(ReportHead head) {
    return reportId.equals(head.reportId()) && fingerprint.equals(Fingerprint.of(head.texts()));
  }

  @Override
  public String reportId() {
    return reportId;
  }

  @Override
  public RawSource source() {
    return source;
  }

  @Override
  public Standing shown() {
    return shown;
  }

  @Override
  public void shown(Standing now) {
    shown = now;
  }

  void write(BinaryWriter out) {
    out.writeText(reportId);
    source.write(out);
    fingerprint.write(out);
    out.writeByte(shown.ordinal());
  }

  static Superseded read(BinaryReader in) {
    return new Superseded(
        in.readText(), RawSource.read(in), Fingerprint.read(in), Standing.values()[in.readByte()]);
  }
}
