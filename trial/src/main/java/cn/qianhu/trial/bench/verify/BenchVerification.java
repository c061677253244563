package cn.qianhu.trial.bench.verify;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.event.MeterReading;
import cn.qianhu.trial.bench.ArrivalOrder;
import cn.qianhu.trial.bench.ReadingLoad;
import java.util.List;
import java.util.function.Consumer;

/**
 * Compares what the streams publish of a load, some of whose readings are sent again and corrected,
 * with the same worked out plainly.
 */
public final class BenchVerification {

  private final CorrectedLoad load;

  /**
   * A verification with a load within one year.
   *
   * @param perMille how many of a thousand readings come twice
   */
  public BenchVerification(ReadingLoad load, int perMille) {
    if (load.firstMonth().getYear() != load.lastMonth().getYear()) {
      throw new IllegalArgumentException("The load must stay within one year.");
    }
    this.load = new CorrectedLoad(load, perMille);
  }

  public long records() {
    return load.records();
  }

  /** Shows all records in the order in which they are to be sent. */
  public void each(Consumer<MeterReading> visitor) {
    load.each(visitor);
  }

  /** Compares, table by table. */
  public List<Comparison> compare(TopicTable topics) {
    PlainFacts facts = new PlainFacts();
    // The order must not matter; this one lets the memory of a meter's day go with the day.
    new CorrectedLoad(load.load().arriving(ArrivalOrder.DAY), load.perMille()).each(facts::take);
    PlainTables plain = new PlainTables(facts.facts(), load.load().enterprises());
    PublishedTables published = new PublishedTables(topics);
    return List.of(
        Comparison.of("facts.energy", plain.facts(), published.facts()),
        Comparison.of("indicators", plain.indicators(), published.indicators()),
        Comparison.of("balances", plain.balances(), published.balances()));
  }
}
