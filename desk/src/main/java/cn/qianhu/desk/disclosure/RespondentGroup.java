package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.measure.DisclosureClass;
import cn.qianhu.contract.measure.MeasureSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The respondents of one form, none of whose figures may be revealed, and the measures that are
 * sums of what they report. The order of the measures is that of the amounts of a contribution, in
 * editions that were published as well: measures are added at the end.
 */
record RespondentGroup(String form, List<MeasureSpec> measures) {

  private static final List<RespondentGroup> ALL =
      Measures.all().stream()
          .filter(RespondentGroup::isOfRespondents)
          .map(MeasureSpec::family)
          .distinct()
          .map(
              form ->
                  new RespondentGroup(
                      form,
                      Measures.ofFamily(form).stream()
                          .filter(RespondentGroup::isOfRespondents)
                          .toList()))
          .toList();

  static boolean isOfRespondents(MeasureSpec measure) {
    return measure.disclosure().filter(DisclosureClass.RESPONDENTS::equals).isPresent();
  }

  static List<RespondentGroup> all() {
    return ALL;
  }

  /** The group of a form; empty where it has no measure that the public may see. */
  static Optional<RespondentGroup> of(String form) {
    return ALL.stream().filter(group -> group.form.equals(form)).findFirst();
  }

  /** The respondents of a measure that is a sum. */
  static RespondentGroup of(MeasureSpec measure) {
    return of(measure.family()).orElseThrow();
  }

  /** The respondents of the parts of a measure. */
  static List<RespondentGroup> allOf(MeasureSpec measure) {
    return measure.bases().stream().map(RespondentGroup::of).distinct().toList();
  }

  Kind kind() {
    return Kind.ofFileName(form);
  }

  /** The name of the group in editions. */
  String name() {
    return form.toUpperCase(Locale.ROOT);
  }

  /** The group of a name in editions; empty where its form is no longer declared. */
  static Optional<RespondentGroup> named(String name) {
    return ALL.stream().filter(group -> group.name().equals(name)).findFirst();
  }

  /** Whether growth is computed over pairs; otherwise it is that of the sums. */
  boolean isPaired() {
    return measures.stream().anyMatch(MeasureSpec::isPanel);
  }

  /** Whether the group has cells in a scope: that of everybody, or a list that members are on. */
  boolean hasScope(Scope scope) {
    return scope == Scope.ALL
        || (kind().isOfProjects() ? scope.isProjectLevel() : scope.isEnterpriseScope());
  }
}
