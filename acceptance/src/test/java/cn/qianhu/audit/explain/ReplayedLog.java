package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.LogRequests;
import cn.qianhu.audit.explain.raw.LoggedReports;
import cn.qianhu.audit.explain.raw.RawReports.MeteredCarrier;
import cn.qianhu.audit.explain.raw.RawReports.MeteredMonth;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.suspect.OpenSuspects;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;

/** A log replayed, and all that explanations of it may ask for. */
record ReplayedLog(
    ResultSource results, Knowledge knowledge, LoggedReports raw, Explainers explainers) {

  private static final Map<Reference, ReplayedLog> REFERENCES = new EnumMap<>(Reference.class);

  /** A reference set, replayed once for all tests. */
  static synchronized ReplayedLog of(Reference reference) {
    return REFERENCES.computeIfAbsent(reference, ReplayedLog::replay);
  }

  private static ReplayedLog replay(Reference reference) {
    MemoryRawLog log = new MemoryRawLog();
    log.addDate(reference.asOf().toString(), Reference.FROM.toString());
    InputRows rows = InputRows.of(reference);
    for (Kind kind : Kind.all()) {
      rows.texts(kind).forEach(texts -> log.add(kind, texts));
    }
    return of(log);
  }

  static ReplayedLog of(MemoryRawLog log) {
    ReplayOutcome replayOutcome = log.replay();
    CodeTables tables = CodeTables.standard();
    Knowledge knowledge =
        new Knowledge(
            replayOutcome.results(),
            Registers.read(log, log.schemas(), tables),
            RuleTables.shipped(),
            replayOutcome.businessDate().map(date -> LocalDate.parse(date.getDate())));
    LoggedReports raw =
        LoggedReports.find(everything(replayOutcome.results()), log, log.schemas(), tables);
    return new ReplayedLog(
        replayOutcome.results(), knowledge, raw, Explainers.of(knowledge).with(raw, false));
  }

  /** The same, but for what is published. */
  ReplayedLog publishing(ResultSource others) {
    Knowledge changed =
        new Knowledge(others, knowledge.registers(), knowledge.rules(), knowledge.businessDate());
    return new ReplayedLog(others, changed, raw, Explainers.of(changed).with(raw, false));
  }

  /** The doubts about what is published. */
  SuspectFinder doubts() {
    return new SuspectFinder(OpenSuspects.in(results, CodeTables.standard()));
  }

  private static LogRequests everything(ResultSource results) {
    LogRequests logRequests = new LogRequests();
    Facts.of(results).forEach(fact -> fact.sources().forEach(logRequests::report));
    results.stream(Topics.FACTS_ENERGY, EnergyFact.class)
        .forEach(
            fact -> {
              for (CarrierFact carrier : fact.getCarriers()) {
                logRequests.readings(
                    new MeteredCarrier(
                        fact.getUscc(), YearMonth.parse(fact.getPeriod()), carrier.getCarrier()));
              }
            });
    results.stream(Topics.ALERTS_OPEN, Alert.class)
        .filter(alert -> WholeAndPart.of(alert.getSubject()).hasPart())
        .forEach(
            alert ->
                logRequests.meters(
                    new MeteredMonth(
                        WholeAndPart.of(alert.getSubject()).whole(),
                        YearMonth.parse(alert.getPeriod()))));
    return logRequests;
  }
}
