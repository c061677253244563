package cn.qianhu.center.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an archive consists of.
 *
 * @param format version of the archive's layout
 * @param cluster id of the cluster that it was taken from
 * @param namespace prefix of the topics there
 * @param schemas by id, the schemas that the records were written with, as JSON
 * @param segments in the order in which they were written
 */
public record Manifest(
    int format,
    String cluster,
    String namespace,
    SortedMap<Integer, String> schemas,
    List<Segment> segments) {

  static final int FORMAT = 1;

  public Manifest {
    schemas = new TreeMap<>(schemas);
    segments = List.copyOf(segments);
  }

  static Manifest empty(String cluster, String namespace) {
    return new Manifest(FORMAT, cluster, namespace, new TreeMap<>(), List.of());
  }

  Manifest with(Segment segment, SortedMap<Integer, String> moreSchemas) {
    List<Segment> all = new ArrayList<>(segments);
    all.add(segment);
    SortedMap<Integer, String> known = new TreeMap<>(schemas);
    known.putAll(moreSchemas);
    return new Manifest(format, cluster, namespace, known, all);
  }

  /** The segments of a topic, those of a partition in their order. */
  List<Segment> of(String topic) {
    return segments.stream()
        .filter(segment -> segment.topic().equals(topic))
        .sorted(Comparator.comparingInt(Segment::partition).thenComparingLong(Segment::first))
        .toList();
  }

  /** Where a partition goes on. */
  long end(String topic, int partition) {
    return segments.stream()
        .filter(segment -> segment.topic().equals(topic) && segment.partition() == partition)
        .mapToLong(Segment::end)
        .max()
        .orElse(0);
  }
}
