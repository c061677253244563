package cn.qianhu.desk.api;

import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.table.AddedColumn;
import cn.qianhu.contract.table.RejectionColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.desk.view.RecordView.ViewEntry;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.Rejection;
import cn.qianhu.ingest.receipt.Receipts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /rejections}: what was received and does not count. */
record RejectionsEndpoint(Views views, Receipts receipts) implements Endpoint {

  static final DeskTable<ViewEntry<Rejection>> TABLE =
      new DeskTable<>(
          ViewEntry::key,
          ResultTables.REJECTED
              .columns()
              .after(
                  RejectionColumn.MESSAGE_EN,
                  new AddedColumn<>(
                      RejectionColumn.SOURCE.name(),
                      RejectionColumn.SOURCE.spec(),
                      row -> row.getSource() == null ? null : ReportRef.of(row.getSource())))
              .within(ViewEntry::value));

  @Override
  public ApiResponse answer(ApiQuery query) {
    Optional<String> kind = query.text("kind");
    Optional<String> reason = query.text("reason");
    Optional<Boolean> parked = query.flag("parked");
    Predicate<Rejection> of = query.text("uscc").map(this::of).orElse(anybody -> true);
    return views.read(
        () ->
            TABLE.page(
                query,
                views
                    .rejections()
                    .after(query.after())
                    .filter(row -> kind.map(row.value().getKind()::equals).orElse(true))
                    .filter(row -> reason.map(row.value().getReason()::equals).orElse(true))
                    .filter(row -> parked.map(is -> is == row.value().getParked()).orElse(true))
                    .filter(row -> of.test(row.value()))));
  }

  /**
   * The filter for rejections of an enterprise: its entries and readings by key, its reports by
   * place.
   */
  Predicate<Rejection> of(String uscc) {
    Set<RecordRef> reports =
        receipts.reportsOf(uscc).stream()
            .map(report -> report.delivery().at())
            .collect(Collectors.toSet());
    return row ->
        row.getKey().equals(uscc)
            || row.getKey().startsWith(uscc + "/")
            || (row.getSource() != null && reports.contains(RecordRef.of(row.getSource())));
  }

  /** The matching rejections as rows of a card; within a reading of the views. */
  Stream<Map<String, Object>> matching(Predicate<Rejection> wanted) {
    return views.rejections().after("").filter(row -> wanted.test(row.value())).map(TABLE::object);
  }
}
