package cn.qianhu.reporting;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.sender.SenderReport;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as it stands in the outbox: a version byte, its kind, the text of each column and the
 * quantities of a run, so that it can be kept while the registry is away, and be sent by a later
 * version.
 */
final class KeptReport {

  private static final byte UNSIGNED = 1;

  /** Marks that a signature follows; unsigned reports are written as earlier versions read them. */
  private static final byte SIGNED = 2;

  private KeptReport() {}

  static byte[] encode(Report report) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(bytes(report.kind().fileName()));
    boolean signed = !report.signature().isEmpty();
    if (signed) {
      parts.add(bytes(report.signature()));
    }
    report.texts().forEach(text -> parts.add(bytes(text)));
    report.quantities().forEach(quantity -> parts.add(bytes(quantity)));
    int length = 1 + parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
    ByteBuffer payload = ByteBuffer.allocate(length).put(signed ? SIGNED : UNSIGNED);
    parts.forEach(part -> payload.putInt(part.length).put(part));
    return payload.array();
  }

  /** The report, or null where another version has written something that this one cannot read. */
  static Report decode(byte[] payload) {
    ByteBuffer bytes = ByteBuffer.wrap(payload);
    try {
      byte version = bytes.get();
      if (version != UNSIGNED && version != SIGNED) {
        return null;
      }
      Kind kind = Kind.ofFileName(text(bytes));
      String signature = version == SIGNED ? text(bytes) : "";
      List<String> texts = new ArrayList<>();
      while (bytes.hasRemaining()) {
        texts.add(text(bytes));
      }
      return kind == null ? null : report(kind, signature, texts);
    } catch (BufferUnderflowException e) {
      return null;
    }
  }

  /** The report of a kind; the quantities of a run stand behind the columns of readings. */
  private static Report report(Kind kind, String signature, List<String> texts) {
    int columns = kind.columns().size();
    if (texts.size() < columns || (texts.size() > columns && kind != ReadingForm.KIND)) {
      return null;
    }
    List<String> own = texts.subList(0, columns);
    List<String> quantities = texts.subList(columns, texts.size());
    return new Report(
        quantities.isEmpty()
            ? SenderReport.of(kind, own, signature)
            : SenderReport.ofRun(own, quantities, signature));
  }

  private static String text(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] text = new byte[length];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
