package cn.qianhu.streams.runtime;

import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Lets a processor settle just before its task commits.
 *
 * <p>A processor holds back what follows from the records it took in, so that a thousand reports
 * that meet in one cell move it once. What it holds back must have left the task when the offsets
 * of those records are committed: otherwise a crash right after the commit would lose it. Kafka
 * Streams flushes the caches of stores at exactly this moment, within the transaction; this store
 * keeps nothing and presents itself as such a cache.
 */
public final class PreCommitHook implements StateStore, CachedStateStore<Object, Object> {

  private final String name;
  private Runnable beforeCommit;
  private boolean open;

  private PreCommitHook(String name) {
    this.name = name;
  }

  public static StoreBuilder<PreCommitHook> builder(String name) {
    return new Builder(name);
  }

  /** Attaches the processor that is being initialised: it settles before every commit. */
  public <K, V> void attach(ProcessorContext<K, V> context, Runnable settle) {
    InternalProcessorContext<?, ?> internal = (InternalProcessorContext<?, ?>) context;
    ProcessorNode<?, ?, ?, ?> processor = internal.currentNode();
    beforeCommit = () -> runAs(internal, processor, settle);
  }

  /** Records forwarded while settling come from the processor and from no input record. */
  private static void runAs(
      InternalProcessorContext<?, ?> context,
      ProcessorNode<?, ?, ?, ?> processor,
      Runnable settle) {
    ProcessorNode<?, ?, ?, ?> nodeBefore = context.currentNode();
    ProcessorRecordContext recordBefore = context.recordContext();
    context.setCurrentNode(processor);
    context.setRecordContext(new ProcessorRecordContext(0, -1, -1, null, new RecordHeaders()));
    try {
      settle.run();
    } finally {
      context.setRecordContext(recordBefore);
      context.setCurrentNode(nodeBefore);
    }
  }

  @Override
  public void flushCache() {
    if (beforeCommit != null) {
      beforeCommit.run();
    }
  }

  @Override
  public void clearCache() {}

  @Override
  public boolean setFlushListener(
      CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
    return false;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, (key, value) -> {});
    open = true;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  private static final class Builder implements StoreBuilder<PreCommitHook> {

    private final String name;

    Builder(String name) {
      this.name = name;
    }

    @Override
    public StoreBuilder<PreCommitHook> withCachingEnabled() {
      return this;
    }

    @Override
    public StoreBuilder<PreCommitHook> withCachingDisabled() {
      return this;
    }

    @Override
    public StoreBuilder<PreCommitHook> withLoggingEnabled(Map<String, String> config) {
      return this;
    }

    @Override
    public StoreBuilder<PreCommitHook> withLoggingDisabled() {
      return this;
    }

    @Override
    public PreCommitHook build() {
      return new PreCommitHook(name);
    }

    @Override
    public Map<String, String> logConfig() {
      return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
      return false;
    }

    @Override
    public String name() {
      return name;
    }
  }
}
