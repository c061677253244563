package cn.qianhu.contract.topic;

import static cn.qianhu.contract.topic.Topic.FOR_EVER;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.topic.Topic.Cleanup;
import cn.qianhu.event.AccessKey;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.ControlSheet;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.DeskAction;
import cn.qianhu.event.FileProgress;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Posting;
import cn.qianhu.event.ProjectQuotaRow;
import cn.qianhu.event.PublicEdition;
import cn.qianhu.event.Publication;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.SignerEntry;
import cn.qianhu.event.TargetStanding;
import cn.qianhu.event.TwoHighEnergy;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** The topics. */
public final class Topics {

  /** Partitions of each topic where the site does not choose; the first choice is for ever. */
  public static final int DEFAULT_PARTITIONS = 12;

  /** The topics of the forms, as these declare them. */
  private static final class OfForms {
    static final Map<Kind, Topic> RAW =
        Forms.registered().stream()
            .collect(Collectors.toUnmodifiableMap(ReportForm::kind, OfForms::raw));

    static final Map<Kind, Topic> FACTS =
        Forms.registered().stream()
            .filter(form -> form.kind().hasFacts())
            .collect(Collectors.toUnmodifiableMap(ReportForm::kind, OfForms::facts));

    private static Topic raw(ReportForm form) {
      Kind kind = form.kind();
      return Topics.raw(kind.topic(), kind.keyedBy(), form.eventClass(), kind.topicDoc());
    }

    private static Topic facts(ReportForm form) {
      Kind kind = form.kind();
      return table("facts." + kind.fileName(), kind.factsKey(), form.factClass(), kind.factsDoc());
    }
  }

  /** Internal records are of no use once they have been read. */
  private static final Duration INTERNAL = Duration.ofDays(7);

  public static final Topic REPORTS_OUTPUT = of(OutputForm.KIND);

  public static final Topic REPORTS_INVESTMENT = of(InvestmentForm.KIND);

  public static final Topic REPORTS_ENERGY = of(EnergyForm.KIND);

  public static final Topic REPORTS_READINGS = of(ReadingForm.KIND);

  public static final Topic DIRECTORY_ENTERPRISES = of(EnterpriseForm.KIND);

  /**
   * The directory of signers. It is not a kind of report: only an operator writes it, by a command.
   */
  public static final Topic DIRECTORY_SIGNERS =
      raw(
          "directory.signers",
          EnterpriseForm.KIND.keyedBy(),
          SignerEntry.class,
          "Keys that sign for enterprises, and since when reports have to be signed.");

  public static final Topic DIRECTORY_PROJECTS = of(ProjectForm.KIND);

  public static final Topic DIRECTORY_TARGETS = of(TargetForm.KIND);

  public static final Topic QUOTA_COMMANDS = of(QuotaForm.KIND);

  public static final Topic BUSINESS_DATE =
      raw(
          "business-date",
          "none",
          BusinessDate.class,
          "The business date; each move is written to every partition.");

  public static final Topic FACTS_OUTPUT = factsOf(OutputForm.KIND);

  public static final Topic FACTS_ENERGY = factsOf(EnergyForm.KIND);

  public static final Topic FACTS_INVESTMENT = factsOf(InvestmentForm.KIND);

  public static final Topic RESULTS_REJECTIONS =
      table(
          "results.rejections",
          "kind/coordinates",
          Rejection.class,
          "Records that do not count, with the reason; a tombstone when a parked one does.");

  public static final Topic RESULTS_INDICATORS =
      table(
          "results.indicators",
          "scope/region/industry/period",
          Indicators.class,
          "Published measures of each cell.");

  public static final Topic RESULTS_COVERAGE =
      table(
          "results.coverage",
          "scope/region/industry/period",
          Coverage.class,
          "How much of each cell has been reported.");

  public static final Topic RESULTS_BALANCES =
      table("results.balances", "city/period/rule", Balance.class, "Energy budget balances.");

  public static final Topic RESULTS_TARGETS =
      table(
          "results.targets",
          "region/scope/industry/measure/year/period",
          TargetStanding.class,
          "How regions stand to their targets.");

  public static final Topic RESULTS_CONTROL =
      table("results.control", "region/period", ControlSheet.class, "Double control of regions.");

  public static final Topic RESULTS_TWO_HIGH =
      table(
          "results.two-high",
          "region/industry/period",
          TwoHighEnergy.class,
          "Energy of the two-high enterprises, and what made it change.");

  public static final Topic LEDGER_PROJECTS =
      table(
          "ledger.projects",
          "project_code",
          ProjectQuotaRow.class,
          "Energy quota of the projects that were approved.");

  public static final Topic LEDGER_ACCOUNTS =
      table("ledger.accounts", "account", AccountBalance.class, "Balances of the quota ledger.");

  public static final Topic ALERTS_OPEN =
      table("alerts.open", "alert_id", Alert.class, "Open alerts; a tombstone clears.");

  public static final Topic LEDGER_JOURNAL =
      log("ledger.journal", "province/seq", Posting.class, "Postings of the quota ledger.");

  public static final Topic ALERTS_EVENTS =
      log("alerts.events", "alert_id", Alert.class, "Changes in the life of alerts.");

  public static final Topic DEAD_LETTERS =
      log(
          "dead-letters",
          "as received",
          null,
          "Bytes that could not be decoded, moves of the business date that reach too far, and"
              + " records whose effect cannot be written, with coordinates and cause in headers.");

  public static final Topic ROLL_UP_BY_CITY =
      internal("roll-up.by-city", "city", "Differences of cells on their way to the city.");

