package cn.qianhu.desk.metric;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.streams.topology.QianhuTopology;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetersTest {

  @TempDir private Path folder;

  @Test
  void tellWhetherTheStreamsRunAndHowTheMachineIs() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "measured");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    SchemaLookup nobody = SchemaLookup.at("http://127.0.0.1:1");
    try (KafkaStreams streams =
            new KafkaStreams(
                new QianhuTopology(Site.shipped(), RawPartitions.same(1), nobody, "").build(),
                properties);
        Meters meters = new Meters(List.of(new StreamsMeters(streams, folder, List::of)))) {
      assertThat(meters.text())
          .contains("qianhu_streams_running 0.0")
          .contains("jvm_memory_used_bytes")
          .contains("kafka_");
    }
  }
}
