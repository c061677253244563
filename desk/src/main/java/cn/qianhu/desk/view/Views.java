package cn.qianhu.desk.view;

import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.audit.table.AmountsFact;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.client.follow.TopicFollower;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.contract.wire.UndecodableException;
import cn.qianhu.domain.alert.SiteNumbers;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.ControlSheet;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.ProjectQuotaRow;
import cn.qianhu.event.PublicEdition;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.TargetStanding;
import cn.qianhu.event.TwoHighEnergy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All views of a desk. They are a function of the records on the topics: a desk that starts late
 * arrives at the same. All reading is done within {@link #read}, which shows one state of all
 * views.
 */
public final class Views implements TopicFollower.Listener, ResultSource {

  private static final Logger LOG = LoggerFactory.getLogger(Views.class);

  private final CellView<Indicators> indicators;
  private final CellView<Coverage> coverage;
  private final RecordView<Balance> balances;
  private final RecordView<TargetStanding> targets;
  private final RecordView<ControlSheet> control;
  private final RecordView<TwoHighEnergy> twoHigh;
  private final RecordView<ProjectQuotaRow> quotaProjects;
  private final RecordView<AccountBalance> accounts;
  private final RecordView<Alert> openAlerts;
  private final RecordView<Rejection> rejections;
  private final Map<Kind, RecordView<? extends SpecificRecord>> facts = new LinkedHashMap<>();
  private final RecordView<PublicEdition> publicEditions;
  private final AlertHistories alertHistories;
  private final JournalView journal;
  private final EnterpriseView enterprises;
  private final ProjectView projects;
  private final ClockView clock;
  private final RegisterView registers;
  private final TargetEntryView targetEntries;

  private final CodeTables tables;
  private final SiteNumbers numbers;
  private final String namespace;

  /** Where records belong; for the following thread only. */
  private Placement placement;

  private boolean followed;

  private final Map<String, View> byTopic = new LinkedHashMap<>();
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicLong version = new AtomicLong();

  /**
   * @param site whose tables records are judged by
   * @param namespace prefix of the topics' names; empty by default
   */
  public Views(Site site, SchemaLookup schemas, String namespace) {
    this.tables = site.tables();
    this.numbers = Thresholds.of(site).numbers();
    placement = placement(RawPartitions.unknown());
    indicators = new CellView<>(Topics.RESULTS_INDICATORS, Indicators.class, schemas);
    coverage = new CellView<>(Topics.RESULTS_COVERAGE, Coverage.class, schemas);
    balances = new RecordView<>(Topics.RESULTS_BALANCES, Balance.class, schemas);
    targets = new RecordView<>(Topics.RESULTS_TARGETS, TargetStanding.class, schemas);
    control = new RecordView<>(Topics.RESULTS_CONTROL, ControlSheet.class, schemas);
    twoHigh = new RecordView<>(Topics.RESULTS_TWO_HIGH, TwoHighEnergy.class, schemas);
    quotaProjects = new RecordView<>(Topics.LEDGER_PROJECTS, ProjectQuotaRow.class, schemas);
    accounts = new RecordView<>(Topics.LEDGER_ACCOUNTS, AccountBalance.class, schemas);
    openAlerts = new RecordView<>(Topics.ALERTS_OPEN, Alert.class, schemas);
    rejections = new RecordView<>(Topics.RESULTS_REJECTIONS, Rejection.class, schemas);
    for (ReportForm form : Forms.registered()) {
      if (form.kind().hasFacts()) {
        Topic topic = Topics.factsOf(form.kind());
        facts.put(form.kind(), new RecordView<>(topic, form.factClass(), schemas));
      }
    }
    publicEditions = new RecordView<>(Topics.PUBLIC_EDITIONS, PublicEdition.class, schemas);
    alertHistories = new AlertHistories(schemas);
    journal = new JournalView(schemas);
    enterprises = new EnterpriseView(tables, schemas, this::placement);
    projects = new ProjectView(tables, schemas, enterprises, this::placement);
    clock = new ClockView(schemas, numbers);
    registers = new RegisterView(tables, schemas, this::placement);
    targetEntries = new TargetEntryView(registers.registers(), schemas);
    this.namespace = namespace;
    all().forEach(view -> byTopic.put(view.topic().name(namespace), view));
  }

  private List<View> all() {
    return Stream.of(
            List.of(clock, enterprises, projects, registers, targetEntries),
            List.copyOf(facts.values()),
            List.of(
                indicators,
                coverage,
                balances,
                targets,
                control,
                twoHigh,
                quotaProjects,
                accounts,
                journal,
                openAlerts,
                alertHistories,
                publicEditions,
                rejections))
        .<View>flatMap(List::stream)
        .toList();
  }

  /** The tables that records are judged by. */
  public CodeTables tables() {
    return tables;
  }

  /** The numbers of the site. */
  public SiteNumbers numbers() {
    return numbers;
  }

  /** Names of the topics that are to be followed. */
  public List<String> topics() {
    return List.copyOf(byTopic.keySet());
  }

  /** Lets somebody hear of every change from now on. */
  public void listen(ChangeListener listener) {
    listeners.add(listener);
  }

  private Placement placement(RawPartitions partitions) {
    return new Placement(tables, partitions);
  }

  private Placement placement() {
    return placement;
  }

  /** Judges by the partitions that there were when following began. */
  @Override
  public void following(Set<TopicPartition> partitions) {
    if (!followed) {
      placement = placement(RawPartitions.of(partitions, namespace));
      followed = true;
    }
  }

  @Override
  public void received(ConsumerRecord<String, byte[]> committed) {
    View view = byTopic.get(committed.topic());
    lock.writeLock().lock();
    try {
      registers.enter(view.topic(), committed);
      if (view.apply(committed)) {
        version.incrementAndGet();
        listeners.forEach(listener -> listener.changed(view.topic(), committed.key()));
      }
    } catch (UndecodableException e) {
      if (!view.topic().isReceived()) {
        throw e;
      }
      // The streams make dead letters of such records.
      LOG.atDebug()
          .addKeyValue("topic", committed.topic())
          .addKeyValue("partition", committed.partition())
          .addKeyValue("offset", committed.offset())
          .setCause(e)
          .log("a record is left aside");
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Reads: nothing moves meanwhile. What is returned must not look into the views any more. */
  public <T> T read(Supplier<T> reading) {
    lock.readLock().lock();
    try {
      return reading.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Moves whenever anything moves. */
  public long version() {
    return version.get();
  }

  /** The number of records in each view, by the name of its topic without the namespace. */
  public Map<String, Long> sizes() {
    return read(
        () ->
            all().stream()
                .collect(
                    Collectors.toMap(
                        view -> view.topic().name(),
                        View::size,
                        (one, other) -> one,
                        LinkedHashMap::new)));
  }

  /** The topics of results and facts, as explanations ask for them; within {@link #read}. */
  @Override
  public <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type) {
    Function<View, Stream<? extends SpecificRecord>> records =
        view -> {
          if (view instanceof CellView<?> cells) {
            return cells.stream();
          }
          if (view instanceof RecordView<?> latest) {
            return latest.stream();
          }
          if (view instanceof JournalView postings) {
            return postings.stream();
          }
          if (view instanceof AlertHistories lives) {
            return lives.all();
          }
          throw new IllegalArgumentException("The desk keeps no records of " + topic.name());
        };
    return all().stream()
        .filter(view -> view.topic().equals(topic))
        .findFirst()
        .map(records)
        .orElseThrow(() -> new IllegalArgumentException("The desk does not follow " + topic.name()))
        .map(type::cast);
  }

  public CellView<Indicators> indicators() {
    return indicators;
  }

  public CellView<Coverage> coverage() {
    return coverage;
  }

  public RecordView<Balance> balances() {
    return balances;
  }

  public RecordView<TargetStanding> targets() {
    return targets;
  }

  public RecordView<ControlSheet> control() {
    return control;
  }

  public RecordView<TwoHighEnergy> twoHigh() {
    return twoHigh;
  }

  public RecordView<ProjectQuotaRow> quotaProjects() {
    return quotaProjects;
  }

  public RecordView<AccountBalance> accounts() {
    return accounts;
  }

  public RecordView<Alert> openAlerts() {
    return openAlerts;
  }

  public RecordView<Rejection> rejections() {
    return rejections;
  }

  /** The facts of a form; the type must be that of its facts. */
  @SuppressWarnings("unchecked")
  private <T extends SpecificRecord> RecordView<T> factsOf(Kind kind) {
    return (RecordView<T>) facts.get(kind);
  }

  /** The keys of all facts; the month stands last in each. */
  public Stream<String> factKeys() {
    return facts.values().stream().flatMap(RecordView::keys);
  }

  /** The facts of a form whose values are amounts, in the order of the keys. */
  public Stream<AmountsFact> amountsUnder(Kind kind, String prefix) {
    return facts.get(kind).under(prefix).map(fact -> new AmountsFact(kind, fact));
  }

  /** The fact of a key, of a form whose values are amounts. */
  public Optional<AmountsFact> amounts(Kind kind, String key) {
    return facts.get(kind).get(key).map(fact -> new AmountsFact(kind, fact));
  }

  public RecordView<OutputFact> outputFacts() {
    return factsOf(OutputForm.KIND);
  }

  public RecordView<EnergyFact> energyFacts() {
    return factsOf(EnergyForm.KIND);
  }

  public RecordView<InvestmentFact> investmentFacts() {
    return factsOf(InvestmentForm.KIND);
  }

  /** The editions of closed months that the public is served. */
  public RecordView<PublicEdition> publicEditions() {
    return publicEditions;
  }

  public AlertHistories alertLives() {
    return alertHistories;
  }

  public JournalView journal() {
    return journal;
  }

  public EnterpriseView enterprises() {
    return enterprises;
  }

  public ProjectView projects() {
    return projects;
  }

  public ClockView clock() {
    return clock;
  }

  /** The directories and commands, with where each record stands; within {@link #read}. */
  public Registers registers() {
    return registers.registers();
  }
}
