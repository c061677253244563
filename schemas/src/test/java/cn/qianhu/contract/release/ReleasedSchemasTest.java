package cn.qianhu.contract.release;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was written under any released version stays readable, and the other way round. */
class ReleasedSchemasTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Arguments> releasedSchemas() {
    return Release.all().stream()
        .flatMap(
            release ->
                release.schemas().values().stream()
                    .map(
                        schema ->
                            Arguments.of(
                                Named.of(release.version(), release),
                                Named.of(schema.getName(), schema))));
  }

  @ParameterizedTest
  @MethodSource("releasedSchemas")
  void everyVersionReadsEveryOther(Release release, Schema schema) {
    List<Release> others = new ArrayList<>(Release.all());
    others.add(Release.head());
    for (Release other : others) {
      Schema otherSchema = other.schemas().get(schema.getName());
      if (otherSchema == null) {
        assertThat(other.version())
            .as("%s is gone", schema.getName())
            .isNotEqualTo(Release.HEAD_VERSION);
      } else {
        assertThat(reads(otherSchema, schema)).as("%s reads it", other.version()).isTrue();
        assertThat(reads(schema, otherSchema)).as("it reads %s", other.version()).isTrue();
      }
    }
  }

  /** With defaults everywhere, a renamed field would be compatible and its values lost. */
  @ParameterizedTest
  @MethodSource("releasedSchemas")
  void noFieldGoesAndNoneChangesItsType(Release release, Schema schema) {
    Schema head = Release.head().schemas().get(schema.getName());
    for (Schema.Field field : schema.getFields()) {
      assertThat(head.getField(field.name())).as(field.name()).isNotNull();
      assertThat(typeName(head.getField(field.name()).schema()))
          .as(field.name())
          .isEqualTo(typeName(field.schema()));
    }
  }

  private static String typeName(Schema schema) {
    return switch (schema.getType()) {
      case UNION ->
          schema.getTypes().stream().map(ReleasedSchemasTest::typeName).toList().toString();
      case ARRAY -> "array of " + typeName(schema.getElementType());
      case MAP -> "map of " + typeName(schema.getValueType());
      default -> schema.getFullName();
    };
  }

  @ParameterizedTest
  @MethodSource("releasedSchemas")
  void theBytesOfEveryVersionDecode(Release release, Schema schema) throws Exception {
    MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    int id = registry.register("any", new AvroSchema(schema));
    byte[] body = Files.readAllBytes(release.bytesOf(schema));
    byte[] bytes = ByteBuffer.allocate(body.length + 5).put((byte) 0).putInt(id).put(body).array();
    Class<? extends SpecificRecord> type =
        Class.forName(schema.getFullName()).asSubclass(SpecificRecord.class);

    SpecificRecord value = new AvroDecoder<>(new SchemaLookup(registry), type).decode(bytes);

    JsonNode expected = JSON.readTree(Files.readString(release.jsonOf(schema)));
    JsonNode actual = JSON.readTree(value.toString());
    assertThat(fieldsOf(expected, actual)).isEqualTo(expected);
  }

  /** What a value says in the fields that an earlier version of it has. */
  private static JsonNode fieldsOf(JsonNode earlier, JsonNode value) {
    if (earlier.isObject() && value.isObject()) {
      var fields = JSON.createObjectNode();
      earlier
          .properties()
          .forEach(
              field -> {
                JsonNode now = value.path(field.getKey());
                fields.set(field.getKey(), fieldsOf(field.getValue(), now));
              });
      return fields;
    }
    if (earlier.isArray() && value.isArray() && earlier.size() == value.size()) {
      var elements = JSON.createArrayNode();
      for (int i = 0; i < earlier.size(); i++) {
        elements.add(fieldsOf(earlier.get(i), value.get(i)));
      }
      return elements;
    }
    return value;
  }

  static Stream<Schema> headSchemas() {
    return Release.head().schemas().values().stream();
  }

  @ParameterizedTest
  @MethodSource("headSchemas")
  void everyFieldHasADefaultAndADoc(Schema schema) {
    assertThat(schema.getDoc()).as(schema.getName()).isNotBlank();
    assertThat(schema.getFields())
        .allSatisfy(
            field -> {
              assertThat(field.hasDefaultValue()).as("default of %s", field.name()).isTrue();
              assertThat(field.doc()).as("doc of %s", field.name()).isNotBlank();
            });
  }

  @Test
  void everyTopicHasAReleasedSchema() {
    List<Release> releases = Release.all();
    Map<String, Schema> latest = releases.get(releases.size() - 1).schemas();
    assertThat(Topics.ALL)
        .filteredOn(Topic::hasAvroValues)
        .allSatisfy(topic -> assertThat(latest).containsKey(topic.schema().getName()));
  }

  @Test
  void whatBreaksCompatibilityIsNoticed() {
    Schema text = record().name("amount").type().stringType().stringDefault("").endRecord();
    Schema number = record().name("amount").type().longType().longDefault(0).endRecord();
    Schema more =
        record()
            .name("amount")
            .type()
            .stringType()
            .stringDefault("")
            .requiredString("unit")
            .endRecord();
    assertThat(reads(number, text)).isFalse();
    assertThat(reads(more, text)).isFalse();
    assertThat(reads(text, more)).isTrue();
    assertThat(typeName(number.getField("amount").schema()))
        .isNotEqualTo(typeName(text.getField("amount").schema()));
  }

  private static SchemaBuilder.FieldAssembler<Schema> record() {
    return SchemaBuilder.record("Sample").fields();
  }

  private static boolean reads(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
        == SchemaCompatibilityType.COMPATIBLE;
  }
}
