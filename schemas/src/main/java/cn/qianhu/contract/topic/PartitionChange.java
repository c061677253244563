package cn.qianhu.contract.topic;

import cn.qianhu.contract.text.Bilingual;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Somebody has changed numbers of partitions. A key maps to another partition since: what is
 * written there is read by nobody, or by a task that knows nothing of the key.
 *
 * @param number that the site was deployed with
 * @param counts how many the topics have now; 0 where it is known only that it is another number
 */
public record PartitionChange(int number, SortedMap<String, Integer> counts) {

  private static final int NAMED = 6;

  public PartitionChange {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** The change of one topic, on which a record came to the wrong partition. */
  static PartitionChange of(String topic, int number) {
    return new PartitionChange(number, new TreeMap<>(Collections.singletonMap(topic, 0)));
  }

  /** The fault and its remedy in words. */
  public Bilingual words() {
    return Bilingual.of(
        "分区数被更改："
            + named("；", count -> count == 0 ? "已是别的分区数" : "现有 " + count + " 个分区")
            + "，而本站点部署时为 "
            + number
            + " 个，不可更改。已停止接收和计算，已确认收到的记录不会丢失。请停止全部组件，"
            + "按 docs/operating/repair.md 的“Partitions were changed”一节恢复",
        "the number of partitions was changed: "
            + named("; ", count -> count == 0 ? "has another number" : "has " + count)
            + " instead of the "
            + number
            + " partitions that this site was deployed with and must keep. Nothing more is taken in or worked out,"
            + " and nothing that was acknowledged is lost. Stop all processes and follow"
            + " docs/operating/repair.md, \"Partitions were changed\"");
  }

  private String named(String separator, Function<Integer, String> count) {
    String first =
        counts.entrySet().stream()
            .limit(NAMED)
            .map(topic -> topic.getKey() + " " + count.apply(topic.getValue()))
            .collect(Collectors.joining(separator));
    return counts.size() > NAMED ? first + " … (" + counts.size() + ")" : first;
  }
}
