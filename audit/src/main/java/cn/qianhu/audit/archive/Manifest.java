package cn.qianhu.audit.archive;

import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The manifest of an archive.
 *
 * @param format version of the archive's layout
 * @param cluster id of the cluster that it was taken from
 * @param namespace prefix of the topics there
 * @param schemas by id, the schemas that the records were written with, as JSON
 * @param partitions how many the topics have, by name; empty in archives of earlier versions
 * @param found how many some had instead when they were last archived: somebody had changed them
 * @param segments in the order in which they were written
 */
public record Manifest(
    int format,
    String cluster,
    String namespace,
    SortedMap<Integer, String> schemas,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Integer> partitions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Integer> found,
    List<ArchiveSegment> segments) {

  static final int FORMAT = 1;

  public Manifest {
    schemas = new TreeMap<>(schemas);
    partitions = partitions == null ? new TreeMap<>() : new TreeMap<>(partitions);
    found = found == null ? new TreeMap<>() : new TreeMap<>(found);
    segments = List.copyOf(segments);
  }

  static Manifest empty(String cluster, String namespace) {
    return new Manifest(
        FORMAT, cluster, namespace, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of());
  }

  Manifest with(ArchiveSegment segment, SortedMap<Integer, String> moreSchemas) {
    List<ArchiveSegment> all = new ArrayList<>(segments);
    all.add(segment);
    SortedMap<Integer, String> known = new TreeMap<>(schemas);
    known.putAll(moreSchemas);
    return new Manifest(format, cluster, namespace, known, partitions, found, all);
  }

  /**
   * This manifest with the numbers of partitions that the topics have, and the number that they
   * should have. Numbers that it has already stay: by these the records archived before are in
   * their places.
   */
  Manifest with(Map<String, Integer> now, int number) {
    SortedMap<String, Integer> known = new TreeMap<>();
    now.keySet().forEach(topic -> known.put(topic, number));
    known.putAll(partitions);
    SortedMap<String, Integer> others = new TreeMap<>(now);
    others.entrySet().removeIf(count -> count.getValue().equals(known.get(count.getKey())));
    return new Manifest(format, cluster, namespace, schemas, known, others, segments);
  }

  /** The number of partitions that a topic had when it was last archived. */
  int partitionCount(String topic) {
    int most = of(topic).stream().mapToInt(segment -> segment.partition() + 1).max().orElse(0);
    return Math.max(most, found.getOrDefault(topic, partitions.getOrDefault(topic, 0)));
  }

  /**
   * The numbers of partitions of the raw topics. Where they were not written down, each has as many
   * as hold the business date, every move of which is written to each; where that does not fit, the
   * number is unknown.
   */
  RawPartitions rawPartitions() {
    if (!partitions.isEmpty()) {
      // A topic that came with a later release has no record whose place could be asked for.
      int number = partitions.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
      Map<String, Integer> known = new TreeMap<>(RawPartitions.same(number).byTopic());
      partitions.forEach((topic, count) -> known.put(topic.substring(namespace.length()), count));
      return new RawPartitions(known);
    }
    String dates = Topics.BUSINESS_DATE.name(namespace);
    int most = segments.stream().mapToInt(segment -> segment.partition() + 1).max().orElse(0);
    long dated =
        of(dates).stream()
            .filter(segment -> segment.records() > 0)
            .mapToInt(ArchiveSegment::partition)
            .distinct()
            .count();
    return dated == most && most > 0 ? RawPartitions.same(most) : RawPartitions.unknown();
  }

  /**
   * The settings that a topic needs besides its own, so that it accepts all its archived records. A
   * broker that was set otherwise may have taken some from the future; they have that time on the
   * topic as well.
   */
  Map<String, String> timeSettings(String topic, Instant now) {
    long limit = now.plus(Topic.AHEAD_AT_MOST).toEpochMilli();
    return of(topic).stream().allMatch(segment -> segment.isBefore(limit))
        ? Map.of()
        : Map.of(Topic.AHEAD_CONFIG, Long.toString(Long.MAX_VALUE));
  }

  /** The segments of a topic, those of a partition in their order. */
  List<ArchiveSegment> of(String topic) {
    return segments.stream()
        .filter(segment -> segment.topic().equals(topic))
        .sorted(
            Comparator.comparingInt(ArchiveSegment::partition)
                .thenComparingLong(ArchiveSegment::first))
        .toList();
  }

  /** The offset at which the archive goes on in a partition. */
  long end(String topic, int partition) {
    return segments.stream()
        .filter(segment -> segment.topic().equals(topic) && segment.partition() == partition)
        .mapToLong(ArchiveSegment::end)
        .max()
        .orElse(0);
  }
}
