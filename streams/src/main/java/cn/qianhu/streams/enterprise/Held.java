package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;

/**
 * A record that fails a field rule, of an enterprise whose code is in doubt: while the code is not
 * admitted it is refused for the code, afterwards for the field, because reasons are tested in a
 * fixed order (domain, Reports).
 */
final class Held {

  final Kind kind;
  final String key;
  final Finding finding;
  final RawSource source;
  Standing shown;

  Held(Kind kind, String key, Finding finding, RawSource source, Standing shown) {
    this.kind = kind;
    this.key = key;
    this.finding = finding;
    this.source = source;
    this.shown = shown;
  }

  void write(BinaryWriter out) {
    out.writeByte(kind.ordinal());
    out.writeText(key);
    out.writeText(finding.reason().name());
    out.writeText(finding.column());
    out.writeText(finding.value());
    source.write(out);
    out.writeByte(shown.ordinal());
  }

  static Held read(BinaryReader in) {
    return new Held(
        Kind.values()[in.readByte()],
        in.readText(),
        new Finding(Reason.valueOf(in.readText()), in.readText(), in.readText()),
        RawSource.read(in),
        Standing.values()[in.readByte()]);
  }
}
