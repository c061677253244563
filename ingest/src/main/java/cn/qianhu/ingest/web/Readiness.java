package cn.qianhu.ingest.web;

import java.util.Map;

/** Whether the parts that the gateway needs are there. */
@FunctionalInterface
public interface Readiness {

  /**
   * Each part by its name, and whether it is ready. Asked often, by anybody: answers at once or
   * from memory.
   */
  Map<String, Boolean> parts();
}
