package cn.qianhu.audit.archive;

import cn.qianhu.contract.topic.Answer;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Writes the records of one partition so that each comes to the offset that it had. Publications,
 * refusals and what was done about them name records by their offsets.
 *
 * <p>Offsets without a record are those of marks that transactions left, and of records that were
 * never committed. The same is done again: a record behind which one offset is missing is sent in a
 * transaction of its own, whose mark takes that offset; more are taken by a transaction that is
 * aborted.
 */
final class PartitionCopy {

  private static final byte[] NOTHING = {};

  private final Producer<byte[], byte[]> plain;
  private final Producer<byte[], byte[]> transactional;
  private final LogEnd end;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private ProducerRecord<byte[], byte[]> held;
  private long offset = -1;
  private long shift;
  private long shifted;

  /**
   * @param transactional initialised
   * @param end of the partition; null where records may stand at any offsets
   */
  PartitionCopy(
      Producer<byte[], byte[]> plain, Producer<byte[], byte[]> transactional, LogEnd end) {
    this.plain = plain;
    this.transactional = transactional;
    this.end = end;
  }

  /** Adds the next record. */
  void add(long at, ProducerRecord<byte[], byte[]> record) {
    requireSound();
    if (end == null) {
      send(record, -1);
      return;
    }
    long missing = at - offset - 1;
    if (held == null) {
      skipFirst(missing, record);
    } else {
      send(missing);
    }
    held = record;
    offset = at;
  }

  /**
   * Waits until all are there.
   *
   * @param last where the partition ended; what comes behind it is to begin there
   * @return how many stand at another offset than they had
   */
  long end(long last) {
    if (held != null) {
      send(last - offset - 1);
      held = null;
    }
    plain.flush();
    requireSound();
    return shifted;
  }

  /**
   * Skips offsets that are missing before all records. A single one cannot be reproduced, since an
   * aborted transaction takes two: then all records shift by one.
   */
  private void skipFirst(long missing, ProducerRecord<byte[], byte[]> first) {
    if (missing == 1) {
      shift = 1;
    } else if (missing > 1) {
      abort(missing, first);
      end.awaitOffset(missing);
    }
  }

  private void send(long missing) {
    long expected = offset - shift;
    shifted += shift == 0 ? 0 : 1;
    if (missing == 1) {
      plain.flush();
      transactional.beginTransaction();
      var sent = transactional.send(held);
      transactional.commitTransaction();
      check(Answer.of(sent), expected);
      end.awaitOffset(expected + 2);
      return;
    }
    send(held, expected);
    if (missing > 1) {
      plain.flush();
      abort(missing, held);
      end.awaitOffset(expected + 1 + missing);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of it.
  private void send(ProducerRecord<byte[], byte[]> record, long expected) {
    plain.send(
        record,
        (at, problem) -> {
          if (problem != null) {
            failure.compareAndSet(null, problem);
          } else if (expected >= 0) {
            check(at, expected);
          }
        });
  }

  /** Uses up offsets with the records of an aborted transaction and its mark, which nobody sees. */
  @SuppressWarnings("FutureReturnValueIgnored") // What is wrong shows in the offset that follows.
  private void abort(long offsets, ProducerRecord<byte[], byte[]> beside) {
    transactional.beginTransaction();
    for (long filled = 1; filled < offsets; filled++) {
      transactional.send(
          new ProducerRecord<>(
              beside.topic(), beside.partition(), beside.timestamp(), null, NOTHING));
    }
    transactional.flush();
    transactional.abortTransaction();
  }

  private void check(RecordMetadata at, long expected) {
    if (at.offset() != expected) {
      failure.compareAndSet(
          null,
          new IllegalStateException(
              "别的程序正在写入 "
                  + at.topic()
                  + "：请全部停止后再次运行 / somebody else writes to "
                  + at.topic()
                  + ": a record came to offset "
                  + at.offset()
                  + " of partition "
                  + at.partition()
                  + ", not to "
                  + expected
                  + ". Stop everything, and run this again"));
    }
  }

  private void requireSound() {
    Exception failed = failure.get();
    if (failed instanceof RuntimeException thrown) {
      throw thrown;
    }
    if (failed != null) {
      throw new IllegalStateException(failed);
    }
  }
}
