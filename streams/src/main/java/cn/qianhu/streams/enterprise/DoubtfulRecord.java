package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.book.KindRef;

/**
 * A record that fails a field rule, of an enterprise whose code is in doubt: while the code is not
 * admitted it is refused for the code, afterwards for the field, because reasons are tested in a
 * fixed order (domain, Reports).
 *
 * @param writtenKey key of the record as written
 */
record DoubtfulRecord(Kind kind, String writtenKey, Finding finding, RawSource source)
    implements DocketEntry {

  static DoubtfulRecord of(FieldCheck<?> check, RawSource source) {
    return new DoubtfulRecord(check.kind(), check.key(), check.later(), source);
  }

  @Override
  public String key() {
    return "held/" + refusalId();
  }

  private String refusalId() {
    return Refusal.idOf(kind, source, writtenKey);
  }

  @Override
  public void show(StandingChange change, EnterpriseResults results) {
    boolean codeInDoubt = change.now() == Standing.BAD_IDENTIFIER;
    boolean wasInDoubt = change.before() == Standing.BAD_IDENTIFIER;
    if (change.before() == Standing.UNSEEN || codeInDoubt != wasInDoubt) {
      Finding shown = codeInDoubt ? change.finding() : finding;
      results.refused(new Refusal(refusalId(), kind, writtenKey, shown, codeInDoubt, source));
    }
  }

  @Override
  public void write(BinaryWriter out) {
    KindRef.write(kind, out);
    out.writeText(writtenKey);
    out.writeText(finding.reason().name());
    out.writeText(finding.column());
    out.writeText(finding.value());
    source.write(out, kind);
  }

  static DoubtfulRecord read(BinaryReader in) {
    Kind kind = KindRef.read(in);
    return new DoubtfulRecord(kind, in.readText(), readFinding(in), RawSource.read(in, kind));
  }

  private static Finding readFinding(BinaryReader in) {
    return new Finding(Reason.valueOf(in.readText()), in.readText(), in.readText());
  }

  /** As it was written with the name of its topic. */
  static DoubtfulRecord readWithTopic(BinaryReader in) {
    return new DoubtfulRecord(KindRef.read(in), in.readText(), readFinding(in), RawSource.read(in));
  }

  /** As it stood in its month or directory, together with the standing it was shown under. */
  static DoubtfulRecord readEmbedded(BinaryReader in) {
    DoubtfulRecord read = readWithTopic(in);
    in.readByte();
    return read;
  }
}
