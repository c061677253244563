package cn.qianhu.contract.catalogue;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.measure.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The measures of all forms, those of reports before those that are made of others. */
public final class Measures {

  private static final List<Measure> ALL =
      Forms.registered().stream()
          .flatMap(form -> form.measures().stream())
          .sorted(Comparator.comparing(Measure::isDerived))
          .toList();

  private static final Map<String, Measure> BY_CODE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Measure::code, Function.identity()));

  private Measures() {}

  public static List<Measure> all() {
    return ALL;
  }

  public static List<String> codes() {
    return ALL.stream().map(Measure::code).toList();
  }

  /** The measure of a name in the results. */
  public static Optional<Measure> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** Those of one form. */
  public static List<Measure> ofFamily(String family) {
    return ALL.stream().filter(measure -> measure.family().equals(family)).toList();
  }
}
