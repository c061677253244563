package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.receipt.EarlierReports;
import cn.qianhu.ingest.receipt.LeadingReports;
import cn.qianhu.ingest.receipt.LeadingReports.Leader;
import cn.qianhu.ingest.rival.RivalReport;
import cn.qianhu.ingest.rival.RowNumber;
import java.util.List;

/**
 * Decides whether a monthly report loses at once: against one that was received before, by whatever
 * way, or against one that stands above it in its file with a greater revision.
 */
record Precedence(EarlierReports earlier, String namespace) {

  private static final FileWarning NOT_COMPARED =
      new FileWarning(
          "",
          "暂时无法得知此前收到的报表，未核对本文件各行是否已被取代；可用网关的 GET /v1/receipts 查询",
          "what was received before cannot be told at present: whether a row is superseded by it is"
              + " not said here; ask GET /v1/receipts of the gateway");

  private static final FileWarning NOT_ALL_COMPARED =
      new FileWarning(
          "",
          "此前收到的报表过多，只核对了其中 " + LeadingReports.MOST + " 个自然键；其余可用网关的 GET /v1/receipts 查询",
          "so much was received before that rows were compared with "
              + LeadingReports.MOST
              + " natural keys of it only; of the others ask GET /v1/receipts of the gateway");

  /**
   * The reports that were received before a file.
   *
   * @param reports null where there is nothing to compare with
   * @param notes what the receipt has to say of that
   */
  record Before(LeadingReports reports, List<FileWarning> notes) {}

  Before upToNow(Kind kind) {
    if (!kind.isMonthly()) {
      return new Before(null, List.of());
    }
    LeadingReports reports = earlier.upToNow(kind);
    if (reports == null) {
      return new Before(null, List.of(NOT_COMPARED));
    }
    return new Before(reports, reports.isFull() ? List.of(NOT_ALL_COMPARED) : List.of());
  }

  OfFile ofFile(Kind kind, Before before) {
    return new OfFile(kind, before.reports(), Topics.of(kind).name(namespace));
  }

  /** Decides it for the rows of one file, which come in their order. */
  static final class OfFile {
    private final Kind kind;
    private final LeadingReports before;
    private final String topic;
    private final LeadingReports above = new LeadingReports();

    private OfFile(Kind kind, LeadingReports before, String topic) {
      this.kind = kind;
      this.before = before;
      this.topic = topic;
    }

    /**
     * The line of the next row, with a warning where it loses.
     *
     * @param report null where it contends for nothing
     */
    ReceiptLine judge(ReceiptLine line, long row, RivalReport report) {
      if (report == null) {
        return line;
      }
      ReceiptLine judged = line;
      Leader inFile = above.over(kind, report);
      // Rows of equal revision are named with their rivals.
      if (inFile != null && inFile.revision() > report.head().revision()) {
        judged = superseded(judged, below(inFile));
      }
      above.apply(kind, report, 0, row);
      Leader leader = before == null ? null : before.over(kind, report);
      return leader == null ? judged : superseded(judged, before(leader));
    }

    /**
     * The line of a report that loses; a report that waits for the directory, or is wrong, keeps
     * its line.
     */
    private static ReceiptLine superseded(ReceiptLine line, Bilingual why) {
      ReceiptOutcome now =
          line.outcome() == ReceiptOutcome.ACCEPTED ? ReceiptOutcome.SUPERSEDED : line.outcome();
      return line.with(now, why);
    }

    private static Bilingual below(Leader leader) {
      return Bilingual.of(
          "被第 "
              + RowNumber.zh(leader.offset())
              + " 行的报表 "
              + leader.reportId()
              + " 取代（报送次数 "
              + leader.revision()
              + " 较大），本行不计入",
          "superseded by report "
              + leader.reportId()
              + " of row "
              + RowNumber.en(leader.offset())
              + " (greater revision, "
              + leader.revision()
              + "): this row does not count");
    }

    private Bilingual before(Leader leader) {
      return Bilingual.of(
          "被此前收到的报表 "
              + leader.reportId()
              + " 取代（"
              + place(leader)
              + "，报送次数 "
              + leader.revision()
              + "，报送时间 "
              + Instants.canonical(leader.reportedAt())
              + "），本行不计入；若应以本行为准，请提高报送次数后重新报送",
          "superseded by report "
              + leader.reportId()
              + ", received before ("
              + place(leader)
              + ", revision "
              + leader.revision()
              + ", reported_at "
              + Instants.canonical(leader.reportedAt())
              + "): this row does not count; to have it count, send it with a greater revision");
    }

    private String place(Leader leader) {
      return topic + "/" + leader.partition() + "/" + leader.offset();
    }
  }
}
