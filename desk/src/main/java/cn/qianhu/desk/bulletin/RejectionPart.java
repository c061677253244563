package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.vocabulary.Vocabulary;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.document.Cell;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.Grid;
import cn.qianhu.desk.document.Note;
import cn.qianhu.event.Rejection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records that do not count: by reason, and by whoever sent them. */
final class RejectionPart implements Part {

  private static final int PRINTED = 40;

  /** What is counted together. */
  private record Group(String first, String second, String third) implements Comparable<Group> {

    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::first).thenComparing(Group::second).thenComparing(Group::third);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  @Override
  public Chapter chapter(Month month) {
    List<Rejection> all =
        month.results().stream(Topics.RESULTS_REJECTIONS, Rejection.class).toList();
    long parked = all.stream().filter(Rejection::getParked).count();
    return Chapter.of(
        "不合格记录",
        "Records that do not count",
        Note.point(
            "截至本状态，未计入的记录共 %d 条，其中等待名录 %d 条（名录补录后自动计入）。".formatted(all.size(), parked),
            "%d records do not count, whatever their month; %d of them wait for the directory."
                .formatted(all.size(), parked)),
        byReason(all),
        bySender(month, all));
  }

  private static Grid byReason(List<Rejection> all) {
    Grid grid =
        Grid.named("拒收原因", "按种类和原因", "By kind and reason")
            .words("种类", "kind")
            .words("原因", "reason")
            .words("代码", "code")
            .figures("条数", "records")
            .figures("其中等待名录", "waiting");
    counted(all, row -> new Group(row.getKind(), row.getReason(), ""))
        .forEach(
            (group, rows) ->
                grid.row(
                    Cell.of(Vocabulary.FORM.words(group.first())),
                    Cell.of(Reason.LIST.words(group.second())),
                    Cell.of(group.second()),
                    Cell.count(rows.size()),
                    Cell.count(rows.stream().filter(Rejection::getParked).count())));
    return grid;
  }

  /** The senders of rejected reports, most records first. */
  private static Grid bySender(Month month, List<Rejection> all) {
    Grid grid =
        Grid.named("拒收企业", "按报送对象", "By whom they are about")
            .printing(PRINTED)
            .words("对象", "subject")
            .words("代码", "code")
            .words("种类", "kind")
            .words("原因", "reason")
            .figures("条数", "records")
            .words("例", "for example");
    Map<Group, List<Rejection>> groups =
        counted(all, row -> new Group(sender(month, row), row.getKind(), row.getReason()));
    groups.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Group, List<Rejection>> group) -> -group.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            group ->
                grid.row(
                    Cell.of(name(month, group.getKey().first())),
                    Cell.of(group.getKey().first()),
                    Cell.of(Vocabulary.FORM.words(group.getKey().second()).zh()),
                    Cell.of(Reason.LIST.words(group.getKey().third()).zh()),
                    Cell.count(group.getValue().size()),
                    Cell.of(group.getValue().get(0).getMessageZh())));
    return grid;
  }

  private static String name(Month month, String sender) {
    String name = month.subjects().name(sender);
    return name.equals(sender) ? "–" : name;
  }

  /** Commands of the quota ledger are all sent under the province: each is named by itself. */
  private static String sender(Month month, Rejection row) {
    if (row.getSource() == null || row.getKind().equals(QuotaForm.KIND.fileName())) {
      return row.getKey();
    }
    return month.edition().senders().getOrDefault(RecordRef.of(row.getSource()), row.getKey());
  }

  private static Map<Group, List<Rejection>> counted(
      List<Rejection> all, Function<Rejection, Group> group) {
    return all.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
  }
}
