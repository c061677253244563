package cn.qianhu.trial.soak;

import cn.qianhu.client.Clients;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.event.Indicators;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Measures the time from the gateway's acknowledgement of a report to the figure of the province
 * that it moved, committed and read. Reports between two readings of the figure are done when a
 * later one is: the streams settle once for several.
 */
final class LatencyProbe implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final String GROSS_OUTPUT = "gross_output";

  private final MarkerEnterprise markerEnterprise;
  private final CountingGateway countingGateway;
  private final Consumer<String, byte[]> reader;
  private final AvroDecoder<Indicators> decoder;
  private final NavigableMap<Integer, Long> acknowledged = new ConcurrentSkipListMap<>();
  private final List<Long> sinceAsked = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> all = Collections.synchronizedList(new ArrayList<>());
  private int sent;

  LatencyProbe(
      Clients clients, MarkerEnterprise markerEnterprise, CountingGateway countingGateway) {
    this.markerEnterprise = markerEnterprise;
    this.countingGateway = countingGateway;
    this.reader = clients.reader();
    this.decoder = AvroDecoder.of(Topics.RESULTS_INDICATORS, Indicators.class, clients.schemas());
    TopicReader.fromNow(reader, Topics.RESULTS_INDICATORS.name(""));
  }

  /** Sends one more report of the mark. */
  void send() throws InterruptedException {
    int number = sent++;
    countingGateway.send(markerEnterprise.report(number));
    acknowledged.put(number, System.nanoTime());
  }

  /** Reads the figures that have come; called by one thread alone. */
  void look() {
    reader.poll(POLL).forEach(this::look);
  }

  private void look(ConsumerRecord<String, byte[]> row) {
    if (MarkerEnterprise.CELL.equals(row.key()) && row.value() != null) {
      seen(decoder.decode(row.value()));
    }
  }

  /** Reads all figures that are there, when nobody else looks any more. */
  void lookToTheEnd() {
    new TopicReader<>(reader).readOn(this::look);
  }

  private void seen(Indicators cell) {
    long now = System.nanoTime();
    cell.getMeasures().stream()
        .filter(measure -> measure.getMeasure().equals(GROSS_OUTPUT))
        .forEach(measure -> done(MarkerEnterprise.number(measure.getValue()), now));
  }

  /** A figure may be read before its reporter has read the acknowledgement: that is no time. */
  private void done(int number, long now) {
    NavigableMap<Integer, Long> done = acknowledged.headMap(number, true);
    done.values()
        .forEach(
            at -> {
              long micros = Math.max(0, now - at) / 1000;
              sinceAsked.add(micros);
              all.add(micros);
            });
    done.clear();
  }

  /** The times since this was last called. */
  Percentiles takeLatest() {
    synchronized (sinceAsked) {
      Percentiles latest = Percentiles.of(sinceAsked);
      sinceAsked.clear();
      return latest;
    }
  }

  /** All times. */
  Percentiles ofAll() {
    synchronized (all) {
      return Percentiles.of(all);
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
