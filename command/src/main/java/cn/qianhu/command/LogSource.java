package cn.qianhu.command;

import cn.qianhu.audit.archive.ArchiveRawLog;
import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.StopPosition;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.wire.SchemaLookup;
import java.time.Instant;
import org.apache.kafka.clients.consumer.Consumer;

/** A source of the raw log: a cluster or an archive, asked in the same way. */
interface LogSource extends AutoCloseable {

  SchemaLookup schemas();

  /** The whole log, as it is now. */
  RawLog whole();

  RawLog until(StopPosition stop);

  /** The log as it was known at an instant. */
  RawLog until(Instant instant);

  @Override
  void close();

  /** A cluster, read without a group. */
  static LogSource cluster(Clients clients, String namespace) {
    Consumer<String, byte[]> reader = clients.reader();
    return new LogSource() {
      @Override
      public SchemaLookup schemas() {
        return clients.schemas();
      }

      @Override
      public RawLog whole() {
        return KafkaRawLog.untilNow(reader, namespace);
      }

      @Override
      public RawLog until(StopPosition stop) {
        return KafkaRawLog.until(stop, reader, namespace);
      }

      @Override
      public RawLog until(Instant instant) {
        return KafkaRawLog.until(instant, reader, namespace);
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }

  /** An archive, which needs no cluster. */
  static LogSource archive(ArchiveRawLog whole) {
    return new LogSource() {
      @Override
      public SchemaLookup schemas() {
        return whole.schemas();
      }

      @Override
      public RawLog whole() {
        return whole;
      }

      @Override
      public RawLog until(StopPosition stop) {
        return whole.until(stop);
      }

      @Override
      public RawLog until(Instant instant) {
        return whole.until(instant);
      }

      @Override
      public void close() {}
    };
  }
}
