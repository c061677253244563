package cn.qianhu.trial.sizing;

import java.util.ArrayList;
import java.util.List;

/** Works out what a site needs. */
record Sizing(SiteSize site, SizingAssumptions assumed) {

  private static final double SECONDS_A_DAY = 86_400;
  private static final double DAYS_A_YEAR = 365;
  private static final int THREADS_OF_AN_INSTANCE = 4;
  private static final int PARTITIONS_OF_AN_INSTANCE = 12;

  /** Bytes of heap of an instance, and for each of its threads: days of meters kept at hand. */
  private static final double HEAP = 512e6;

  private static final double HEAP_OF_A_THREAD = 128e6;

  /** Bytes of the block cache of all stores of a process, which includes the write buffers. */
  private static final double ROCKS = 160 << 20;

  /** All requirements, in the order in which they are computed. */
  List<Requirement> needs() {
    List<Requirement> needs = new ArrayList<>();
    flow(needs);
    brokers(needs);
    state(needs);
    processes(needs);
    return needs;
  }

  private void flow(List<Requirement> needs) {
    needs.add(
        new Requirement(
            "读数",
            "readings",
            readingsPerSecond(),
            "/s",
            "enterprises x meters x (1440 / interval) / 86,400"));
    needs.add(new Requirement("高峰读数", "readings, peak", peakPerSecond(), "/s", "mean x peak"));
    needs.add(
        new Requirement(
            "原始数据流入",
            "raw bytes in",
            rawBytesADay(),
            "B/d",
            "readings a day x bytes of a reading on the log, in full batches"));
    needs.add(
        new Requirement(
            "原始数据流入上限",
            "raw bytes in, at most",
            largestRawBytesADay(),
            "B/d",
            "the same with each record alone in its batch, as where few come at a time"));
    needs.add(
        new Requirement(
            "变更日志写入",
            "changelog bytes written",
            changelogBytesADay(),
            "B/d",
            "together: meter days x (state of one + its month); singly: readings x both"));
    needs.add(
        new Requirement(
            "集群网络",
            "network of the cluster",
            networkPerSecond(),
            "B/s",
            "peak of (raw x (1 + replication) + changelog x (replication + standbys)) / 86,400"));
  }

  private void brokers(List<Requirement> needs) {
    needs.add(
        new Requirement(
            "原始主题磁盘",
            "disk of raw topics",
            rawBytesADay() * DAYS_A_YEAR * site.years() * site.replication(),
            "B",
            "raw bytes in x 365 x years x replication; kept for ever"));
    needs.add(
        new Requirement(
            "变更日志磁盘",
            "disk of changelogs",
            stateBytes() * assumed.diskPerState() * site.replication(),
            "B",
            "state x disk per state x replication"));
  }

  private void state(List<Requirement> needs) {
    needs.add(
        new Requirement(
            "表日状态",
            "state of a meter's day",
            stateOfMeterDay(),
            "B",
            "together: base + readings x bytes; singly: readings x bytes"));
    needs.add(
        new Requirement(
            "状态年增长",
            "state, growth",
            stateBytes() / site.years(),
            "B/a",
            "meters x 365 x state of a meter's day: meter days are never dropped"));
    needs.add(new Requirement("状态", "state", stateBytes(), "B", "growth x years"));
    needs.add(
        new Requirement(
            "实例磁盘合计",
            "disk of all instances",
            stateBytes() * assumed.diskPerState() * (1 + site.standbys()),
            "B",
            "state x disk per state x (1 + standbys)"));
  }

  private void processes(List<Requirement> needs) {
    needs.add(
        new Requirement(
            "流处理线程",
            "stream threads",
            threads(),
            "",
            "peak / (readings per core x busy), at least 1"));
    needs.add(
        new Requirement(
            "分区",
            "partitions",
            partitions(),
            "",
            "the greater of threads and state / bytes of a partition, in twelves"));
    needs.add(
        new Requirement(
            "流处理实例",
            "instances",
            instances(),
            "",
            "the greater of threads / 4 and partitions / 12, at least 2"));
    needs.add(
        new Requirement(
            "每实例堆",
            "heap of an instance",
            HEAP + HEAP_OF_A_THREAD * THREADS_OF_AN_INSTANCE,
            "B",
            "512 MB + 128 MB x 4 threads"));
    needs.add(
        new Requirement(
            "每实例 RocksDB", "RocksDB of an instance", ROCKS, "B", "one cache for all stores"));
    needs.add(
        new Requirement(
            "单实例恢复时间",
            "restore of an instance",
            restoreSeconds(),
            "s",
            "state / instances / (4 threads x bytes restored a second), without a standby"));
    needs.add(
        new Requirement(
            "网关",
            "gateways",
            Math.max(2, Math.ceil(peakPerSecond() / assumed.gatewayPerSecond())),
            "",
            "peak / readings a second of one, at least 2"));
  }

  private double readingsPerSecond() {
    return site.readingsADay() / SECONDS_A_DAY;
  }

  private double peakPerSecond() {
    return readingsPerSecond() * assumed.peak();
  }

  private double rawBytesADay() {
    return site.readingsADay()
        * (site.together() ? SizingMeasurements.RAW_RUN : SizingMeasurements.RAW_SINGLE);
  }

  private double largestRawBytesADay() {
    double records = site.together() ? site.meterDaysADay() : site.readingsADay();
    return rawBytesADay()
        + records * (SizingMeasurements.RAW_ALONE - SizingMeasurements.RAW_SINGLE);
  }

  private double changelogBytesADay() {
    return site.together()
        ? site.meterDaysADay() * (stateOfMeterDay() + SizingMeasurements.CHANGELOG_DAY)
        : site.readingsADay() * SizingMeasurements.CHANGELOG_SINGLE;
  }

  private double networkPerSecond() {
    double raw = rawBytesADay() * (1 + site.replication());
    double changelogs = changelogBytesADay() * (site.replication() + site.standbys());
    return (raw + changelogs) / SECONDS_A_DAY * assumed.peak();
  }

  private double stateOfMeterDay() {
    int readings = site.readingsOfMeterDay();
    double together = SizingMeasurements.DAY + readings * SizingMeasurements.READING_TOGETHER;
    return site.together()
        ? together
        : Math.max(together, readings * SizingMeasurements.READING_SINGLE);
  }

  private double stateBytes() {
    return site.meterDaysADay() * DAYS_A_YEAR * site.years() * stateOfMeterDay();
  }

  private double threads() {
    return Math.max(1, Math.ceil(peakPerSecond() / (assumed.readingsPerCore() * assumed.busy())));
  }

  private double partitions() {
    double bySize = stateBytes() / assumed.partitionBytes();
    return Math.ceil(Math.max(threads(), bySize) / 12) * 12;
  }

  private double instances() {
    return Math.max(
        2,
        Math.max(
            Math.ceil(threads() / THREADS_OF_AN_INSTANCE),
            partitions() / PARTITIONS_OF_AN_INSTANCE));
  }

  private double restoreSeconds() {
    return stateBytes() / instances() / (THREADS_OF_AN_INSTANCE * assumed.restoredPerThread());
  }
}
