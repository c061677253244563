package cn.qianhu.audit.publication;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.topic.Topic;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Two results on each topic, with something in every field that follows from the name of the field:
 * a field that is added moves no other.
 */
final class SampleResults implements ResultSource {

  @Override
  public <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type) {
    Schema schema = SpecificData.get().getSchema(type);
    return IntStream.rangeClosed(1, 2)
        .mapToObj(number -> type.cast(sample(schema, schema.getName(), number)));
  }

  private static Object sample(Schema schema, String name, int number) {
    return switch (schema.getType()) {
      case RECORD -> {
        SpecificRecord sample = empty(schema);
        for (Schema.Field field : schema.getFields()) {
          sample.put(field.pos(), sample(field.schema(), field.name(), number));
        }
        yield sample;
      }
      case ARRAY ->
          List.of(
              sample(schema.getElementType(), name, 2 * number),
              sample(schema.getElementType(), name, 2 * number + 1));
      case MAP -> Map.of(name, sample(schema.getValueType(), name, number));
      case UNION -> sample(schema.getTypes().get(1), name, number);
      case STRING -> "=" + name + ", 千户 " + number;
      case LONG -> 4_000_000_000L + 100L * number + name.length();
      case INT -> 70_000 + 100 * number + name.length();
      case BOOLEAN -> number % 2 == 0;
      default -> throw new IllegalArgumentException("No sample of " + schema + " yet: add one.");
    };
  }

  private static SpecificRecord empty(Schema schema) {
    try {
      return Class.forName(schema.getFullName())
          .asSubclass(SpecificRecord.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("No class of " + schema.getName(), e);
    }
  }
}
