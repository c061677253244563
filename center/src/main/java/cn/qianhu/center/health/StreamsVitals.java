package cn.qianhu.center.health;

import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsStop;
import cn.qianhu.streams.app.Troubles;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Vital signs of the streams. While state is restored, partitions change hands, or threads rest
 * that take the place of failed ones, they are not ready: they take nothing in yet, which is for
 * patience, not for a restart, to cure. Streams that have stopped by themselves do not come back,
 * and say at which record they stopped; a thread that hangs may keep them from ending.
 */
public record StreamsVitals(Supplier<KafkaStreams.State> state, Supplier<Troubles> troubles)
    implements Vitals {

  public static StreamsVitals of(QianhuStreams streams) {
    return new StreamsVitals(streams::state, streams::troubles);
  }

  @Override
  public boolean isReady() {
    return state.get() == KafkaStreams.State.RUNNING && isAlive() && !troubles.get().isResting();
  }

  @Override
  public boolean isAlive() {
    return state.get() != KafkaStreams.State.ERROR && troubles.get().stop().isEmpty();
  }

  @Override
  public String words() {
    Troubles gone = troubles.get();
    if (gone.stop().isPresent()) {
      return "streams=FAILED: " + gone.stop().map(StreamsStop::words).orElseThrow();
    }
    String replaced =
        gone.replacedLately() == 0
            ? ""
            : " threads replaced within the hour=" + gone.replacedLately();
    return "streams=" + (gone.isResting() ? "RESTING" : state.get()) + replaced;
  }
}
