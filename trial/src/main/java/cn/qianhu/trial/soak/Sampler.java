package cn.qianhu.trial.soak;

import cn.qianhu.contract.topic.Answer;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.trial.soak.Sample.Tally;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/** Looks how everything is. */
final class Sampler implements AutoCloseable {

  private static final List<Integer> THE_BROKER = List.of(1);

  private final SoakSite site;
  private final LatencyProbe latency;
  private final Consumer<String, byte[]> probe;
  private final CatchUpProbe catchUpProbe;

  Sampler(SoakSite site, LatencyProbe latency) {
    this.site = site;
    this.latency = latency;
    this.probe = site.clients().probe();
    this.catchUpProbe = new CatchUpProbe(site.admin(), probe, "");
  }

  /** A sample now; it makes each process collect its garbage. */
  Sample take(long second, Tally tally) {
    long lag = catchUpProbe.lag();
    Percentiles times = latency.takeLatest();
    return new Sample(
        second,
        site.processes().stream().map(ProcessVitals::of).toList(),
        site.states().stream().mapToLong(DiskUsage::bytes).sum(),
        logs(),
        lag,
        times,
        tally);
  }

  private Map<LogKind, Long> logs() {
    Map<LogKind, Long> bytes = new EnumMap<>(LogKind.class);
    Answer.of(site.admin().describeLogDirs(THE_BROKER).allDescriptions())
        .values()
        .forEach(
            folders ->
                folders
                    .values()
                    .forEach(
                        folder ->
                            folder
                                .replicaInfos()
                                .forEach(
                                    (partition, replica) ->
                                        bytes.merge(
                                            LogKind.of(partition.topic()),
                                            replica.size(),
                                            Long::sum))));
    return bytes;
  }

  /** Waits until the streams have taken in everything. */
  void awaitCaughtUp() throws InterruptedException {
    catchUpProbe.await(lag -> {}, site::requireAlive);
  }

  @Override
  public void close() {
    probe.close();
  }
}
