package cn.qianhu.ingest.folder;

/**
 * Thrown where the brokers did not take the records of a file. The message names the row and the
 * topic; the cause is Kafka's. The transaction that the row belongs to is undone, and those before
 * it stay.
 */
public final class PublishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param origin the row, {@code relative/path.csv#row}
   */
  PublishException(String origin, String topic, Throwable cause) {
    super(
        ("%s：未能写入主题 %s；请检查集群地址（--bootstrap，即 bootstrap.servers）、主题是否已创建、权限和模式注册中心，然后再次运行：从最后一个完整事务之后继续，不会重复发送 / "
                + "%s: could not be written to the topic %s; check the cluster's address (--bootstrap,"
                + " which is bootstrap.servers), that the topic exists, the permissions and the schema"
                + " registry, then run it again: it goes on behind the last whole transaction, and"
                + " sends nothing twice")
            .formatted(origin, topic, origin, topic),
        cause);
  }
}