  public static final Topic ROLL_UP_BY_PROVINCE =
      internal(
          "roll-up.by-province", "province", "Differences of cells on their way to the province.");

  public static final Topic INVESTMENT_BY_PROJECT =
      internal("investment.by-project", "project_code", "Investment reports by project.");

  public static final Topic EXEMPTIONS =
      log(
          "exemptions",
          "none",
          null,
          "Codes whose check character need not hold; each is written to every partition.");

  public static final Topic ACCESS_KEYS =
      table("access.keys", "key_id", AccessKey.class, "Keys to the gateway, hashed.");

  public static final Topic INGEST_PROGRESS =
      table(
          "ingest.progress",
          "adapter/file",
          FileProgress.class,
          "How much of each delivered file has been published.");

  public static final Topic DESK_ACTIONS =
      log(
          "desk.actions",
          "topic/partition/offset",
          DeskAction.class,
          "What was done about records that were refused.");

  public static final Topic PUBLICATIONS =
      log(
          "publications",
          "province",
          Publication.class,
          "Published figures, each chained to the last.");

  public static final Topic PUBLIC_EDITIONS =
      table(
          "public.editions",
          "period",
          PublicEdition.class,
          "Of each closed month the edition that the public is served, with all it rests on.");

  /**
   * Messages between stages: differences, and messages that are sent once only. Without one of them
   * a figure would be wrong, so that none is skipped unless an operator orders it.
   */
  public static final List<Topic> BETWEEN_STAGES =
      List.of(ROLL_UP_BY_CITY, ROLL_UP_BY_PROVINCE, INVESTMENT_BY_PROJECT, EXEMPTIONS);

  /** Topics of adapters, gateway and desk, which the streams do not write. */
  public static final List<Topic> BESIDE_THE_STREAMS =
      List.of(ACCESS_KEYS, INGEST_PROGRESS, DESK_ACTIONS, PUBLICATIONS, PUBLIC_EDITIONS);

  /** The raw topics of all forms that enterprises report. */
  public static final List<Topic> REPORTS =
      Kind.all().stream().filter(Kind::isReport).map(Topics::of).toList();

  /** Directories of all kinds. */
  public static final List<Topic> DIRECTORIES =
      Kind.all().stream().filter(Kind::isDirectory).map(Topics::of).toList();

  /** The topics of facts. */
  public static final List<Topic> FACTS =
      Kind.all().stream().filter(Kind::hasFacts).map(Topics::factsOf).toList();

  /** All topics of the catalogue. */
  public static final List<Topic> ALL =
      withThoseOfOtherForms(
          REPORTS_OUTPUT,
          REPORTS_INVESTMENT,
          REPORTS_ENERGY,
          REPORTS_READINGS,
          DIRECTORY_ENTERPRISES,
          DIRECTORY_SIGNERS,
          DIRECTORY_PROJECTS,
          DIRECTORY_TARGETS,
          QUOTA_COMMANDS,
          BUSINESS_DATE,
          FACTS_OUTPUT,
          FACTS_ENERGY,
          FACTS_INVESTMENT,
          RESULTS_REJECTIONS,
          RESULTS_INDICATORS,
          RESULTS_COVERAGE,
          RESULTS_BALANCES,
          RESULTS_TARGETS,
          RESULTS_CONTROL,
          RESULTS_TWO_HIGH,
          LEDGER_ACCOUNTS,
          LEDGER_PROJECTS,
          ALERTS_OPEN,
          LEDGER_JOURNAL,
          ALERTS_EVENTS,
          DEAD_LETTERS,
          ROLL_UP_BY_CITY,
          ROLL_UP_BY_PROVINCE,
          INVESTMENT_BY_PROJECT,
          EXEMPTIONS,
          ACCESS_KEYS,
          INGEST_PROGRESS,
          DESK_ACTIONS,
          PUBLICATIONS,
          PUBLIC_EDITIONS);

  private Topics() {}

  private static List<Topic> withThoseOfOtherForms(Topic... shipped) {
    Set<Topic> all = new LinkedHashSet<>(List.of(shipped));
    for (Kind kind : Kind.all()) {
      all.add(of(kind));
      if (kind.hasFacts()) {
        all.add(factsOf(kind));
      }
    }
    return List.copyOf(all);
  }

  /** All topics within a namespace, a prefix such as {@code replay-1.}. */
  public static List<Topic> in(String namespace) {
    return ALL.stream().map(topic -> topic.in(namespace)).toList();
  }

  /** The topic that records of a kind come in on. */
  public static Topic of(Kind kind) {
    return OfForms.RAW.get(kind);
  }

  /** The topic with what counts of a kind, or null. */
  public static Topic factsOf(Kind kind) {
    return OfForms.FACTS.get(kind);
  }

  /** A raw topic: kept for ever, the source of everything else. */
  private static Topic raw(
      String name, String key, Class<? extends SpecificRecord> value, String doc) {
    return new Topic(name, key, value, Cleanup.DELETE, FOR_EVER, Topic.LARGEST_RECEIVED, doc);
  }

  private static Topic log(
      String name, String key, Class<? extends SpecificRecord> value, String doc) {
    return new Topic(name, key, value, Cleanup.DELETE, FOR_EVER, Topic.LARGEST_DERIVED, doc);
  }

  private static Topic table(
      String name, String key, Class<? extends SpecificRecord> value, String doc) {
    return new Topic(name, key, value, Cleanup.COMPACT, FOR_EVER, Topic.LARGEST_DERIVED, doc);
  }

  private static Topic internal(String name, String key, String doc) {
    return new Topic(name, key, null, Cleanup.DELETE, INTERNAL, Topic.LARGEST_DERIVED, doc);
  }
}
