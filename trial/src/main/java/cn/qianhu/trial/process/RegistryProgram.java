package cn.qianhu.trial.process;

import cn.qianhu.local.registry.EmbeddedRegistry;

/** The schema registry in a process of its own, until it is killed. */
final class RegistryProgram {

  private RegistryProgram() {}

  /** Arguments: Kafka's bootstrap servers, port. */
  public static void main(String[] args) throws InterruptedException {
    try (EmbeddedRegistry registry = EmbeddedRegistry.start(args[0], Integer.parseInt(args[1]))) {
      System.out.println(registry.url());
      Thread.currentThread().join();
    }
  }
}
