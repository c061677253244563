package cn.qianhu.local.registry;

/** A record of the topic {@code _schemas}. */
sealed interface RegistryRecord {

  /** A version of a subject is there, or is marked deleted. */
  record SchemaStored(RegisteredSchema schema) implements RegistryRecord {}

  /** A version of a subject is gone for good. */
  record SchemaRemoved(String subject, int version) implements RegistryRecord {}

  /** Marks all versions of a subject up to one as deleted. */
  record SubjectDeleted(String subject, int upToVersion) implements RegistryRecord {}

  /** A compatibility level is set, for a subject or, where that is null, for all others. */
  record LevelSet(String subject, CompatibilityLevel level) implements RegistryRecord {}

  /** A subject's own compatibility level is taken back. */
  record LevelRemoved(String subject) implements RegistryRecord {}

  /** Something this registry has no use for, such as Confluent's heartbeat or mode. */
  record Other() implements RegistryRecord {}
}
