package cn.qianhu.trial.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of processes takes blows, and comes back with what it had. */
@Timeout(600)
class ProcessClusterTest {

  private static final int BROKERS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void whatIsKilledComesBackWithWhatItHad(@TempDir Path folder) {
    try (ProcessCluster cluster = ProcessCluster.start(folder, BROKERS, Jvm.small("256m"));
        Admin admin = new Clients(cluster.cluster(), Map.of()).admin()) {
      Deployment.deploy(admin, cluster.cluster(), "", 1, Deployment.BROKERS_DEFAULT);
      int topics = Answer.of(admin.listTopics().names()).size();

      JavaProcess broker = cluster.brokers().get(1);
      broker.kill();
      cluster.registry().kill();
      assertThat(broker.isAlive()).isFalse();
      broker.start();
      cluster.registry().start();
      cluster.awaitWhole();
      cluster.registry().awaitReady(PATIENCE);

      assertThat(Answer.of(admin.listTopics().names())).hasSize(topics);
      Product product = new Product(cluster.cluster(), "", folder, Jvm.small("256m"));
      try (JavaProcess streams =
          product
              .by(cluster.network().bootstrap())
              .streams("streams-1", folder.resolve("state"), 1, Map.of())
              .process()) {
        streams.start();
        streams.awaitReady(PATIENCE);
        assertThat(streams.stop()).as(streams.said()).isEqualTo(143);
      }
    }
  }
}
