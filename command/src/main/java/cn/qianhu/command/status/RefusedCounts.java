package cn.qianhu.command.status;

import cn.qianhu.command.status.Status.Stray;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.Source;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The number of refused records, and the places of the misplaced ones. */
final class RefusedCounts {

  private final SortedMap<String, Long> byReason = new TreeMap<>();
  private final SortedMap<String, Stray> misplaced = new TreeMap<>();

  static RefusedCounts of(Stream<Rejection> rejections) {
    RefusedCounts counts = new RefusedCounts();
    rejections.forEach(counts::add);
    return counts;
  }

  private void add(Rejection rejection) {
    byReason.merge(rejection.getReason(), 1L, Long::sum);
    Source source = rejection.getSource();
    if (rejection.getReason().equals(Reason.MISPLACED.name()) && source != null) {
      String at = source.getTopic() + "/" + source.getPartition();
      Stray one =
          new Stray(
              at,
              1,
              rejection.getKey(),
              Bilingual.of(rejection.getMessageZh(), rejection.getMessageEn()));
      misplaced.merge(at, one, RefusedCounts::more);
    }
  }

  private static Stray more(Stray known, Stray one) {
    return new Stray(known.at(), known.records() + one.records(), known.key(), known.message());
  }

  SortedMap<String, Long> byReason() {
    return byReason;
  }

  List<Stray> misplaced() {
    return List.copyOf(misplaced.values());
  }
}
