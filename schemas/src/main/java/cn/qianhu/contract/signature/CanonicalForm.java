package cn.qianhu.contract.signature;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * The bytes of a report that are signed: a first line that nothing else begins with, the name of
 * the kind, and of each column that says something its name, the number of UTF-8 bytes of its text,
 * and the text.
 *
 * <pre>
 * qianhu-report-v1
 * output
 * report_id=3:O-1
 * uscc=18:91310110666007217T
 * </pre>
 *
 * <p>Lengths make it unambiguous: no text can be taken for the next column. Columns that say
 * nothing are left out, so that one which a later version adds at the end breaks no signature of
 * before.
 */
public final class CanonicalForm {

  /** Bound to reports of this product: what is signed for another purpose is none of them. */
  private static final String BEGINNING = "qianhu-report-v1\n";

  private CanonicalForm() {}

  /** The canonical form of an event, typed or written. */
  public static <E extends SpecificRecord> byte[] of(Form<E> form, E event) {
    return of(form.kind(), form.texts(event));
  }

  /**
   * Writes it.
   *
   * @param texts the text of each column of the kind, as {@link Form#texts} has them; of a run of
   *     readings, its quantities joined by semicolons
   */
  public static byte[] of(Kind kind, List<String> texts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    bytes.writeBytes(utf8(BEGINNING));
    bytes.writeBytes(utf8(kind.fileName() + "\n"));
    for (int column = 0; column < texts.size(); column++) {
      byte[] text = utf8(texts.get(column));
      if (text.length > 0) {
        bytes.writeBytes(utf8(kind.columns().get(column) + "=" + text.length + ":"));
        bytes.writeBytes(text);
        bytes.write('\n');
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
