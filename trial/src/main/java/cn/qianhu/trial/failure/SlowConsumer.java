package cn.qianhu.trial.failure;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Somebody who follows the indicators stops reading, until all is over. */
final class SlowConsumer implements Scenario {

  private static final Duration POLL = Duration.ofMillis(500);

  private final Set<String> rows = new HashSet<>();
  private Consumer<String, byte[]> consumer;

  @Override
  public String name() {
    return "slow-consumer";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "一个读取指标的程序停止读取，直到上报结束：不拖累任何人，最后读到全部",
        "a program that reads the indicators stops reading until all is reported: nobody waits"
            + " for it, and in the end it has every row");
  }

  @Override
  public void disturb(ScenarioEnvironment environment) {
    Map<String, Object> settings = environment.clients().settings();
    settings.put("group.id", environment.namespace() + "slow");
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", "false");
    consumer = environment.clients().reader(settings);
    consumer.subscribe(List.of(Topics.RESULTS_INDICATORS.name(environment.namespace())));
    read();
    environment.load().awaitAll();
  }

  @Override
  public List<String> shortcomings(ScenarioEnvironment environment) {
    try (var reader = environment.clients().reader()) {
      long rows =
          new TopicTable(reader, environment.clients().schemas(), environment.namespace())
              .stream(Topics.RESULTS_INDICATORS, cn.qianhu.event.Indicators.class).count();
      long read = readOn();
      return read == rows
          ? List.of()
          : List.of("the slow consumer has " + read + " rows of indicators, of " + rows);
    }
  }

  /** The number of rows in the end, read on from where it stopped to the end of the topic. */
  private long readOn() {
    do {
      // Who has not polled for so long is no member of the group, and has to become one again.
      read();
    } while (consumer.assignment().isEmpty());
    new TopicReader<>(consumer).readOn(this::take);
    return rows.size();
  }

  private void read() {
    consumer.poll(POLL).forEach(this::take);
  }

  private void take(ConsumerRecord<String, byte[]> row) {
    if (row.value() == null) {
      rows.remove(row.key());
    } else {
      rows.add(row.key());
    }
  }

  @Override
  public void release() {
    if (consumer != null) {
      consumer.close();
    }
  }
}
