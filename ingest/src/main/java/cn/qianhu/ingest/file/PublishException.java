package cn.qianhu.ingest.file;

/**
 * A row could not be handed to the broker. The message names the row and the topic. What was sent
 * before stays sent; publishing the same files again is safe, because identical rows make identical
 * events.
 */
public final class PublishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PublishException(String origin, String topic, Throwable cause) {
    super(
        origin
            + "：未能写入主题 "
            + topic
            + "（"
            + cause
            + "）；请检查 bootstrap.servers、主题是否已创建、权限和模式注册中心，然后重新发布同样的文件 / could not be written"
            + " to the topic "
            + topic
            + "; check bootstrap.servers, that the topic exists, the permissions and the schema"
            + " registry, then publish the same files again",
        cause);
  }

  PublishException(String origin, String topic, InterruptedException cause) {
    super(origin + "：写入主题 " + topic + " 时被中断 / interrupted while writing to it", cause);
  }
}
