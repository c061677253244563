package cn.qianhu.audit.explain.raw;

import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.audit.signer.SignerRegister;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.topic.Authorship;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** Reports and readings that were looked for in the raw log, each topic read through once. */
public final class LoggedReports implements RawReports {

  private final Set<RecordRef> wanted = new HashSet<>();
  private final Map<RecordRef, LoggedReport> reports = new HashMap<>();
  private final LoggedReadings readings;
  private final Forms forms;
  private final Placement placement;
  private SignerRegister signers = SignerRegister.empty();

  private LoggedReports(LogRequests logRequests, CodeTables tables, RawPartitions partitions) {
    this.forms = Forms.of(tables);
    this.placement = new Placement(tables, partitions);
    this.readings = new LoggedReadings(logRequests.readings(), logRequests.meters());
    for (Source wish : logRequests.reports()) {
      wanted.add(RecordRef.of(wish));
    }
  }

  /** Reads what is wished for; of the topics that nobody asks for, nothing. */
  public static LoggedReports find(
      LogRequests logRequests, RawLog log, SchemaLookup schemas, CodeTables tables) {
    LoggedReports found = new LoggedReports(logRequests, tables, log.partitions());
    for (ReportForm form : Forms.registered()) {
      if (form.kind().isReport() && form.kind().isMonthly()) {
        found.readReports(log, form.kind(), form.eventClass(), schemas);
      }
    }
    if (logRequests.asksForReadings()) {
      found.signers = SignerRegister.read(log, schemas, found.placement);
      found.readReadings(log, schemas);
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private <E extends SpecificRecord> void readReports(
      RawLog log, Kind kind, Class<E> type, SchemaLookup schemas) {
    Topic topic = Topics.of(kind);
    Form<E> form = (Form<E>) forms.of(kind);
    if (wanted.stream().noneMatch(at -> at.topic().endsWith(topic.name()))) {
      return;
    }
    EventDecoder<E> eventDecoder = new EventDecoder<>(topic, type, schemas);
    log.read(
        topic,
        record -> {
          RecordRef at = record.source().ref();
          if (wanted.contains(at)) {
            eventDecoder
                .decode(at.topic(), record.value())
                .ifPresent(event -> reports.put(at, report(form, event, record)));
          }
        });
  }

  private static <E extends SpecificRecord> LoggedReport report(
      Form<E> form, E event, RawRecord record) {
    Kind kind = form.kind();
    List<String> texts = form.texts(event);
    RawSource source = record.source();
    LoggedReport bare =
        new LoggedReport(kind, texts, Origin.of(Origin.OriginRole.REPORT, record, ""));
    return new LoggedReport(
        kind,
        texts,
        new Origin(
            Origin.OriginRole.REPORT,
            source.topic(),
            source.partition(),
            source.offset(),
            source.offset(),
            1,
            bare.text("report_id"),
            Long.valueOf(bare.text("revision")),
            bare.text("reported_at"),
            Instant.ofEpochMilli(record.timestamp()),
            Authorship.of(form, event, record.place()).signer(),
            source.origin()));
  }

  private void readReadings(RawLog log, SchemaLookup schemas) {
    EventDecoder<MeterReading> eventDecoder =
        new EventDecoder<>(Topics.REPORTS_READINGS, MeterReading.class, schemas);
    log.read(
        Topics.REPORTS_READINGS,
        record ->
            eventDecoder
                .decode(record.source().topic(), record.value())
                .ifPresent(event -> readReadings(event, record)));
  }

  private void readReadings(MeterReading event, RawRecord record) {
    Authorship authorship = Authorship.of(forms.of(ReadingForm.class), event, record.place());
    for (MeterReading single : forms.of(ReadingForm.class).singles(event)) {
      FieldCheck<ReadingFields> check =
          placement.judge(forms.of(ReadingForm.class), single, record.place(), authorship);
      if (check.refused() == null && check.later() == null && isAdmitted(check)) {
        readings.receive(check.fields(), record);
      }
    }
  }

  private boolean isAdmitted(FieldCheck<ReadingFields> check) {
    ReadingFields reading = check.fields();
    return signers.admits(reading.uscc(), Months.monthOf(reading.intervalStart()), check.signer());
  }

  @Override
  public Optional<LoggedReport> report(Source at) {
    return Optional.ofNullable(reports.get(RecordRef.of(at)));
  }

  @Override
  public List<CountedReading> readings(MeteredCarrier of) {
    return readings.of(of);
  }

  @Override
  public Optional<LoggedMeters> meters(MeteredMonth of) {
    return readings.meters(of);
  }
}
