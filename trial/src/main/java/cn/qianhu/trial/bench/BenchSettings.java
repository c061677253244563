package cn.qianhu.trial.bench;

import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.runtime.AdaptiveCommit;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings that the figures of a bench depend on, gathered for the report. */
final class BenchSettings {

  private final List<BenchSetting> settings = new ArrayList<>();

  /** The machine, and the cluster. */
  static BenchSettings ofMachine(BenchOptions options, BenchSite site) {
    return ofJvm(options)
        .with(
            "集群",
            "cluster",
            site.isEmbedded() ? "embedded, in the same process" : options.cluster().external());
  }

  /** The machine alone, where nothing else takes part. */
  static BenchSettings ofJvm(BenchOptions options) {
    Runtime runtime = Runtime.getRuntime();
    return new BenchSettings()
        .with("处理器", "processors", runtime.availableProcessors())
        .with("虚拟机", "JVM", Runtime.version())
        .with("虚拟机参数", "JVM options", ManagementFactory.getRuntimeMXBean().getInputArguments())
        .with("堆上限", "heap limit, MB", runtime.maxMemory() >> 20)
        .with("规模", "size", options.size())
        .with("轮数", "rounds + warm-up", options.rounds() + " + " + options.warmUp());
  }

  /** Adds the settings of the streams. */
  BenchSettings withStreams(BenchFixture fixture, int partitions) {
    Properties properties = QianhuStreams.properties(fixture.streams());
    String producer = StreamsConfig.producerPrefix("");
    return with("分区", "partitions", partitions)
        .with("流处理线程", "stream threads", fixture.threads())
        .with(
            "提交间隔", "commit interval, ms", get(properties, StreamsConfig.COMMIT_INTERVAL_MS_CONFIG))
        .with("追平后提交间隔", "commits when current, ms", get(properties, AdaptiveCommit.WHEN_CURRENT))
        .with("处理保证", "guarantee", get(properties, StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
        .with(
            "压缩",
            "compression of the streams",
            get(properties, producer + ProducerConfig.COMPRESSION_TYPE_CONFIG))
        .with("指定的属性", "properties given", fixture.properties());
  }

  /** Adds the load. */
  BenchSettings withLoad(ReadingLoad load) {
    return with("读数", "readings", "%,d".formatted(load.readings()))
        .with("企业", "enterprises", load.enterprises())
        .with("计量表", "distinct meters", load.distinctMeters())
        .with("天数", "days", load.days())
        .with("间隔", "minutes of an interval", load.minutes())
        .with("到达次序", "order of arrival", load.arrival());
  }

  private static Object get(Properties properties, String name) {
    return properties.get(name);
  }

  BenchSettings with(String zh, String name, Object value) {
    settings.add(new BenchSetting(zh, name, String.valueOf(value)));
    return this;
  }

  List<BenchSetting> list() {
    return List.copyOf(settings);
  }
}
