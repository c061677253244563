package cn.qianhu.local.registry;

/**
 * A version of a subject.
 *
 * @param subject the name that versions are counted under, usually {@code topic-value}
 * @param version 1 for the subject's first, without gaps
 * @param id the number that records carry; equal schemas share it across subjects
 * @param schema the schema as canonical JSON text
 * @param deleted true if a Confluent registry has soft-deleted it: readable by id only
 */
record RegisteredSchema(String subject, int version, int id, String schema, boolean deleted) {
  RegisteredSchema asDeleted() {
    return new RegisteredSchema(subject, version, id, schema, true);
  }
}
