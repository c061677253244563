package cn.qianhu.streams.progress;

/**
 * How far the streams have read a partition.
 *
 * @param committed offset from which the group goes on
 * @param stable end of what is committed on the partition
 * @param end of all that stands on it, in open transactions too
 */
record Position(long committed, long stable, long end) {

  boolean isBehind() {
    return committed < stable;
  }

  boolean isHeld() {
    return stable < end;
  }
}
