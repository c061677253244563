package cn.qianhu.web.health;

import cn.qianhu.contract.topic.PartitionWatch;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The vital signs of a process. It is asked often and by anybody, so it answers at once or from
 * memory.
 */
public interface ProcessHealth {

  /**
   * Whether the process does its work. While it does not, time or somebody's repair cures it, and
   * no restart.
   */
  boolean isReady();

  /** False only where a restart would help. */
  boolean isAlive();

  /** The state of the process in one line. */
  String words();

  /**
   * The health of a process that can do nothing while the number of partitions has changed; no
   * restart brings those back, whatever has become of the process.
   */
  static ProcessHealth watched(PartitionWatch partitions, ProcessHealth own) {
    return new ProcessHealth() {
      @Override
      public boolean isReady() {
        return partitions.isSound() && own.isReady();
      }

      @Override
      public boolean isAlive() {
        return partitions.change().isPresent() || own.isAlive();
      }

      @Override
      public String words() {
        return partitions.change().map(change -> change.words().inLine()).orElseGet(own::words);
      }
    };
  }

  /**
   * The health of a process that runs several services: it is ready when all are, and as alive as
   * each of them.
   */
  static ProcessHealth together(Collection<ProcessHealth> several) {
    List<ProcessHealth> all = List.copyOf(several);
    return new ProcessHealth() {
      @Override
      public boolean isReady() {
        return all.stream().allMatch(ProcessHealth::isReady);
      }

      @Override
      public boolean isAlive() {
        return all.stream().allMatch(ProcessHealth::isAlive);
      }

      @Override
      public String words() {
        return all.stream().map(ProcessHealth::words).collect(Collectors.joining("; "));
      }
    };
  }
}
