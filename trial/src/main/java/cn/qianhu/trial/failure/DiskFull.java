package cn.qianhu.trial.failure;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.kit.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The disk that holds an instance's state fills up, and the work of the other comes to it. It ends
 * by itself or goes on in memory; either is right, as long as no figure is wrong.
 */
final class DiskFull implements Scenario {

  private static final String SIZE = "256m";

  private final List<String> shortcomings = new ArrayList<>();
  private SmallDisk disk;

  @Override
  public String name() {
    return "disk-full";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "一个流处理实例的状态盘写满，另一个实例停止，其任务转来；腾出空间后重启",
        "the disk of an instance's state is full when the other is stopped and its tasks come"
            + " over; then there is room again, and both are started");
  }

  @Override
  public ScenarioSetting setting() {
    try {
      Path folder = Files.createTempDirectory("qianhu-disk");
      disk = SmallDisk.at(folder, SIZE);
      return ScenarioSetting.state(1, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void disturb(ScenarioEnvironment environment) {
    JavaProcess full = environment.streams(1);
    JavaProcess other = environment.streams(2);
    disk.fill();
    other.stop();
    StreamsMembership.of(environment).awaitMembers(1);
    environment.load().awaitAll();
    disk.empty();
    if (full.isAlive()) {
      full.stop();
    } else if (full.awaitEnd() == 0) {
      shortcomings.add("an instance whose disk was full ended as if all were well");
    }
    full.start();
    other.start();
  }

  @Override
  public List<String> shortcomings(ScenarioEnvironment environment) {
    return shortcomings;
  }

  @Override
  public void release() {
    if (disk != null) {
      disk.close();
    }
  }
}
