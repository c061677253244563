package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.vocabulary.Vocabulary;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.event.Rejection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records that do not count: by reason, and by sender. */
final class RejectionPart implements BulletinPart {

  private static final int PRINTED = 40;

  /** Rejections that are counted together. */
  private record Group(String first, String second, String third) implements Comparable<Group> {

    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::first).thenComparing(Group::second).thenComparing(Group::third);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    List<Rejection> all =
        bulletinMonth.results().stream(Topics.RESULTS_REJECTIONS, Rejection.class)
            .filter(row -> concerns(bulletinMonth, row))
            .toList();
    long parked = all.stream().filter(Rejection::getParked).count();
    return Chapter.of(
        "不合格记录",
        "Records that do not count",
        Paragraph.point(
            "截至本状态，未计入的记录共 %d 条，其中等待名录 %d 条（名录补录后自动计入）。".formatted(all.size(), parked),
            "%d records do not count, whatever their month; %d of them wait for the directory."
                .formatted(all.size(), parked)),
        byReason(all),
        bySender(bulletinMonth, all));
  }

  /**
   * Whether a rejection belongs in the bulletin: in that of a city where its sender is in the city;
   * in that of a province always, also where the sender is unknown.
   */
  private static boolean concerns(BulletinMonth bulletinMonth, Rejection row) {
    return bulletinMonth.isOfProvince()
        || bulletinMonth
            .roster()
            .countyOf(sender(bulletinMonth, row))
            .filter(bulletinMonth::isWithin)
            .isPresent();
  }

  private static DocumentTable byReason(List<Rejection> all) {
    DocumentTable documentTable =
        DocumentTable.named("拒收原因", "按种类和原因", "By kind and reason")
            .words("种类", "kind")
            .words("原因", "reason")
            .words("代码", "code")
            .figures("条数", "records")
            .figures("其中等待名录", "waiting");
    counted(all, row -> new Group(row.getKind(), row.getReason(), ""))
        .forEach(
            (group, rows) ->
                documentTable.row(
                    TableCell.of(Vocabulary.FORM.words(group.first())),
                    TableCell.of(Reason.LIST.words(group.second())),
                    TableCell.of(group.second()),
                    TableCell.count(rows.size()),
                    TableCell.count(rows.stream().filter(Rejection::getParked).count())));
    return documentTable;
  }

  /** The senders of rejected reports, most records first. */
  private static DocumentTable bySender(BulletinMonth bulletinMonth, List<Rejection> all) {
    DocumentTable documentTable =
        DocumentTable.named("拒收企业", "按报送对象", "By whom they are about")
            .printing(PRINTED)
            .words("对象", "subject")
            .words("代码", "code")
            .words("种类", "kind")
            .words("原因", "reason")
            .figures("条数", "records")
            .words("例", "for example");
    Map<Group, List<Rejection>> groups =
        counted(all, row -> new Group(sender(bulletinMonth, row), row.getKind(), row.getReason()));
    groups.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Group, List<Rejection>> group) -> -group.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            group ->
                documentTable.row(
                    TableCell.of(name(bulletinMonth, group.getKey().first())),
                    TableCell.of(group.getKey().first()),
                    TableCell.of(Vocabulary.FORM.words(group.getKey().second()).zh()),
                    TableCell.of(Reason.LIST.words(group.getKey().third()).zh()),
                    TableCell.count(group.getValue().size()),
                    TableCell.of(group.getValue().get(0).getMessageZh())));
    return documentTable;
  }

  private static String name(BulletinMonth bulletinMonth, String sender) {
    String name = bulletinMonth.subjects().name(sender);
    return name.equals(sender) ? "–" : name;
  }

  /** Commands of the quota ledger are all sent under the province: each is named by itself. */
  private static String sender(BulletinMonth bulletinMonth, Rejection row) {
    if (row.getSource() == null || row.getKind().equals(QuotaForm.KIND.fileName())) {
      return row.getKey();
    }
    return bulletinMonth
        .edition()
        .senders()
        .getOrDefault(RecordRef.of(row.getSource()), row.getKey());
  }

  private static Map<Group, List<Rejection>> counted(
      List<Rejection> all, Function<Rejection, Group> group) {
    return all.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
  }
}
