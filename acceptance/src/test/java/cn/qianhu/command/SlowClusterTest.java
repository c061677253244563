package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import cn.qianhu.contract.topic.Patience;
import cn.qianhu.kit.Until;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Kafka takes its time: who looks on is told soon, and who is to run on waits. */
@Timeout(120)
class SlowClusterTest {

  private final Map<String, String> saidBy = new ConcurrentHashMap<>();
  private final Logger log = (Logger) LoggerFactory.getLogger(Patience.class);
  private final AppenderBase<ILoggingEvent> hearing =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          saidBy.put(event.getThreadName(), event.getFormattedMessage());
        }
      };

  @BeforeEach
  void listen() {
    hearing.start();
    log.addAppender(hearing);
  }

  @AfterEach
  void listenNoMore() {
    log.detachAppender(hearing);
  }

  @Test
  void servicesWaitOnWhereAPersonIsTold(@TempDir Path state) throws Exception {
    try (UnaskedCluster slow = new UnaskedCluster();
        RunningCommand desk = new RunningCommand(slow, "desk", "--port", "0");
        RunningCommand streams = new RunningCommand(slow, "streams", "--state", "" + state)) {
      CommandRun alerts = CommandRun.on(slow.cluster(), "alerts");
      assertThat(alerts.code()).isOne();
      assertThat(alerts.said()).contains("the cluster does not answer: check --bootstrap");

      requireWaiting(desk, desk.thread.getName());
      requireWaiting(streams, "partition-watch");
    }
  }

  private void requireWaiting(RunningCommand service, String voice) {
    Until.holds(() -> saidBy.containsKey(voice), service::requireRunning);
    assertThat(saidBy.get(voice)).contains("the cluster has not answered for 10 s");
    service.requireRunning();
  }

  /** A command in a thread of this process, to be interrupted in the end. */
  private static final class RunningCommand implements AutoCloseable {

    private final CompletableFuture<CommandRun> run = new CompletableFuture<>();
    private final Thread thread;

    RunningCommand(UnaskedCluster cluster, String... words) {
      thread =
          new Thread(
              () -> run.complete(CommandRun.on(cluster.cluster(), words)),
              words[0] + "-of-a-slow-cluster");
      thread.start();
    }

    void requireRunning() {
      assertThat(run.isDone())
          .as(() -> thread.getName() + (run.isDone() ? " ends: " + run.join().said() : " runs"))
          .isFalse();
    }

    @Override
    public void close() {
      thread.interrupt();
      Until.ended(thread);
    }
  }
}
