package cn.qianhu.domain.form;

import cn.qianhu.contract.form.Kind;
import java.util.Map;

/**
 * The facts of one enterprise and month, one of each form at most: what counts of all that was
 * reported.
 */
public record MonthFacts(Map<Kind, Object> byKind) {

  public static final MonthFacts NONE = new MonthFacts(Map.of());

  /** The fact of a form; null where there is none. */
  @SuppressWarnings("unchecked") // A form makes facts of one type only.
  public <X> X of(MonthlyForm<?, X> form) {
    return (X) byKind.get(form.kind());
  }

  public boolean has(MonthlyForm<?, ?> form) {
    return byKind.containsKey(form.kind());
  }
}
