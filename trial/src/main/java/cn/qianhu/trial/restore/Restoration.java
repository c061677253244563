package cn.qianhu.trial.restore;

import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Until;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.trial.soak.DiskUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.utils.Utils;

/** Lets instances of the streams end in every way, and takes the time until they are back. */
final class Restoration {

  private static final Duration PATIENCE = Duration.ofHours(1);

  private final RestoreFixture fixture;
  private final ProgressProbe progressProbe;
  private final Path folder;
  private final int threads;
  private final Map<String, String> properties;

  Restoration(
      RestoreFixture fixture,
      ProgressProbe progressProbe,
      Path folder,
      int threads,
      Map<String, String> properties) {
    this.fixture = fixture;
    this.progressProbe = progressProbe;
    this.folder = folder.toAbsolutePath();
    this.threads = threads;
    this.properties = Map.copyOf(properties);
  }

  /** The action between the end of an instance and its start. */
  private interface Meanwhile {
    void happens(Path state);
  }

  /** A lone instance in all ways; it is left running. */
  JavaProcess alone(java.util.function.Consumer<RecoveryTime> listener)
      throws InterruptedException {
    JavaProcess one = instance("streams-1");
    one.start();
    one.awaitReady(PATIENCE);
    awaitCaughtUp(List.of(one));
    listener.accept(back("graceful restart", one, JavaProcess::stop, state -> {}));
    listener.accept(back("killed, comes back with its disk", one, JavaProcess::kill, state -> {}));
    listener.accept(
        back("killed, comes back without its disk", one, JavaProcess::kill, Restoration::delete));
    return one;
  }

  private RecoveryTime back(
      String how,
      JavaProcess instance,
      java.util.function.Consumer<JavaProcess> end,
      Meanwhile meanwhile) {
    long changelogs = fixture.changelogBytes();
    end.accept(instance);
    long ended = System.nanoTime();
    meanwhile.happens(state(instance.name()));
    progressProbe.send();
    instance.start();
    instance.awaitReady(PATIENCE);
    long running = millisSince(ended);
    progressProbe.await(instance::requireAlive);
    long facts = millisSince(ended);
    return new RecoveryTime(
        how, running, facts, changelogs, DiskUsage.bytes(state(instance.name())));
  }

  /** Another instance with a copy of all state takes over from the first. */
  RecoveryTime relieved(JavaProcess one) throws InterruptedException {
    JavaProcess other = instance("streams-2");
    other.start();
    other.awaitReady(PATIENCE);
    awaitCaughtUp(List.of(one, other));
    long changelogs = fixture.changelogBytes();
    one.kill();
    long ended = System.nanoTime();
    progressProbe.send();
    progressProbe.await(other::requireAlive);
    long facts = millisSince(ended);
    Until.holds("the other runs", PATIENCE, other::isReady, other::requireAlive);
    RecoveryTime relief =
        new RecoveryTime(
            "killed, a standby takes over",
            facts,
            facts,
            changelogs,
            DiskUsage.bytes(state("streams-2")));
    other.close();
    return relief;
  }

  private JavaProcess instance(String name) {
    Map<String, String> own = new HashMap<>(properties);
    own.put("group.instance.id", name);
    return fixture.product().streams(name, state(name), threads, own).process();
  }

  private Path state(String name) {
    return folder.resolve(name);
  }

  private void awaitCaughtUp(List<JavaProcess> working) throws InterruptedException {
    try (Consumer<String, byte[]> probe = fixture.clients().probe()) {
      new CatchUpProbe(fixture.admin(), probe, "")
          .await(lag -> {}, () -> working.forEach(JavaProcess::requireAlive));
    }
  }

  private static long millisSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }

  private static void delete(Path folder) {
    try {
      Utils.delete(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be deleted", e);
    }
  }
}
