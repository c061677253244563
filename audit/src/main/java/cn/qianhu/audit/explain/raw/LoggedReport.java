package cn.qianhu.audit.explain.raw;

import cn.qianhu.contract.form.Kind;
import java.util.List;

/**
 * A report as it stands in the raw log.
 *
 * @param texts the text of each column of its kind
 */
public record LoggedReport(Kind kind, List<String> texts, Origin origin) {

  public LoggedReport {
    texts = List.copyOf(texts);
  }

  public String text(String column) {
    return texts.get(kind.position(column));
  }
}
