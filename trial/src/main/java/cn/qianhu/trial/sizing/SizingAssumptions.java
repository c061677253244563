package cn.qianhu.trial.sizing;

/**
 * The assumptions of sizing where nothing was measured, or where the site decides. Each can be
 * given on the command line; each is printed with the table.
 *
 * @param readingsPerCore readings a second that a core takes through all stages; measure with
 *     {@code qianhu bench readings} on the site's machines
 * @param restoredPerThread bytes a second that a stream thread restores from changelogs; measure
 *     with {@code qianhu restore}
 * @param gatewayPerSecond readings a second that one gateway takes in batches
 * @param peak how many times the mean the busiest minutes are
 * @param busy share of a core's rate that the busiest minutes may use
 * @param diskPerState bytes on disk for a byte of keys and values in RocksDB, and on the brokers
 *     for a byte of a changelog that is not superseded: the rest waits for compaction
 * @param partitionBytes largest state of a partition that an operator wants to restore or move
 */
record SizingAssumptions(
    double readingsPerCore,
    double restoredPerThread,
    double gatewayPerSecond,
    double peak,
    double busy,
    double diskPerState,
    double partitionBytes) {

  static SizingAssumptions standard() {
    return new SizingAssumptions(20_000, 10_000_000, 5_000, 4, 0.5, 2, 50e9);
  }
}
