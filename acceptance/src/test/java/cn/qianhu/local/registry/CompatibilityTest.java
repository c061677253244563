package cn.qianhu.local.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {
  /** Versions of one record; "+" marks a field with a default. */
  private static Schema schema(String fields) {
    SchemaBuilder.FieldAssembler<Schema> record = SchemaBuilder.record("Plant").fields();
    for (String field : fields.split(" ", -1)) {
      record =
          field.endsWith("+")
              ? record.name(field.substring(0, field.length() - 1)).type().longType().longDefault(0)
              : record.requiredLong(field);
    }
    return record.endRecord();
  }

  @ParameterizedTest(name = "{0}: {1}, then {2}, then {3}")
  @CsvSource({
    // level, first version, second version, candidate, accepted
    "NONE,                a,       a b,     c,        true",
    // A field without a default may go, and may not come.
    "BACKWARD,            a b,     a b,     a,        true",
    "BACKWARD,            a,       a,       a b,      false",
    "BACKWARD,            a,       a,       a b+,     true",
    // A field without a default may come, and may not go.
    "FORWARD,             a,       a,       a b,      true",
    "FORWARD,             a b,     a b,     a,        false",
    "FORWARD,             a b+,    a b+,    a,        true",
    "FULL,                a,       a,       a b,      false",
    "FULL,                a b,     a b,     a,        false",
    "FULL,                a b+,    a,       a c+,     true",
    // Only the transitive levels look behind the latest version.
    "BACKWARD,            a,       a b+,    a b,      true",
    "BACKWARD_TRANSITIVE, a,       a b+,    a b,      false",
    "FORWARD,             a b,     a b+,    a,        true",
    "FORWARD_TRANSITIVE,  a b,     a b+,    a,        false",
    "FULL,                a b,     a b+,    a c+,     true",
    "FULL_TRANSITIVE,     a b,     a b+,    a c+,     false",
    "FULL_TRANSITIVE,     a b+,    a,       a c+,     true",
  })
  void theLevelDecides(
      CompatibilityLevel level, String first, String second, String candidate, boolean accepted) {
    List<RegisteredSchema> history = List.of(version(1, first), version(2, second));
    List<String> objections = Compatibility.objections(level, schema(candidate), history);
    assertThat(objections.isEmpty()).as("objections: %s", objections).isEqualTo(accepted);
  }

  private static RegisteredSchema version(int version, String fields) {
    return new RegisteredSchema("plant-value", version, version, schema(fields).toString(), false);
  }
}
