package cn.qianhu.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.internals.LogContext;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.internals.StreamsConfigUtils.ProcessingMode;
import org.apache.kafka.streams.processor.internals.ProcessorStateManager;
import org.apache.kafka.streams.processor.internals.StateDirectory;
import org.apache.kafka.streams.processor.internals.StreamThread;
import org.apache.kafka.streams.processor.internals.StreamsProducer;
import org.apache.kafka.streams.processor.internals.TaskManager;
import org.apache.kafka.streams.state.internals.RocksDBStore;
import org.junit.jupiter.api.Test;

/**
 * Names, sentences and orders of calls inside Kafka that the product relies on and no compiler
 * holds. A failure here after an upgrade says what to look at: {@code
 * docs/developing/kafka-streams-internals.md}.
 */
class KafkaInternalsTest {

  @Test
  void corruptedTasksAreHandledByTheMethodThatTheProducerLooksFor() {
    assertThat(TaskManager.class.getDeclaredMethods())
        .extracting("name")
        .contains(StreamThreadProducer.HANDLER);
  }

  @Test
  void theRebalanceAfterACorruptedTaskIsAskedForWithTheReasonThatTheConsumerLooksFor() {
    assertThat(texts(StreamThread.class)).contains(StreamThreadConsumer.CORRUPTED);
  }

  /** Where the first is refused, nothing is committed. */
  @Test
  void aCommitSendsItsOffsetsFirst() {
    List<String> calls = new ArrayList<>();
    StreamsProducer streams =
        new StreamsProducer(
            listening(calls), ProcessingMode.EXACTLY_ONCE_V2, Time.SYSTEM, new LogContext());

    streams.commitTransaction(
        Map.of(new TopicPartition("a", 0), new OffsetAndMetadata(1)),
        new MockConsumer<>("earliest").groupMetadata());

    assertThat(calls).containsSubsequence("sendOffsetsToTransaction", "commitTransaction");
  }

  @SuppressWarnings("unchecked") // Its methods are called by name only.
  private static Producer<byte[], byte[]> listening(List<String> calls) {
    return (Producer<byte[], byte[]>)
        Proxy.newProxyInstance(
            KafkaInternalsTest.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, arguments) -> {
              calls.add(method.getName());
              return null;
            });
  }

  /** What no exception has a class for is known by what the producer says. */
  @Test
  void theProducerSaysWhatItsFailuresAreKnownBy() {
    String producer = texts(KafkaProducer.class, "org/apache/kafka/clients/producer/");

    assertThat(FailureKind.PRODUCER_SAYS).allSatisfy(said -> assertThat(producer).contains(said));
  }

  @Test
  void stateLiesWhereItIsLookedFor() {
    assertThat(constant(StateDirectory.class, "LOCK_FILE_NAME")).isEqualTo(StateFolder.LOCK);
    assertThat(constant(RocksDBStore.class, "DB_FILE_DIR")).isEqualTo(StateFolder.STORES);
  }

  /** What the streams lose without them is found out before a start. */
  @Test
  void changelogsAreNamedAsTheyAreLookedFor() {
    assertThat(ProcessorStateManager.storeChangelogTopic("app", "store", null))
        .isEqualTo(ApplicationId.changelogOf("app", "store"));
  }

  /** The consumers of all threads share objects that only properties can give them. */
  @Test
  void objectsAmongThePropertiesReachTheConsumers() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "app");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
    AssignedPartitions held = new AssignedPartitions();
    properties.put(StreamsConfig.mainConsumerPrefix(AssignedPartitions.PROPERTY), held);

    assertThat(new StreamsConfig(properties).getMainConsumerConfigs("app", "client", 0))
        .containsEntry(AssignedPartitions.PROPERTY, held);
  }

  private static Object constant(Class<?> of, String name) {
    try {
      Field constant = of.getDeclaredField(name);
      constant.setAccessible(true);
      return constant.get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(of + " has no " + name + " any more", e);
    }
  }

  /** The texts that a class has in its file. */
  private static String texts(Class<?> of) {
    String file = of.getName().replace('.', '/') + ".class";
    try (InputStream in = of.getClassLoader().getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of all classes in a folder of a library, in small letters. */
  private static String texts(Class<?> ofLibrary, String folder) {
    StringBuilder texts = new StringBuilder();
    String jar = ofLibrary.getProtectionDomain().getCodeSource().getLocation().getPath();
    try (ZipFile library = new ZipFile(Path.of(jar).toFile())) {
      library.stream()
          .filter(entry -> entry.getName().startsWith(folder))
          .forEach(
              entry -> {
                try (InputStream in = library.getInputStream(entry)) {
                  texts.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts.toString().toLowerCase(Locale.ROOT);
  }
}
