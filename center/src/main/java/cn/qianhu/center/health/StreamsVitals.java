package cn.qianhu.center.health;

import cn.qianhu.streams.app.QianhuStreams;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Vital signs of the streams. While state is restored or partitions change hands they are not
 * ready: they take nothing in yet, which is for patience, not for a restart, to cure. Streams that
 * have failed do not come back by themselves.
 *
 * @param failed whether something ended them, though a thread that hangs may keep them from ending
 */
public record StreamsVitals(Supplier<KafkaStreams.State> state, BooleanSupplier failed)
    implements Vitals {

  public static StreamsVitals of(QianhuStreams streams) {
    return new StreamsVitals(streams::state, () -> streams.failure() != null);
  }

  @Override
  public boolean isReady() {
    return state.get() == KafkaStreams.State.RUNNING && isAlive();
  }

  @Override
  public boolean isAlive() {
    return state.get() != KafkaStreams.State.ERROR && !failed.getAsBoolean();
  }

  @Override
  public String words() {
    return "streams=" + (failed.getAsBoolean() ? "FAILED" : state.get().toString());
  }
}
