package cn.qianhu.local.cluster;

import java.util.Locale;

/**
 * The embedded cluster that the tests of a process share: to start one takes longer than what most
 * of them do with it. Each has namespaces of its own, and leaves the broker as it is; whoever stops
 * it, or looks at all that it has, starts another.
 */
public final class SharedCluster {

  private static EmbeddedCluster cluster;

  private SharedCluster() {}

  /** Started for the first who asks, and stopped with the process. */
  public static synchronized EmbeddedCluster get() {
    if (cluster == null) {
      cluster = EmbeddedCluster.start(EmbeddedCluster.Options.temporary());
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "close-shared-cluster"));
    }
    return cluster;
  }

  /** The namespace of a test: no two classes have the same name. */
  public static String namespace(Class<?> test) {
    return test.getSimpleName().toLowerCase(Locale.ROOT) + ".";
  }

  /** One of several namespaces of a test. */
  public static String namespace(Class<?> test, String name) {
    return test.getSimpleName().toLowerCase(Locale.ROOT) + "-" + name + ".";
  }
}
