package cn.qianhu.command;

/**
 * The embedded cluster and the demonstration, which a checkout has and the image has not. Commands
 * that use their classes keep that in classes apart, so that all other commands and the help work
 * without them.
 */
final class LocalRoom {

  private static final String CLUSTER = "cn.qianhu.local.cluster.EmbeddedCluster";

  private LocalRoom() {}

  /** Requires the embedded cluster for something that can be done in no other way. */
  static void require(String what) {
    require(what, "", "");
  }

  /**
   * Sees to it that they are there.
   *
   * @param what needs them
   * @param otherwiseZh what else may be done
   * @throws IllegalStateException where they are not
   */
  static void require(String what, String otherwiseZh, String otherwiseEn) {
    try {
      Class.forName(CLUSTER, false, LocalRoom.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          ("%1$s 需要内嵌的 Kafka，而这里（例如容器镜像）不含：请在源码目录用 ./qianhu 运行%2$s / %1$s needs"
                  + " the embedded Kafka, which is not part of this installation, such as the image:"
                  + " run it by ./qianhu in a checkout of the sources%3$s")
              .formatted(what, otherwiseZh, otherwiseEn));
    }
  }
}
