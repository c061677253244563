package cn.qianhu.contract.wire;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.event.Source;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro makes instances of a class that a schema names only if the class is trusted: the events are,
 * those of forms that a site registers among them. What a site trusts besides them stays trusted.
 */
final class EventClasses {

  private static final Set<String> PACKAGES =
      Stream.concat(
              Stream.of(Source.class),
              Forms.registered().stream()
                  .flatMap(form -> Stream.of(form.eventClass(), form.factClass())))
          .map(Class::getPackageName)
          .collect(Collectors.toUnmodifiableSet());

  static {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> PACKAGES.contains(type.getPackageName())));
  }

  private EventClasses() {}

  /** Sees to it, once, that the events are trusted. */
  static void trust() {
    // The class has been initialised by now.
  }
}
