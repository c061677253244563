package cn.qianhu.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.qianhu.client.Cluster;
import cn.qianhu.client.ClusterException;
import cn.qianhu.local.cluster.EmbeddedCluster.Options;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class EmbeddedClusterTest {
  private static final AvroSchema STEEL =
      new AvroSchema(
          "{\"type\":\"record\",\"name\":\"Steel\",\"fields\":[{\"name\":\"grams\",\"type\":\"long\",\"default\":0}]}");
  private static final AvroSchema COAL =
      new AvroSchema(
          "{\"type\":\"record\",\"name\":\"Coal\",\"fields\":[{\"name\":\"grams\",\"type\":\"long\",\"default\":0}]}");

  @TempDir Path folder;

  @Test
  void startsAndStopsWithoutAWordInTheLog() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    root.addAppender(heard);
    try {
      EmbeddedCluster.start(Options.temporary()).close();
    } finally {
      root.detachAppender(heard);
    }
    assertThat(heard.list)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEmpty();
  }

  @Test
  void aRestartInTheSameFolderKeepsRecordsSchemaIdsAndTheClusterId() throws Exception {
    String id;
    int steel;
    int coal;
    try (EmbeddedCluster first = EmbeddedCluster.start(Options.in(folder))) {
      id = first.clusterId();
      TopicProbe probe = new TopicProbe(first.bootstrap(), "reports");
      probe.makeTopic(3);
      probe.write("a", "b", "c");
      steel = client(first).register("steel-value", STEEL);
      coal = client(first).register("coal-value", COAL);
    }
    try (EmbeddedCluster second = EmbeddedCluster.start(Options.in(folder))) {
      TopicProbe probe = new TopicProbe(second.bootstrap(), "reports");
      assertThat(second.clusterId()).isEqualTo(id);
      assertThat(probe.partitions()).isEqualTo(3);
      assertThat(probe.read(3)).containsExactlyInAnyOrder("a", "b", "c");
      assertThat(client(second).getSchemaById(steel)).isEqualTo(STEEL);
      assertThat(client(second).getId("coal-value", COAL)).isEqualTo(coal);
      assertThat(client(second).register("another-value", STEEL)).isEqualTo(steel);
    }
  }

  @Test
  void twoClustersRunSideBySideAndTheSecondOutlivesTheFirst() throws Exception {
    EmbeddedCluster first = EmbeddedCluster.start(Options.temporary());
    try (EmbeddedCluster second = EmbeddedCluster.start(Options.temporary())) {
      TopicProbe here = new TopicProbe(first.bootstrap(), "reports");
      here.makeTopic(1);
      here.write("here");
      TopicProbe there = new TopicProbe(second.bootstrap(), "reports");
      there.makeTopic(1);
      there.write("there");
      client(first).register("steel-value", STEEL);
      assertThat(here.read(1)).containsExactly("here");

      first.close();

      assertThat(there.read(1)).containsExactly("there");
      assertThat(client(second).getAllSubjects()).isEmpty();
      assertThat(first.clusterId()).isNotEqualTo(second.clusterId());
    } finally {
      first.close();
    }
  }

  @Test
  void aFolderInUseIsRefusedAndTheHolderGoesOn() throws Exception {
    try (EmbeddedCluster holder = EmbeddedCluster.start(Options.in(folder))) {
      assertThatThrownBy(() -> EmbeddedCluster.start(Options.in(folder)))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("is in use")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("choose another folder");
      assertThat(client(holder).getAllSubjects()).isEmpty();
    }
  }

  @Test
  void aTakenPortIsNamedAndTheFolderIsFreeAgain() throws Exception {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(Loopback.port(0));
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> EmbeddedCluster.start(Options.in(folder).withPorts(port, 0)))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("Port " + port + " on 127.0.0.1, wanted for Kafka's clients");
      assertThatThrownBy(() -> EmbeddedCluster.start(Options.in(folder).withPorts(0, port)))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("Port " + port + " on 127.0.0.1, wanted for the schema registry");
    }
    try (EmbeddedCluster cluster = EmbeddedCluster.start(Options.in(folder))) {
      assertThat(client(cluster).getAllSubjects()).isEmpty();
    }
  }

  @Test
  void portsOfChoiceAreAnnounced() throws Exception {
    int broker = freePort();
    int registry = freePort();
    Options options = Options.temporary().withPorts(broker, registry);
    try (EmbeddedCluster cluster = EmbeddedCluster.start(options)) {
      assertThat(cluster.cluster())
          .isEqualTo(new Cluster("127.0.0.1:" + broker, "http://127.0.0.1:" + registry));
      assertThat(new TopicProbe(cluster.bootstrap(), "any").announcedNodes())
          .containsExactly("127.0.0.1:" + broker);
    }
  }

  @Test
  void temporaryDataIsDeletedAndClosingAgainDoesNothing() {
    EmbeddedCluster cluster = EmbeddedCluster.start(Options.temporary());
    assertThat(cluster.folder()).isDirectory();
    cluster.close();
    cluster.close();
    assertThat(cluster.folder()).doesNotExist();
  }

  @Test
  void aFileInPlaceOfTheFolderIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");
    assertThatThrownBy(() -> EmbeddedCluster.start(Options.in(file)))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("Choose another folder");
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(Loopback.port(0));
      return socket.getLocalPort();
    }
  }

  private static CachedSchemaRegistryClient client(EmbeddedCluster cluster) {
    return new CachedSchemaRegistryClient(
        List.of(cluster.registryUrl()),
        100,
        Map.of(
            "bearer.auth.credentials.source",
            "STATIC_TOKEN",
            "bearer.auth.token",
            cluster.registryToken().text()));
  }
}
