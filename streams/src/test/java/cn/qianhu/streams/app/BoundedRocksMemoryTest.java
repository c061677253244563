package cn.qianhu.streams.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.streams.topology.QianhuTopology;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.AbstractEventListener;
import org.rocksdb.AbstractEventListener.EnabledEventCallback;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.FlushJobInfo;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/** What stores do to each other through the memory that they share. */
class BoundedRocksMemoryTest {

  /** What Kafka Streams gives a store. */
  private static final long DEFAULT_BUFFER = 16L << 20;

  private static final int PARTITIONS = 12;
  private static final int VALUE = 500;

  @TempDir private Path folder;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final Random random = new Random(1);

  @AfterEach
  void close() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  /** As after a backlog, of which one partition is left. */
  @Test
  void storesThatNobodyWritesToAnyMoreLeaveRoomForTheOthers() throws Exception {
    for (int partition = 1; partition < PARTITIONS; partition++) {
      write(store(partition, new AtomicInteger()), DEFAULT_BUFFER * 9 / 10);
    }
    AtomicInteger flushes = new AtomicInteger();
    RocksDB last = store(PARTITIONS, flushes);
    write(last, 2L << 20);
    try (FlushOptions rest = new FlushOptions()) {
      last.flush(rest);
    }
    assertThat(flushes.get()).as("files of two megabytes").isLessThanOrEqualTo(1);
  }

  /** A store of meters' days. */
  private RocksDB store(int partition, AtomicInteger flushes) throws RocksDBException {
    String name = QianhuTopology.METER_DAYS;
    Options options = new Options().setCreateIfMissing(true).setWriteBufferSize(DEFAULT_BUFFER);
    options.setTableFormatConfig(new BlockBasedTableConfig());
    options.setListeners(List.of(counter(flushes)));
    open.add(options);
    new BoundedRocksMemory().setConfig(name, options, Map.of());
    RocksDB store = RocksDB.open(options, folder.resolve(name + partition).toString());
    open.add(store);
    return store;
  }

  private void write(RocksDB store, long bytes) throws RocksDBException {
    byte[] value = new byte[VALUE];
    try (WriteOptions unlogged = new WriteOptions().setDisableWAL(true)) {
      for (long written = 0; written < bytes; written += VALUE) {
        random.nextBytes(value);
        store.put(unlogged, ByteBuffer.allocate(8).putLong(written).array(), value);
      }
    }
  }

  private static AbstractEventListener counter(AtomicInteger flushes) {
    return new AbstractEventListener(EnabledEventCallback.ON_FLUSH_COMPLETED) {
      @Override
      public void onFlushCompleted(RocksDB store, FlushJobInfo flushed) {
        flushes.incrementAndGet();
      }
    };
  }
}
