package cn.qianhu.contract.topic;

/**
 * Thrown where nothing may be accepted, because the number of partitions of some topic was changed.
 */
public final class PartitionsChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient PartitionChange change;

  public PartitionsChangedException(PartitionChange change) {
    super(change.words().inLine());
    this.change = change;
  }

  public PartitionChange change() {
    return change;
  }
}
