package cn.qianhu.local.registry;

import java.util.function.Consumer;

/** The log of the registry's records, in the order in which they were appended. */
interface RecordLog extends AutoCloseable {
  /** Reads everything there is, oldest first. */
  void readAll(Consumer<RegistryRecord> reader);

  /**
   * Appends a record and returns once it is kept; refused with 50001 if that is not certain, in
   * which case it may or may not be there.
   */
  void append(String key, String value);

  @Override
  void close();
}
