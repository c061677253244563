package cn.qianhu.contract.wire;

import cn.qianhu.event.Source;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro makes instances of a class that a schema names only if the class is trusted: the events are.
 * What a site trusts beside them stays trusted.
 */
final class EventClasses {

  private static final String EVENTS = Source.class.getPackageName();

  static {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> type.getPackageName().equals(EVENTS)));
  }

  private EventClasses() {}

  /** Sees to it, once, that the events are trusted. */
  static void trust() {
    // The class has been initialised by now.
  }
}
