package cn.qianhu.desk.api;

import cn.qianhu.audit.table.AmountsFact;
import cn.qianhu.contract.alert.AlertOrder;
import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.table.AlertColumn;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.enterprise.Directory;
import cn.qianhu.event.Alert;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.Rejection;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.ingest.receipt.ReceivedReport;
import cn.qianhu.web.SafeText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code /enterprises/{uscc}}: all that is known of one enterprise. */
record EnterpriseCard(
    Views views,
    Receipts receipts,
    ProjectEndpoints projects,
    RejectionsEndpoint rejections,
    DeskSuspects suspects)
    implements Endpoint {

  private static final DeskTable<Alert> ALERTS =
      new DeskTable<>(
          ResultTables.ALERTS::key,
          ResultTables.ALERTS.columns().without(Set.of(AlertColumn.SUBJECT, AlertColumn.EVIDENCE)));

  /** A report of output that is suspect, by the alert about it. */
  private static final DeskTable<Alert> SUSPECTS =
      new DeskTable<>(
          ResultTables.ALERTS::key,
          ColumnList.of(
              AlertColumn.PERIOD,
              AlertColumn.RULE,
              AlertColumn.ALERT_ID,
              AlertColumn.MESSAGE_ZH,
              AlertColumn.MESSAGE_EN));

  private record Card(
      String uscc,
      String name,
      List<Entry> directory,
      List<OutputLine> output,
      List<EnergyLine> energy,
      List<FormMonth> forms,
      List<ReportLine> reports,
      List<?> alerts,
      List<?> rejections,
      List<?> projects,
      List<?> suspects) {}

  private record Entry(
      String validFrom,
      String closedFrom,
      String name,
      String region,
      String industry,
      List<String> scopes,
      boolean twoHigh,
      boolean codeExempt,
      RecordRef source) {

    static Entry of(Directory.SourcedEntry entry) {
      EnterpriseFields fields = entry.fields();
      return new Entry(
          fields.validFrom().toString(),
          fields.closedFrom() == null ? null : fields.closedFrom().toString(),
          fields.name(),
          fields.county(),
          fields.division(),
          EnterpriseEndpoints.scopes(fields.scopes()),
          fields.twoHigh(),
          fields.codeExempt(),
          entry.source().ref());
    }
  }

  @Override
  public ApiResponse answer(ApiQuery query) {
    String uscc = query.argument("uscc");
    // Asked for before the views are read: it may take a question to Kafka.
    List<ReceivedReport> reports = receipts.reportsOf(uscc);
    Predicate<Rejection> refused = rejections.of(uscc);
    return views.read(() -> new ApiResponse.JsonDocument(card(uscc, reports, refused)));
  }

  private Card card(String uscc, List<ReceivedReport> reports, Predicate<Rejection> refused) {
    Directory directory = views.enterprises().of(uscc).orElse(null);
    if (directory == null && reports.isEmpty()) {
      throw ApiQuery.notFound(
          "名录和报表中都没有企业 \"" + SafeText.shortened(uscc) + "\"",
          "Neither the directory nor any report names an enterprise \""
              + SafeText.shortened(uscc)
              + "\"");
    }
    Map<RecordRef, Long> revisions =
        reports.stream()
            .collect(
                Collectors.toMap(
                    report -> report.delivery().at(),
                    ReceivedReport::revision,
                    (one, other) -> one));
    return new Card(
        uscc,
        views.enterprises().name(uscc, Integer.MAX_VALUE),
        directory == null
            ? List.of()
            : directory.entries().values().stream().map(Entry::of).toList(),
        months(views.outputFacts().under(uscc + "/").toList(), revisions),
        views
            .energyFacts()
            .under(uscc + "/")
            .map((EnergyFact fact) -> EnergyLine.of(fact))
            .toList(),
        AmountsFact.general().stream()
            .flatMap(kind -> views.amountsUnder(kind, uscc + "/"))
            .map(fact -> FormMonth.of(fact, revisions::get))
            .toList(),
        reports.stream().map(ReportLine::of).toList(),
        views.openAlerts().stream()
            .filter(alert -> WholeAndPart.isOf(alert.getSubject(), uscc))
            .sorted(AlertOrder.DATA_FIRST)
            .map(ALERTS::object)
            .toList(),
        rejections.matching(refused).toList(),
        projects.of(uscc),
        suspects.now().all().stream()
            .filter(suspect -> suspect.uscc().equals(uscc))
            .flatMap(suspect -> views.openAlerts().get(suspect.alertId()).stream())
            .map(SUSPECTS::object)
            .toList());
  }

  private static List<OutputLine> months(List<OutputFact> facts, Map<RecordRef, Long> revisions) {
    Function<RecordRef, Long> revision = revisions::get;
    return facts.stream().map(fact -> OutputLine.of(fact, revision)).toList();
  }
}
