package cn.qianhu.local.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A topic that Confluent's registry wrote, read record by record. */
class SchemaIndexTest {
  private final SchemaIndex index = new SchemaIndex();

  @Test
  void aTopicWrittenByConfluentsRegistryIsUnderstood() {
    read("{\"keytype\":\"NOOP\",\"magic\":0}", null);
    read(
        "{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}",
        "{\"compatibilityLevel\":\"FORWARD\"}");
    read(schemaKey("coal", 1), schemaValue("coal", 1, 7, "\\\"string\\\"", false));
    read(
        schemaKey("proto", 1),
        "{\"subject\":\"proto\",\"version\":1,\"id\":8,\"schemaType\":\"PROTOBUF\","
            + "\"schema\":\"syntax = \\\"proto3\\\";\",\"deleted\":false}");

    assertThat(index.globalLevel()).hasValue(CompatibilityLevel.FORWARD);
    assertThat(index.subjects()).containsExactly("coal", "proto");
    assertThat(index.schema(7)).hasValue("\"string\"");
    assertThat(index.schema(8)).hasValue("syntax = \"proto3\";");
    assertThat(index.idFor("\"string\"")).isEqualTo(7);
    assertThat(index.idFor("\"int\"")).isEqualTo(9);
  }

  @Test
  void aSoftDeletedVersionIsReadableByIdOnlyAndKeepsItsNumber() {
    read(schemaKey("coal", 1), schemaValue("coal", 1, 1, "\\\"string\\\"", false));
    read(schemaKey("coal", 2), schemaValue("coal", 2, 2, "\\\"int\\\"", false));
    read(schemaKey("coal", 2), schemaValue("coal", 2, 2, "\\\"int\\\"", true));

    assertThat(index.history("coal")).extracting(RegisteredSchema::version).containsExactly(1);
    assertThat(index.schema(2)).hasValue("\"int\"");
    assertThat(index.nextVersion("coal")).isEqualTo(3);
  }

  @Test
  void aDeletedSubjectIsGoneUpToTheVersionDeleted() {
    read(schemaKey("coal", 1), schemaValue("coal", 1, 1, "\\\"string\\\"", false));
    read(
        "{\"keytype\":\"DELETE_SUBJECT\",\"subject\":\"coal\",\"magic\":0}",
        "{\"subject\":\"coal\",\"version\":1}");
    assertThat(index.subjects()).isEmpty();
    read(schemaKey("coal", 2), schemaValue("coal", 2, 2, "\\\"int\\\"", false));
    assertThat(index.history("coal")).extracting(RegisteredSchema::version).containsExactly(2);
  }

  @Test
  void anIdIsNeverGivenOutTwiceEvenAfterATombstone() {
    read(schemaKey("coal", 1), schemaValue("coal", 1, 5, "\\\"string\\\"", false));
    read(schemaKey("coal", 1), null);
    assertThat(index.subjects()).isEmpty();
    assertThat(index.idFor("\"int\"")).isEqualTo(6);
    assertThat(index.schema(5)).hasValue("\"string\"");
  }

  @Test
  void aSubjectsLevelCanBeTakenBack() {
    String key = "{\"keytype\":\"CONFIG\",\"subject\":\"coal\",\"magic\":0}";
    read(key, "{\"compatibilityLevel\":\"NONE\"}");
    assertThat(index.ownLevel("coal")).hasValue(CompatibilityLevel.NONE);
    read(key, null);
    assertThat(index.ownLevel("coal")).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadBack() {
    RegisteredSchema schema = new RegisteredSchema("煤/coal", 3, 12, "\"string\"", false);
    assertThat(
            RecordFormat.read(
                RecordFormat.schemaKey("煤/coal", 3), RecordFormat.schemaValue(schema)))
        .isEqualTo(new RegistryRecord.SchemaStored(schema));
    assertThat(
            RecordFormat.read(
                RecordFormat.levelKey(null),
                RecordFormat.levelValue(null, CompatibilityLevel.FULL)))
        .isEqualTo(new RegistryRecord.LevelSet(null, CompatibilityLevel.FULL));
  }

  private void read(String key, String value) {
    index.apply(RecordFormat.read(key, value));
  }

  private static String schemaKey(String subject, int version) {
    return "{\"keytype\":\"SCHEMA\",\"subject\":\"%s\",\"version\":%d,\"magic\":1}"
        .formatted(subject, version);
  }

  private static String schemaValue(
      String subject, int version, int id, String schema, boolean deleted) {
    return "{\"subject\":\"%s\",\"version\":%d,\"id\":%d,\"schema\":\"%s\",\"deleted\":%b}"
        .formatted(subject, version, id, schema, deleted);
  }
}
