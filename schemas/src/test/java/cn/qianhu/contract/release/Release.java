package cn.qianhu.contract.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/**
 * A released version of the schemas: a folder with the {@code .avsc} files as they were, and for
 * each record a sample, in Avro ({@code .bin}) and as JSON ({@code .json}). What is released is
 * never changed again.
 */
record Release(String version, Path folder, SortedMap<String, Schema> schemas) {

  /** What stands for the version of the present schemas. */
  static final String HEAD_VERSION = "head";

  private static final Path RELEASED = Path.of("src/test/resources/released");
  private static final Path HEAD = Path.of("src/main/avro");

  /**
   * Writes the present schemas as the next version, unless the last says the same. Run in this
   * module's folder, by {@code mvn package -DskipTests -Pfreeze}.
   */
  public static void main(String[] arguments) throws IOException {
    List<Release> releases = all();
    Release latest = releases.get(releases.size() - 1);
    if (latest.schemas().equals(head().schemas())) {
      System.out.println("Schemas are those of " + latest.version() + ": nothing to freeze.");
      return;
    }
    String version = "v" + (latest.number() + 1);
    Path folder = Files.createDirectories(RELEASED.resolve(version));
    for (Path file : files(HEAD)) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    Release release = read(version, folder);
    for (Schema schema : release.schemas().values()) {
      GenericRecord sample = (GenericRecord) sample(schema, schema.getName());
      Files.write(release.bytesOf(schema), encode(schema, sample));
      Files.writeString(release.jsonOf(schema), sample + "\n");
    }
    System.out.println("Schemas are frozen as " + version + ".");
  }

  /** The released versions, the latest last. */
  static List<Release> all() {
    try (Stream<Path> folders = Files.list(RELEASED)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> read(folder.getFileName().toString(), folder))
          .sorted(Comparator.comparing(Release::number))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Release head() {
    return read(HEAD_VERSION, HEAD);
  }

  /** The number in {@code v<number>}: by name, the tenth version would come before the second. */
  private int number() {
    return Integer.parseInt(version.substring(1));
  }

  Path bytesOf(Schema schema) {
    return folder.resolve(schema.getName() + ".bin");
  }

  Path jsonOf(Schema schema) {
    return folder.resolve(schema.getName() + ".json");
  }

  private static Release read(String version, Path folder) {
    try {
      SchemaParser parser = new SchemaParser();
      for (Path file : files(folder)) {
        parser.parse(file);
      }
      SortedMap<String, Schema> schemas = new TreeMap<>();
      parser.getParsedNamedSchemas().forEach(schema -> schemas.put(schema.getName(), schema));
      return new Release(version, folder, schemas);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".avsc")).sorted().toList();
    }
  }

  /** A value with something other than the default in every field. */
  private static Object sample(Schema schema, String name) {
    return switch (schema.getType()) {
      case RECORD -> {
        GenericRecord sample = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
          sample.put(field.pos(), sample(field.schema(), field.name()));
        }
        yield sample;
      }
      case ARRAY ->
          List.of(
              sample(schema.getElementType(), name + " 1"),
              sample(schema.getElementType(), name + " 2"));
      case MAP -> Map.of(name, sample(schema.getValueType(), name));
      case UNION -> sample(schema.getTypes().get(1), name);
      case STRING -> name + " 千户";
      case LONG -> -4_000_000_000L - name.length();
      case INT -> 70_000 + name.length();
      case BOOLEAN -> true;
      default -> throw new IllegalArgumentException("No sample of " + schema + " yet: add one.");
    };
  }

  private static byte[] encode(Schema schema, GenericRecord sample) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(schema).write(sample, encoder);
    return bytes.toByteArray();
  }
}
