package cn.qianhu.desk.api;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.disclosure.EditionService;
import cn.qianhu.desk.view.Freshness;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Cell;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.Posting;
import cn.qianhu.event.PublicEdition;
import cn.qianhu.event.Rejection;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Role;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** A desk over the results of a reference input, replayed in memory: no broker is needed. */
public final class ReferenceDesk implements AutoCloseable {

  static final Instant NOW = Instant.parse("2022-04-01T00:00:10Z");
  static final String CENTRE = "qh_centre";
  static final String PUBLIC = "qh_public";
  static final String ENTERPRISE = "qh_enterprise";

  private static final Map<String, Role> KEYS =
      Map.of(CENTRE, Role.CENTRE, PUBLIC, Role.PUBLIC, ENTERPRISE, Role.ENTERPRISE);

  final RecordFeed records;
  private EditionService editions;
  volatile Freshness known = new Freshness(true, true, NOW.minusSeconds(1), Map.of("results", 0L));
  private final Site site;
  private final DeskServer server;

  ReferenceDesk(Reference reference) {
    this(reference, null);
  }

  /**
   * @param anonymous who somebody without a key is taken for; null where nobody goes without one
   */
  ReferenceDesk(Reference reference, Audience anonymous) {
    this(Site.shipped(), reference.input(), reference.asOf(), anonymous);
  }

  /**
   * @param input folder of files to be replayed
   */
  ReferenceDesk(Path input, LocalDate asOf) {
    this(Site.shipped(), input, asOf, null);
  }

  /** Of another site than the shipped one. */
  public ReferenceDesk(Site site, Path input, LocalDate asOf, Audience anonymous) {
    this.site = site;
    MemoryRawLog log = new MemoryRawLog(site);
    records = new RecordFeed(site, log.schemas());
    editions = new EditionService(records.views());
    load(log, input, asOf);
    publish();
    server =
        DeskServer.start(
            new ListenSettings("127.0.0.1", 0, null),
            new DeskServer.DeskParts(
                records.views(),
                () -> known,
                PartitionWatch.of(1),
                key ->
                    Optional.ofNullable(KEYS.get(key))
                        .map(role -> new Caller("k-" + role, role, "")),
                records.receipts(),
                anonymous,
                RuleTables.of(site),
                Clock.fixed(NOW, ZoneOffset.UTC),
                "test"));
  }

  /**
   * Makes the editions that there may be now.
   *
   * @return the months that have another
   */
  List<String> publish() {
    List<PublicEdition> drafts = editions.drafts().editions();
    drafts.forEach(
        edition ->
            receive(Topics.PUBLIC_EDITIONS, PublicEdition.class, edition.getPeriod(), edition));
    return drafts.stream().map(PublicEdition::getPeriod).toList();
  }

  /** Forgets what a desk that starts anew does not know. */
  ReferenceDesk again() {
    editions = new EditionService(records.views());
    return this;
  }

  /** One with keys, over a reference input. */
  public static ReferenceDesk of(Reference reference) {
    return new ReferenceDesk(reference);
  }

  public Views views() {
    return records.views();
  }

  public int port() {
    return server.port();
  }

  private void load(MemoryRawLog log, Path input, LocalDate asOf) {
    for (Kind kind : Kind.all()) {
      for (Path file : files(input, kind)) {
        for (NamedCsvRecord row : rows(file)) {
          log.from(file.getFileName() + "#" + row.getStartingLineNumber());
          log.add(
              kind,
              kind.columns().stream()
                  .map(column -> row.findField(column).orElse("").strip())
                  .toList());
        }
      }
    }
    log.addDate(asOf.toString(), Reference.FROM.toString());
    for (Topic topic : Topics.ALL) {
      log.read(topic, raw -> records.receive(topic, raw.key(), raw.value()));
    }
    take(log.replay(RuleTables.of(site)));
  }

  private void take(ReplayOutcome replayOutcome) {
    take(replayOutcome, Topics.RESULTS_INDICATORS, Indicators.class, row -> key(row.getCell()));
    take(replayOutcome, Topics.RESULTS_COVERAGE, Coverage.class, row -> key(row.getCell()));
    take(
        replayOutcome,
        Topics.RESULTS_BALANCES,
        Balance.class,
        row -> row.getCity() + "/" + row.getPeriod() + "/" + row.getRule());
    takeRows(replayOutcome, ResultTables.TARGETS);
    takeRows(replayOutcome, ResultTables.CONTROL);
    takeRows(replayOutcome, ResultTables.TWO_HIGH);
    takeRows(replayOutcome, ResultTables.QUOTA_PROJECTS);
    take(replayOutcome, Topics.LEDGER_ACCOUNTS, AccountBalance.class, AccountBalance::getAccount);
    take(
        replayOutcome,
        Topics.LEDGER_JOURNAL,
        Posting.class,
        row -> site.province() + "/" + row.getSeq());
    take(replayOutcome, Topics.ALERTS_OPEN, Alert.class, Alert::getAlertId);
    replayOutcome.results().stream(Topics.ALERTS_OPEN, Alert.class)
        .forEach(alert -> receive(Topics.ALERTS_EVENTS, Alert.class, alert.getAlertId(), alert));
    take(
        replayOutcome,
        Topics.RESULTS_REJECTIONS,
        Rejection.class,
        row ->
            row.getKind()
                + "/"
                + row.getSource().getTopic()
                + "/"
                + row.getSource().getPartition()
                + "/"
                + row.getSource().getOffset());
    take(
        replayOutcome,
        Topics.FACTS_OUTPUT,
        OutputFact.class,
        row -> row.getUscc() + "/" + row.getPeriod());
    take(
        replayOutcome,
        Topics.FACTS_ENERGY,
        EnergyFact.class,
        row -> row.getUscc() + "/" + row.getPeriod());
    take(
        replayOutcome,
        Topics.FACTS_INVESTMENT,
        InvestmentFact.class,
        row -> row.getProjectCode() + "/" + row.getPeriod());
  }

  private static String key(Cell cell) {
    return cell.getScope()
        + "/"
        + cell.getRegion()
        + "/"
        + cell.getIndustry()
        + "/"
        + cell.getPeriod();
  }

  private <T extends SpecificRecord> void takeRows(
      ReplayOutcome replayOutcome, ResultTable<T, T> table) {
    take(replayOutcome, table.topic(), table.type(), table::key);
  }

  private <T extends SpecificRecord> void take(
      ReplayOutcome replayOutcome, Topic topic, Class<T> type, Function<T, String> key) {
    replayOutcome.results().stream(topic, type)
        .forEach(row -> receive(topic, type, key.apply(row), row));
  }

  public <T extends SpecificRecord> void receive(Topic topic, Class<T> type, String key, T value) {
    records.receive(topic, type, key, value);
  }

  /**
   * All files of a kind in the order of their names; the one that has the kind's own comes first.
   */
  private static List<Path> files(Path folder, Kind kind) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(kind.fileName() + "(-.*)?\\.csv"))
          .sorted(Comparator.comparing(file -> file.getFileName().toString().replace(".csv", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table. */
  static List<NamedCsvRecord> rows(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
