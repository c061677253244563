package cn.qianhu.streams.app;

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
 * store and partition would take 50 MB and more of its own.
 */
public final class BoundedRocksMemory implements RocksDBConfigSetter {

  private static final long BLOCK_CACHE = 96L << 20;
  private static final long WRITE_BUFFERS = 48L << 20;

  static {
    RocksDB.loadLibrary();
  }

  /** Shared by all stores for as long as the process lives, and therefore never closed. */
  private static final Cache CACHE = new LRUCache(BLOCK_CACHE);

  private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(BUFFERS);
    // What is old: keys and what all revisions of a report share are most of it.
    options.setBottommostCompressionType(CompressionType.LZ4_COMPRESSION);
  }

  @Override
  public void close(String store, Options options) {}
}
