package cn.qianhu.contract.form;

import cn.qianhu.contract.code.CodeTables;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All forms, with one set of code tables to judge by. */
public final class Forms {

  private static final List<ReportForm> REGISTERED =
      ServiceLoader.load(ReportForm.class, Forms.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(ReportForm::kind))
          .collect(Collectors.collectingAndThen(Collectors.toList(), Forms::distinct));

  private static final Forms STANDARD = of(CodeTables.standard());

  private final Map<Kind, Form<?>> byKind;
  private final Map<Class<?>, Form<?>> byClass;

  private Forms(Map<Kind, Form<?>> byKind) {
    this.byKind = byKind;
    this.byClass =
        byKind.values().stream().collect(Collectors.toMap(Form::getClass, Function.identity()));
  }

  /** The forms that are registered, the shipped ones first, always in the same order. */
  public static List<ReportForm> registered() {
    return REGISTERED;
  }

  /** The forms with the tables shipped with this version. */
  public static Forms standard() {
    return STANDARD;
  }

  /** Key of a record, which is the same whatever the tables are: see {@link Form#key}. */
  public static String key(Kind kind, List<String> texts) {
    return STANDARD.of(kind).key(texts);
  }

  public static Forms of(CodeTables tables) {
    Map<Kind, Form<?>> forms = new LinkedHashMap<>();
    REGISTERED.forEach(form -> forms.put(form.kind(), form.judgingBy(tables)));
    return new Forms(forms);
  }

  public Form<?> of(Kind kind) {
    return byKind.get(kind);
  }

  /** The form of a class. */
  public <F extends Form<?>> F of(Class<F> form) {
    return form.cast(byClass.get(form));
  }

  /** Returns the forms, or throws where two of them share a name of files, topics or addresses. */
  static List<ReportForm> distinct(List<ReportForm> forms) {
    Set<String> names = new HashSet<>();
    for (ReportForm form : forms) {
      if (!names.add(form.kind().fileName()) || !names.add(form.kind().topic())) {
        throw new IllegalStateException(
            "Two forms are registered as "
                + form.kind()
                + ", one of them by "
                + form.getClass().getName()
                + ": give one another name, or take one out.");
      }
    }
    return List.copyOf(forms);
  }
}
