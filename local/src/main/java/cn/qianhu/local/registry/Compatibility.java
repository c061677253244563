package cn.qianhu.local.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Checks a schema against earlier ones, by Avro's rules of schema resolution. */
final class Compatibility {
  private Compatibility() {}

  /**
   * Checks a new schema against a subject's history.
   *
   * @param earlier the subject's versions, oldest first
   * @return what stands against it, in words; empty if nothing does
   */
  static List<String> objections(
      CompatibilityLevel level, Schema candidate, List<RegisteredSchema> earlier) {
    int from = level.everyVersion() ? 0 : Math.max(0, earlier.size() - 1);
    return objectionsOfEach(level, candidate, earlier.subList(from, earlier.size()));
  }

  /** Checks a new schema against exactly the versions given, whatever the level says of which. */
  static List<String> objectionsOfEach(
      CompatibilityLevel level, Schema candidate, List<RegisteredSchema> versions) {
    List<String> objections = new ArrayList<>();
    for (RegisteredSchema version : versions) {
      Schema earlier = AvroText.parse(version.schema());
      if (level.readsEarlier()) {
        String direction = "the new schema cannot read version " + version.version();
        objections.addAll(reading(candidate, earlier, direction));
      }
      if (level.readByEarlier()) {
        String direction = "version " + version.version() + " cannot read the new schema";
        objections.addAll(reading(earlier, candidate, direction));
      }
    }
    return objections;
  }

  private static List<String> reading(Schema reader, Schema writer, String direction) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(found -> direction + ": " + inWords(found))
        .toList();
  }

  private static String inWords(Incompatibility found) {
    return found.getType() + " at " + found.getLocation() + " (" + found.getMessage() + ")";
  }
}
