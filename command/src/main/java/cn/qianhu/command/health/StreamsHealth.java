package cn.qianhu.command.health;

import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsStop;
import cn.qianhu.streams.app.ThreadFailures;
import cn.qianhu.streams.progress.Standstill;
import cn.qianhu.web.health.ProcessHealth;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Vital signs of the streams. While state is restored, partitions change hands, or threads rest
 * that take the place of failed ones, they are not ready: they take nothing in yet, which is for
 * patience, not for a restart, to cure. Streams that have stopped by themselves do not come back,
 * and say at which record they stopped; a thread that hangs may keep them from ending. What should
 * move and does not is named, though they call themselves running.
 */
public record StreamsHealth(
    Supplier<KafkaStreams.State> state,
    Supplier<ThreadFailures> troubles,
    Supplier<List<Standstill>> standstills)
    implements ProcessHealth {

  /** The most standstills that are listed; usually one cause stops many. */
  private static final int SAID = 3;

  public static StreamsHealth of(QianhuStreams streams) {
    return new StreamsHealth(streams::state, streams::troubles, streams::standstills);
  }

  @Override
  public boolean isReady() {
    return state.get() == KafkaStreams.State.RUNNING
        && isAlive()
        && troubles.get().stop().isEmpty()
        && !troubles.get().isResting()
        && standstills.get().isEmpty();
  }

  /**
   * A record that cannot be processed is the same after a restart: the process stays alive, or the
   * container would be restarted in a loop.
   */
  @Override
  public boolean isAlive() {
    ThreadFailures gone = troubles.get();
    if (gone.stop().flatMap(StreamsStop::record).isPresent()) {
      return true;
    }
    return state.get() != KafkaStreams.State.ERROR
        && gone.stop().isEmpty()
        && standstills.get().stream().noneMatch(Standstill::restartHelps);
  }

  @Override
  public String words() {
    ThreadFailures gone = troubles.get();
    if (gone.stop().isPresent()) {
      return "streams=FAILED: " + gone.stop().map(StreamsStop::words).orElseThrow();
    }
    String replaced =
        gone.replacedLately() == 0
            ? ""
            : " threads replaced within the hour=" + gone.replacedLately();
    List<Standstill> standing = standstills.get();
    if (standing.isEmpty()) {
      return "streams=" + (gone.isResting() ? "RESTING" : state.get()) + replaced;
    }
    return "streams=" + state.get() + " NOT_READY" + replaced + ": " + said(standing);
  }

  private static String said(List<Standstill> standing) {
    String said =
        standing.stream()
            .limit(SAID)
            .map(each -> each.words().inLine())
            .collect(Collectors.joining("; "));
    int more = standing.size() - SAID;
    return more > 0 ? said + "; 另有 %d 处 / and %d more".formatted(more, more) : said;
  }
}
