package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.book.KindRef;

/**
 * What is kept of a report that lost to another of its natural key: it can never win again, so that
 * its amounts are not needed any more.
 */
record Superseded(Kind kind, String reportId, RawSource source, Fingerprint fingerprint)
    implements DocketEntry {

  static Superseded of(Kind kind, Candidate<?> loser) {
    return new Superseded(
        kind, loser.fields.head().reportId(), loser.source, Fingerprint.of(loser.fields.texts()));
  }

  /** The key that a report has once it has lost. */
  static String key(Kind kind, MonthlyFields report) {
    return key(kind, Fingerprint.of(report.texts()));
  }

  private static String key(Kind kind, Fingerprint fingerprint) {
    return kind.fileName() + "/" + fingerprint.text();
  }

  @Override
  public String key() {
    return key(kind, fingerprint);
  }

  @Override
  public void show(StandingChange change, EnterpriseResults results) {
    change.show(kind, reportId, source, results);
  }

  @Override
  public void write(BinaryWriter out) {
    KindRef.write(kind, out);
    out.writeText(reportId);
    source.write(out, kind);
  }

  static Superseded read(BinaryReader in) {
    Kind kind = KindRef.read(in);
    return new Superseded(
        kind, in.readText(), RawSource.read(in, kind), Fingerprint.atEnd(in.key()));
  }

  /** As it was written with all that its key says. */
  static Superseded readWithTopic(BinaryReader in) {
    return new Superseded(
        KindRef.read(in), in.readText(), RawSource.read(in), Fingerprint.read(in));
  }

  /** As it stood among the reports of its month, together with the standing it was shown under. */
  static Superseded readEmbedded(Kind kind, BinaryReader in) {
    Superseded read = new Superseded(kind, in.readText(), RawSource.read(in), Fingerprint.read(in));
    in.readByte();
    return read;
  }
}
