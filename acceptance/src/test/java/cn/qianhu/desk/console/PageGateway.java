package cn.qianhu.desk.console;

import cn.qianhu.command.own.OwnSheets;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.log.HeaderText;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.desk.view.Freshness;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.OutputReport;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.http.Gateway;
import cn.qianhu.ingest.http.GatewayLimits;
import cn.qianhu.ingest.receipt.Delivery;
import cn.qianhu.ingest.receipt.ReceiptStatus;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.ingest.receipt.ReceivedReport;
import cn.qianhu.ingest.receipt.ReportReceipt;
import cn.qianhu.ingest.receipt.SentRow;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A gateway with its page over the views of a province; what it sends goes no further. */
final class PageGateway implements AutoCloseable {

  private static final Instant KNOWN = Instant.parse("2022-06-01T00:00:00Z");

  /** What stands in the place of a number. */
  static final String UNREADABLE = "many";

  private final MockProducer<String, SpecificRecord> log =
      new MockProducer<>(true, null, new StringSerializer(), (topic, event) -> null);
  private final Gateway gateway;

  /** Whether what was sent has been judged. */
  volatile boolean judged;

  /**
   * @param keys of enterprises, by what they show
   */
  PageGateway(Views views, Map<String, String> keys) {
    Receipts receipts = new SentReports();
    Freshness known = new Freshness(true, true, KNOWN, Map.of());
    gateway =
        Gateway.start(
            new ListenSettings("127.0.0.1", 0, null),
            GatewayLimits.standard(),
            new Gateway.GatewayParts(
                Forms.of(views.tables()),
                FileDialect.of(Dialect.OFFICE, Site.shipped()),
                Dialect.OFFICE,
                key ->
                    Optional.ofNullable(keys.get(key))
                        .map(uscc -> new Caller("k-" + uscc, Role.ENTERPRISE, uscc)),
                receipts,
                log,
                "",
                Map::of,
                PartitionWatch.of(1),
                new Gateway.PageParts(new OwnSheets(views, () -> known, receipts), Map.of()),
                unused -> {}));
  }

  int port() {
    return gateway.port();
  }

  /** What was sent, in its order. */
  List<ProducerRecord<String, SpecificRecord>> sent() {
    return log.history();
  }

  @Override
  public void close() {
    gateway.close();
  }

  /** Reports of output that came through this gateway, the newest first. */
  private final class SentReports implements Receipts {

    @Override
    public List<ReportReceipt> find(String reportId) {
      return List.of();
    }

    @Override
    public List<ReceivedReport> reportsOf(String uscc) {
      List<ReceivedReport> reports = new ArrayList<>();
      for (int offset = 0; offset < log.history().size(); offset++) {
        ProducerRecord<String, SpecificRecord> sent = log.history().get(offset);
        if (sent.value() instanceof OutputReport report && sent.key().equals(uscc)) {
          reports.add(received(report, offset));
        }
      }
      Collections.reverse(reports);
      return reports;
    }

    private ReceivedReport received(OutputReport report, int offset) {
      // What cannot be said exactly by the typed fields is sent as it was written.
      List<String> written = report.getWritten();
      boolean wrong = written != null && written.contains(UNREADABLE);
      ReceiptStatus fate = wrong ? ReceiptStatus.REJECTED : ReceiptStatus.ACCEPTED;
      return new ReceivedReport(
          OutputForm.KIND,
          written == null ? report.getReportId() : written.get(0),
          wrong ? null : "2022-06",
          null,
          null,
          1,
          KNOWN,
          false,
          KNOWN,
          new Delivery(
              "reports.output",
              0,
              offset,
              judged ? fate : ReceiptStatus.RECEIVED,
              "",
              "",
              "",
              "",
              judged && wrong ? Bilingual.of("不是数", "not a number") : Bilingual.NONE),
          sent(log.history().get(offset)));
    }

    private static SentRow sent(ProducerRecord<String, SpecificRecord> record) {
      return SentRow.of(HeaderText.of(record.headers(), RawRecords.ORIGIN));
    }

    @Override
    public Optional<List<ReceivedReport>> latestOf(String uscc, RecordRef after, int most) {
      return Optional.of(reportsOf(uscc).stream().limit(most).toList());
    }

    @Override
    public OptionalLong revisionOf(ReportRef report) {
      return OptionalLong.of(1);
    }

    @Override
    public boolean isReported(String uscc, String reportId) {
      return false;
    }

    @Override
    public boolean isProjectOf(String projectCode, String uscc) {
      return true;
    }
  }
}
