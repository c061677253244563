package cn.qianhu.contract.catalogue;

import cn.qianhu.contract.form.AmountsForm;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.measure.MeasureSpec;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measures of all forms, those of reports before derived ones. */
public final class Measures {

  private static final List<MeasureSpec> ALL =
      Forms.registered().stream()
          .flatMap(form -> checked(form).stream())
          .sorted(Comparator.comparing(MeasureSpec::isDerived))
          .toList();

  private static final Map<String, MeasureSpec> BY_CODE = byCode(ALL);

  private Measures() {}

  public static List<MeasureSpec> all() {
    return ALL;
  }

  public static List<String> codes() {
    return ALL.stream().map(MeasureSpec::code).toList();
  }

  /** The measure of a name in the results. */
  public static Optional<MeasureSpec> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The measures of one form. */
  public static List<MeasureSpec> ofFamily(String family) {
    return ALL.stream().filter(measure -> measure.family().equals(family)).toList();
  }

  static Map<String, MeasureSpec> byCode(List<MeasureSpec> measures) {
    Map<String, MeasureSpec> byCode = new HashMap<>();
    for (MeasureSpec measure : measures) {
      if (byCode.put(measure.code(), measure) != null) {
        throw new IllegalStateException(
            "Two measures are declared as " + measure + ": give one of them another code.");
      }
    }
    return byCode;
  }

  /** The measures of a form, if its amounts can be added up to them. */
  private static List<MeasureSpec> checked(ReportForm form) {
    if (form instanceof AmountsForm<?, ?>) {
      form.measures().forEach(measure -> check(form.kind(), measure));
    }
    return form.measures();
  }

  static void check(Kind kind, MeasureSpec measure) {
    if (!measure.bases().stream().allMatch(MeasureSpec::isPanel)) {
      throw new IllegalStateException(
          "The measure %s of the form %s is no Measure.panel, nor made of such: nothing would add it up."
              .formatted(measure, kind));
    }
    for (String name : measure.columns()) {
      FormColumn column = kind.has(name) ? kind.column(name) : null;
      if (column == null || !column.content().isAmount()) {
        throw new IllegalStateException(
            "The measure %s adds up %s, which is no amount of the form %s: name its columns with summing."
                .formatted(measure, name, kind));
      }
      if (column.content().digits() != measure.unit().scale()) {
        throw new IllegalStateException(
            "The measure %s is kept with %d digits after the point, and its column %s has %d: declare a unit with as many."
                .formatted(measure, measure.unit().scale(), name, column.content().digits()));
      }
    }
  }
}
