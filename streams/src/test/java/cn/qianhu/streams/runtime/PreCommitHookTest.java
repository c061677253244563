package cn.qianhu.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kafka Streams does with the hook: the driver commits after each record. */
class PreCommitHookTest {

  private static final String HOOK = "adding-commit";

  @TempDir private Path folder;
  private final List<String> seen = new ArrayList<>();

  /** Holds what comes in, and sends on what it adds up to. */
  private final class SumProcessor implements Processor<String, Long, String, Long> {

    private ProcessorContext<String, Long> context;
    private long sum;

    @Override
    public void init(ProcessorContext<String, Long> given) {
      context = given;
      PreCommitHook hook = context.getStateStore(HOOK);
      hook.attach(context, this::settle);
    }

    @Override
    public void process(Record<String, Long> record) {
      sum += record.value();
      seen.add("took " + record.value() + " from " + topic().orElseThrow());
    }

    private void settle() {
      seen.add("settled at " + sum + " from " + topic().orElse("nowhere"));
      context.forward(new Record<>("sum", sum, 7, new RecordHeaders()), "out");
    }

    private Optional<String> topic() {
      return context.recordMetadata().map(RecordMetadata::topic);
    }
  }

  @Test
  void aProcessorSettlesBeforeEachCommitAndFromNoRecord() {
    try (TopologyTestDriver driver = driver()) {
      TestInputTopic<String, Long> in =
          driver.createInputTopic("in", new StringSerializer(), new LongSerializer());
      TestOutputTopic<String, Long> out =
          driver.createOutputTopic("out", new StringDeserializer(), new LongDeserializer());

      in.pipeInput("a", 2L);
      assertThat(seen).containsExactly("took 2 from in", "settled at 2 from nowhere");
      assertThat(out.readRecordsToList()).containsExactly(sum(2));

      seen.clear();
      in.pipeInput("a", 3L);
      assertThat(seen).containsExactly("took 3 from in", "settled at 5 from nowhere");
      assertThat(out.readRecordsToList()).containsExactly(sum(5));
    }
  }

  private static TestRecord<String, Long> sum(long value) {
    return new TestRecord<>("sum", value, new RecordHeaders(), 7L);
  }

  private TopologyTestDriver driver() {
    Topology topology = new Topology();
    topology.addSource("in", new StringDeserializer(), new LongDeserializer(), "in");
    topology.addProcessor("adding", SumProcessor::new, "in");
    topology.addStateStore(PreCommitHook.builder(HOOK), "adding");
    topology.addSink("out", "out", new StringSerializer(), new LongSerializer(), "adding");
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "hook");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    return new TopologyTestDriver(topology, properties);
  }
}
