package cn.qianhu.trial.bench;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.trial.bench.peer.DslPeer;
import cn.qianhu.trial.bench.peer.FlinkPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The benchmark from meter readings to energy facts, cells and balances. */
record ReadingBenchmark(ReadingLoad load, Set<Peer> peers) implements Benchmark {

  /** Peers that process the same readings. */
  enum Peer {
    NONE,
    /** The product, a meter's day in a record. */
    BATCHED,
    /** The DSL of Kafka Streams. */
    DSL,
    FLINK
  }

  @Override
  public String name() {
    return "readings";
  }

  @Override
  public Topic topic() {
    return Topics.REPORTS_READINGS;
  }

  @Override
  public long records() {
    return load.readings();
  }

  @Override
  public void fill(Preload preload) {
    preload.fillDirectory(load);
    preload.fillReadings(load);
  }

  @Override
  public List<Contender> contenders(BenchSite site) {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new QianhuPipeline());
    if (peers.contains(Peer.BATCHED)) {
      contenders.add(new BatchedReadings(site, load));
    }
    if (peers.contains(Peer.DSL)) {
      contenders.add(new DslPeer(load));
    }
    if (peers.contains(Peer.FLINK)) {
      contenders.add(new FlinkPeer(load));
    }
    return contenders;
  }

  @Override
  public BenchSettings settings(BenchSettings settings) {
    return settings.withLoad(load);
  }
}
