package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.LoggedReports;
import cn.qianhu.audit.explain.raw.RawReports.MeteredCarrier;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.audit.explain.raw.Wishes;
import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.Replayed;
import cn.qianhu.audit.log.Rules;
import cn.qianhu.audit.suspect.OpenSuspects;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;

/** A log replayed, and all that explanations of it may ask for. */
record Told(ResultSource results, Knowledge knowledge, LoggedReports raw, Explainers explainers) {

  private static final Map<Reference, Told> REFERENCES = new EnumMap<>(Reference.class);

  /** A reference set, replayed once for all tests. */
  static synchronized Told of(Reference reference) {
    return REFERENCES.computeIfAbsent(reference, Told::replay);
  }

  private static Told replay(Reference reference) {
    MemoryRawLog log = new MemoryRawLog();
    log.addDate(reference.asOf().toString(), Reference.FROM.toString());
    InputRows rows = InputRows.of(reference);
    for (Kind kind : Kind.all()) {
      rows.texts(kind).forEach(texts -> log.add(kind, texts));
    }
    return of(log);
  }

  static Told of(MemoryRawLog log) {
    Replayed replayed = log.replay();
    CodeTables tables = CodeTables.standard();
    Knowledge knowledge =
        new Knowledge(
            replayed.results(),
            Registers.read(log, log.schemas(), tables),
            Rules.shipped(),
            replayed.businessDate().map(date -> LocalDate.parse(date.getDate())));
    LoggedReports raw =
        LoggedReports.find(everything(replayed.results()), log, log.schemas(), tables);
    return new Told(replayed.results(), knowledge, raw, Explainers.of(knowledge).with(raw, false));
  }

  /** The same, but for what is published. */
  Told publishing(ResultSource others) {
    Knowledge changed =
        new Knowledge(others, knowledge.registers(), knowledge.rules(), knowledge.businessDate());
    return new Told(others, changed, raw, Explainers.of(changed).with(raw, false));
  }

  /** The doubts about what is published. */
  Doubts doubts() {
    return new Doubts(OpenSuspects.in(results, CodeTables.standard()));
  }

  private static Wishes everything(ResultSource results) {
    Wishes wishes = new Wishes();
    Facts.of(results).forEach(fact -> fact.sources().forEach(wishes::report));
    results.stream(Topics.FACTS_ENERGY, EnergyFact.class)
        .forEach(
            fact -> {
              for (CarrierFact carrier : fact.getCarriers()) {
                wishes.readings(
                    new MeteredCarrier(
                        fact.getUscc(), YearMonth.parse(fact.getPeriod()), carrier.getCarrier()));
              }
            });
    return wishes;
  }
}
