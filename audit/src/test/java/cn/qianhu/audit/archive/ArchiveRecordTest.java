package cn.qianhu.audit.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.contract.signature.ReportSignature;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class ArchiveRecordTest {

  /** Whoever has the archive can still say who made a report, and so can the log made of it. */
  @Test
  void aSignatureOutlivesTheArchive() {
    Headers headers = new RecordHeaders();
    headers.add("origin", "erp".getBytes(UTF_8));
    headers.add(ReportSignature.HEADER, "ed25519.A.B".getBytes(UTF_8));
    headers.add("empty", null);
    GenericRecord archived = ArchiveRecord.of(record(headers));

    ArchiveSegment segment =
        new ArchiveSegment("file", "reports.output", 3, 7, 8, 1, "digest", 5L, 5L);
    RawRecord raw = ArchiveRecord.raw(segment, archived);
    assertThat(raw.signature()).isEqualTo("ed25519.A.B");
    assertThat(raw.place().signature()).isEqualTo("ed25519.A.B");
    assertThat(raw.source().origin()).isEqualTo("erp");

    ProducerRecord<byte[], byte[]> again = ArchiveRecord.record("reports.output", 3, archived);
    assertThat(again.headers()).isEqualTo(headers);
  }

  @Test
  void whatHasNoSignatureHasNone() {
    GenericRecord archived = ArchiveRecord.of(record(new RecordHeaders()));
    ArchiveSegment segment =
        new ArchiveSegment("file", "reports.output", 3, 7, 8, 1, "digest", 5L, 5L);
    assertThat(ArchiveRecord.raw(segment, archived).signature()).isNull();
  }

  private static ConsumerRecord<byte[], byte[]> record(Headers headers) {
    return new ConsumerRecord<>(
        "reports.output",
        3,
        7,
        5,
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        "key".getBytes(UTF_8),
        "value".getBytes(UTF_8),
        headers,
        Optional.empty());
  }
}
