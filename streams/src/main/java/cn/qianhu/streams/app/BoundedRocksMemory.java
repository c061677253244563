package cn.qianhu.streams.app;

import cn.qianhu.streams.runtime.NumberSetting;
import cn.qianhu.streams.topology.QianhuTopology;
import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One block cache and one budget of write buffers for all stores of the process: by default each
 * store and partition would take 50 MB and more of its own. And an end to what a store writes down
 * about its files, which would grow by itself to a gigabyte for each.
 */
public final class BoundedRocksMemory implements RocksDBConfigSetter {

  /** Property: megabytes of the block cache, write buffers included. */
  public static final String CACHE = "qianhu.rocksdb.cache.mb";

  /** Property: megabytes of the write buffers. */
  public static final String WRITE_BUFFERS = "qianhu.rocksdb.write.buffers.mb";

  private static final long CACHE_MB = 160;
  private static final long WRITE_BUFFERS_MB = 112;

  /**
   * Upper bound of a store's write buffer, so that those of twelve partitions are within the budget
   * together. Where the budget is used up, RocksDB flushes the store that is being written, even if
   * others hold the memory: idle stores then keep it for good, and every few writes of the active
   * ones become a file of their own.
   */
  private static final long BUFFER = 1L << 20;

  /** The write buffer of the meters' days, which are most of what is written. */
  private static final long BUFFER_OF_DAYS = 4L << 20;

  /**
   * The bytes that a store takes from the budget at a time. By default it is a megabyte, however
   * little the store holds: a hundred stores could use the budget up by themselves, and those in
   * use would be flushed at every few writes.
   */
  private static final long ARENA_BLOCK = 64L << 10;

  /** Every flush adds a line to it; in an hour of small flushes some made four megabytes. */
  private static final long MANIFEST = 256L << 10;

  /** Values from this size on among the meter days are pages, or days as long as one. */
  private static final long PAGE = 1 << 10;

  /**
   * The part of the files of pages, the oldest first, that a compaction rewrites whether there is
   * garbage in them or not. By default it is a quarter, though a page is hardly ever garbage.
   */
  private static final double OLDEST_PAGES = 0.05;

  /** Shared by all stores for as long as the process lives, and therefore never closed. */
  private static SharedMemory sharedMemory;

  private record SharedMemory(Cache cache, WriteBufferManager buffers) {

    static SharedMemory of(Map<String, Object> configs) {
      RocksDB.loadLibrary();
      Cache cache = new LRUCache(NumberSetting.of(configs, CACHE, CACHE_MB) << 20);
      long buffers = NumberSetting.of(configs, WRITE_BUFFERS, WRITE_BUFFERS_MB) << 20;
      return new SharedMemory(cache, new WriteBufferManager(buffers, cache));
    }
  }

  /** The settings of the first store of the process hold for all. */
  private static synchronized SharedMemory shared(Map<String, Object> configs) {
    if (sharedMemory == null) {
      sharedMemory = SharedMemory.of(configs);
    }
    return sharedMemory;
  }

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    SharedMemory memory = shared(configs);
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(memory.cache());
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(memory.buffers());
    boolean isOfDays = store.equals(QianhuTopology.METER_DAYS);
    options.setWriteBufferSize(isOfDays ? BUFFER_OF_DAYS : BUFFER);
    options.setArenaBlockSize(ARENA_BLOCK);
    options.setMaxManifestFileSize(MANIFEST);
    // Most of the old data is keys, and what all revisions of a report share.
    options.setBottommostCompressionType(CompressionType.LZ4_COMPRESSION);
    if (isOfDays) {
      keepPagesApart(options);
    }
  }

  /**
   * Pages of days are written once and then stay as they are: in files of their own, compaction of
   * what is written again and again leaves them alone.
   */
  private static void keepPagesApart(Options options) {
    options.setEnableBlobFiles(true);
    options.setMinBlobSize(PAGE);
    options.setEnableBlobGarbageCollection(true);
    options.setBlobGarbageCollectionAgeCutoff(OLDEST_PAGES);
  }

  @Override
  public void close(String store, Options options) {}
}
