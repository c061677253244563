package cn.qianhu.streams.runtime;

/** The application id, which is also the consumer group: of each namespace its own. */
public final class ApplicationId {

  private static final String APPLICATION = "qianhu-streams";

  private ApplicationId() {}

  public static String of(String namespace) {
    return namespace + APPLICATION;
  }

  public static String namespaceOf(String applicationId) {
    return applicationId.substring(0, applicationId.length() - APPLICATION.length());
  }

  /** The topic that Kafka Streams keeps the changes of a store on. */
  public static String changelogOf(String applicationId, String store) {
    return applicationId + "-" + store + "-changelog";
  }
}
