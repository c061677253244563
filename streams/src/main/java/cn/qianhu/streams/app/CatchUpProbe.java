package cn.qianhu.streams.app;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds out from outside, and exactly, whether the streams have processed all that was sent.
 *
 * <p>Under exactly-once a stage's committed offsets and what it sent on become visible together. So
 * the stages are looked at in their order: once the topics of one are read to the end and no
 * transaction is open on them, nothing more can come to the next. Each is read up to where it ends
 * when its turn comes: what is sent later is not waited for. The end of a topic is not always
 * reached by the committed offset, because commit markers take offsets too; what lies between is
 * looked into. In the end the results are waited for: a commit reaches partition after partition,
 * and its offsets may be visible before what it computed is.
 */
public final class CatchUpProbe {

  private static final List<List<Topic>> STAGES =
      List.of(
          raw(),
          List.of(Topics.INVESTMENT_BY_PROJECT, Topics.EXEMPTIONS),
          List.of(Topics.ROLL_UP_BY_CITY),
          List.of(Topics.ROLL_UP_BY_PROVINCE));

  /**
   * The raw topics. Commands among them: the budgets that they set go to the stage of cities, and
   * what the ledger takes from there, the business date, sends nothing on.
   */
  private static List<Topic> raw() {
    Stream<Topic> ofForms = Kind.all().stream().map(Topics::of);
    return Stream.concat(ofForms, Stream.of(Topics.DIRECTORY_SIGNERS, Topics.BUSINESS_DATE))
        .toList();
  }

  private static final List<Topic> ALL = STAGES.stream().flatMap(List::stream).toList();

  /** The topics that stages write and none reads. */
  private static final List<Topic> RESULTS =
      Topics.ALL.stream()
          .filter(topic -> !Topics.BESIDE_THE_STREAMS.contains(topic))
          .filter(topic -> STAGES.stream().noneMatch(stage -> stage.contains(topic)))
          .toList();

  private final Admin admin;
  private final Consumer<?, ?> probe;
  private final String namespace;

  /**
   * @param probe a read-committed consumer without a group, for this object alone
   */
  public CatchUpProbe(Admin admin, Consumer<?, ?> probe, String namespace) {
    this.admin = admin;
    this.probe = probe;
    this.namespace = namespace;
  }

  /**
   * Waits until all that was sent before is taken in; what is sent meanwhile need not be.
   *
   * @param lag receives how many offsets are still to be read
   * @param alive asked at each turn; throws when waiting makes no sense any more
   */
  public void await(LongConsumer lag, Runnable alive) throws InterruptedException {
    List<TopicPartition> all = partitions(ALL);
    for (List<Topic> stage : STAGES) {
      Map<TopicPartition, Long> sent = ends(partitions(stage), IsolationLevel.READ_UNCOMMITTED);
      awaitThat(committed -> isCommittedUpTo(sent) && isReadUpTo(sent, committed), all, lag, alive);
    }
    Map<TopicPartition, Long> written = ends(partitions(RESULTS), IsolationLevel.READ_UNCOMMITTED);
    awaitThat(committed -> isCommittedUpTo(written), all, lag, alive);
    lag.accept(0);
  }

  /**
   * Looks again and again; each look asks the group once, because where it was a moment ago it is
   * still, or farther.
   */
  private void awaitThat(
      Predicate<Map<TopicPartition, Long>> condition,
      List<TopicPartition> all,
      LongConsumer lag,
      Runnable alive)
      throws InterruptedException {
    while (true) {
      alive.run();
      Map<TopicPartition, Long> committed = committed();
      long behind = lag(all, committed);
      lag.accept(behind);
      if (condition.test(committed)) {
        return;
      }
      Thread.sleep(behind > 10_000 ? 250 : 50);
    }
  }

  /** Offsets that are still to be read, over all stages. */
  public long lag() {
    return lag(partitions(ALL), committed());
  }

  private long lag(List<TopicPartition> all, Map<TopicPartition, Long> committed) {
    return ends(all, IsolationLevel.READ_UNCOMMITTED).entrySet().stream()
        .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  /**
   * Offsets that are still to be read, of each topic that a stage reads, in the order of the
   * stages; the namespace left out.
   */
  public Map<String, Long> lagByTopic() {
    Map<TopicPartition, Long> ends = ends(partitions(ALL), IsolationLevel.READ_UNCOMMITTED);
    Map<TopicPartition, Long> committed = committed();
    Map<String, Long> lags = new LinkedHashMap<>();
    for (Topic topic : ALL) {
      lags.put(
          topic.name(),
          ends.entrySet().stream()
              .filter(end -> end.getKey().topic().equals(topic.name(namespace)))
              .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
              .sum());
    }
    return lags;
  }

  /** Whether no transaction is open before the ends. */
  private boolean isCommittedUpTo(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> stable =
        ends(List.copyOf(ends.keySet()), IsolationLevel.READ_COMMITTED);
    return ends.entrySet().stream().allMatch(end -> stable.get(end.getKey()) >= end.getValue());
  }

  private boolean isReadUpTo(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
    return ends.entrySet().stream()
        .allMatch(
            end -> isRead(end.getKey(), committed.getOrDefault(end.getKey(), 0L), end.getValue()));
  }

  /** Whether only transaction markers lie between the committed offset and the end. */
  private boolean isRead(TopicPartition partition, long committed, long end) {
    return committed >= end
        || new TopicReader<>(probe).first(partition, committed, end, record -> true).isEmpty();
  }

  private Map<TopicPartition, Long> committed() {
    return PartitionOffsets.committed(admin, StreamsSettings.applicationId(namespace));
  }

  private Map<TopicPartition, Long> ends(
      List<TopicPartition> partitions, IsolationLevel isolation) {
    return PartitionOffsets.ends(admin, partitions, isolation);
  }

  private List<TopicPartition> partitions(List<Topic> topics) {
    List<String> names = topics.stream().map(topic -> topic.name(namespace)).toList();
    List<TopicPartition> partitions = new ArrayList<>();
    Answer.of(admin.describeTopics(names).allTopicNames())
        .values()
        .forEach(
            topic ->
                topic
                    .partitions()
                    .forEach(
                        partition ->
                            partitions.add(
                                new TopicPartition(topic.name(), partition.partition()))));
    return partitions;
  }
}
