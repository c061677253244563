package cn.qianhu.trial.failure;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.kit.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Both instances are stopped, so that their state is on their disks, and it is damaged meanwhile:
 * of one a file is truncated and another is gone, in each store; of the other everything is.
 * Standbys do not help then: all is restored from the changelogs.
 */
final class StateDamage implements Scenario {

  private final List<String> shortcomings = new ArrayList<>();

  @Override
  public String name() {
    return "state-damaged";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "两个流处理实例停止；其中一个的本地状态文件被截断和删除，另一个的状态文件夹整个被删除；再启动",
        "both instances are stopped; files of the state of one are truncated and deleted, the"
            + " folder of the other is deleted as a whole; then both are started again");
  }

  @Override
  public void disturb(ScenarioEnvironment environment) {
    environment.load().awaitAll();
    JavaProcess damaged = environment.streams(1);
    JavaProcess bare = environment.streams(2);
    damaged.stop();
    bare.stop();
    try {
      damage(environment.state(1));
      delete(environment.state(2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    damaged.start();
    bare.start();
    damaged.awaitReady(ScenarioEnvironment.PATIENCE);
    bare.awaitReady(ScenarioEnvironment.PATIENCE);
  }

  private void damage(Path state) throws IOException {
    int stores = 0;
    for (Path manifest : files(state, file -> name(file).startsWith("MANIFEST"))) {
      List<Path> tables = files(manifest.getParent(), file -> name(file).endsWith(".sst"));
      if (!tables.isEmpty()) {
        truncate(tables.get(0));
        Files.delete(tables.get(tables.size() - 1));
        stores++;
      }
    }
    if (stores == 0) {
      shortcomings.add("there was no state that could be damaged");
    }
  }

  private static void truncate(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = files(folder, file -> true);
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
  }

  /** The wanted files below a folder, each folder before its contents. */
  private static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(wanted).toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  @Override
  public List<String> shortcomings(ScenarioEnvironment environment) {
    return shortcomings;
  }
}
