package cn.qianhu.audit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.Publication;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Entries that were written before entries said of which columns their digests are: two, chained,
 * with digests of {@link SampleResults}. Their bytes never change.
 */
class EarlierPublicationsTest {

  private static final File WRITTEN = new File("src/test/resources/released/publications.avro");

  private final List<Publication> entries = new ArrayList<>();

  /** By the way that they go from the topic. */
  @BeforeEach
  void read() throws Exception {
    try (DataFileReader<GenericRecord> file =
        new DataFileReader<>(WRITTEN, new GenericDatumReader<>())) {
      MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
      int id = registry.register("publications-value", new AvroSchema(file.getSchema()));
      AvroDecoder<Publication> decoder =
          AvroDecoder.of(Topics.PUBLICATIONS, Publication.class, new SchemaLookup(registry));
      for (GenericRecord record : file) {
        byte[] body = bytes(record);
        entries.add(
            decoder.decode(
                ByteBuffer.allocate(body.length + 5).put((byte) 0).putInt(id).put(body).array()));
      }
    }
  }

  private static byte[] bytes(GenericRecord record) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
    return out.toByteArray();
  }

  @Test
  void theirChainIsWhole() {
    assertThat(entries).hasSize(2).allSatisfy(entry -> assertThat(entry.getColumns()).isEmpty());
    assertThat(Verification.chain(entries)).isEmpty();
    assertThat(entries.get(1).getHash())
        .isEqualTo("31e4681ee7f1d1afd89bf5fd184fa12d508bb6a39c623971070bf937f3021ed1");
  }

  @Test
  void theirTablesAreHadAgain() {
    for (Publication entry : entries) {
      TableComparison comparison =
          TableComparison.of(
              entry, new SampleResults(), Map.of(), MoreColumns.in(ResultTables.filed()));
      assertThat(entry.getTables()).hasSize(12);
      assertThat(comparison.differing()).isEmpty();
      assertThat(comparison.gone()).isEmpty();
    }
  }
}
