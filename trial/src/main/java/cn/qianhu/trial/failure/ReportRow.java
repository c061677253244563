package cn.qianhu.trial.failure;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record that is reported: two with the same texts are one.
 *
 * @param texts of the kind's columns, as their event gives them back
 */
record ReportRow(Kind kind, List<String> texts) {

  ReportRow {
    texts = List.copyOf(texts);
  }

  /** A row as somebody wrote it. */
  static ReportRow ofTexts(Kind kind, List<String> texts) {
    return canonical(kind, Forms.standard().of(kind), texts);
  }

  private static <E extends SpecificRecord> ReportRow canonical(
      Kind kind, Form<E> form, List<String> texts) {
    return new ReportRow(kind, form.texts(form.event(texts)));
  }

  String get(String column) {
    return texts.get(kind.position(column));
  }

  /** This row with another text in one column. */
  ReportRow with(String column, String text) {
    List<String> changed = new ArrayList<>(texts);
    changed.set(kind.position(column), text);
    return ofTexts(kind, changed);
  }

  /** The row among the rejections if it is refused for a reason. */
  String rejected(String reason) {
    return kind.fileName() + "," + Forms.standard().of(kind).key(texts) + "," + reason;
  }
}
