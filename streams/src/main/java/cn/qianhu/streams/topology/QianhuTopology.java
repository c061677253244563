package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.DecodingDeserializer;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.enterprise.EnterpriseForms;
import cn.qianhu.domain.meter.DayMemory;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.domain.region.CityTier;
import cn.qianhu.event.Alert;
import cn.qianhu.event.MeterReading;
import cn.qianhu.streams.runtime.PreCommitHook;
import cn.qianhu.streams.runtime.bundle.BundleDeserializer;
import cn.qianhu.streams.state.BetweenStages;
import cn.qianhu.streams.state.ToProjects;
import cn.qianhu.streams.state.Upward;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * The streams, from raw reports to indicators:
 *
 * <ol>
 *   <li>enterprise: takes reports in, keeps what counts, and sends the difference of each
 *       contribution to its city;
 *   <li>project: brings the investment reports of all enterprises together with the directory of
 *       projects, and sends the difference of each contribution to its city;
 *   <li>city: adds the differences to the cells of counties and of the city, and sends them on,
 *       combined, to the province;
 *   <li>province: adds them to its own cells, compares cities and divisions within it, and weighs
 *       the cities' energy against their budgets, which the quota ledger beside it hands over.
 * </ol>
 */
public final class QianhuTopology {

  /** The store in which the days of meters stand. */
  public static final String METER_DAYS = Names.METER_DAYS;

  /**
   * The stores that every release so far has had, and whose changelogs are there wherever the
   * streams have ever run. One that is new joins them in the release after.
   */
  public static final List<String> STORES =
      List.of(
          Names.ENTERPRISE + Names.BOOKS,
          Names.METER_DAYS,
          Names.PROJECT + Names.BOOKS,
          Names.CITY + Names.BOOKS,
          Names.LEDGER + Names.BOOKS,
          Names.PROVINCE + Names.BOOKS);

  private final CodeTables tables;
  private final EnterpriseForms forms;
  private final Placement placement;
  private final QuotaPolicy policy;
  private final SchemaLookup schemas;
  private final String namespace;
  private final Thresholds thresholds;
  private final DayMemory days = DayMemory.ofHeap(Runtime.getRuntime().maxMemory());
  private final Topology topology = new Topology();
  private Skips skips = Skips.NONE;

  /**
   * The streams of a site, by its policy and thresholds.
   *
   * @param partitions of the raw topics
   * @param namespace prefix of all topics; empty by default
   */
  public QianhuTopology(
      Site site, RawPartitions partitions, SchemaLookup schemas, String namespace) {
    this(site.tables(), partitions, QuotaPolicy.of(site), Thresholds.of(site), schemas, namespace);
  }

  /**
   * @param partitions of the raw topics
   * @param policy the shares and caps of the quota ledger
   * @param thresholds of the alerts
   * @param namespace prefix of all topics; empty by default
   */
  public QianhuTopology(
      CodeTables tables,
      RawPartitions partitions,
      QuotaPolicy policy,
      Thresholds thresholds,
      SchemaLookup schemas,
      String namespace) {
    this.tables = tables;
    this.forms = EnterpriseForms.of(tables);
    this.placement = new Placement(tables, partitions);
    this.policy = policy;
    this.schemas = schemas;
    this.namespace = namespace;
    this.thresholds = thresholds;
  }

  /** Records between stages that are to be passed over. */
  public QianhuTopology skipping(Skips said) {
    skips = said;
    return this;
  }

  public Topology build() {
    readRawRecords();
    takeReportsIn();
    bringProjectsTogether();
    rollUpToCities();
    keepLedgers();
    rollUpToProvince();
    return topology;
  }

  private void readRawRecords() {
    read(EnterpriseForm.KIND);
    read(Names.SIGNER_ENTRIES, Topics.DIRECTORY_SIGNERS);
    reports().filter(kind -> kind != ReadingForm.KIND).forEach(this::read);
    read(Names.source(ReadingForm.KIND), Topics.REPORTS_READINGS, readings());
    read(Names.BUSINESS_DATE, Topics.BUSINESS_DATE, new DateMoves(schemas));
    read(QuotaForm.KIND);
  }

  /** The topics that enterprises report to. */
  private static Stream<Kind> reports() {
    return Kind.all().stream().filter(Kind::isReport);
  }

  private BundleDeserializer readings() {
    return new BundleDeserializer(
        DecodingDeserializer.of(Topics.REPORTS_READINGS, MeterReading.class, schemas));
  }

  private void takeReportsIn() {
    stage(
        Names.ENTERPRISE,
        () -> new EnterpriseProcessor(tables, forms, placement, thresholds, schemas, days),
        Stream.of(
                Stream.of(Names.source(EnterpriseForm.KIND), Names.SIGNER_ENTRIES),
                reports().map(Names::source),
                Stream.of(Names.BUSINESS_DATE))
            .flatMap(names -> names)
            .toArray(String[]::new));
    store(Names.METER_DAYS, Names.ENTERPRISE);
    alerts(Names.ENTERPRISE);
    write(Names.ENTERPRISE, Topics.RESULTS_REJECTIONS);
    forms.all().forEach(form -> write(Names.ENTERPRISE, Topics.factsOf(form.kind())));
    writeDeadLetters(Names.ENTERPRISE);
    sendUp(Names.TO_CITY, Topics.ROLL_UP_BY_CITY, Names.ENTERPRISE);
    sendToProjects(Names.TO_PROJECT, Topics.INVESTMENT_BY_PROJECT);
    sendToProjects(Names.TO_ALL_PROJECTS, Topics.EXEMPTIONS);
  }

  /** Sinks of their own, although on shared topics: a shared sink would join the subtopologies. */
  private void bringProjectsTogether() {
    read(ProjectForm.KIND);
    readToProjects(Names.FROM_CLAIMANTS, Topics.INVESTMENT_BY_PROJECT);
    readToProjects(Names.FROM_EXEMPTED, Topics.EXEMPTIONS);
    stage(
        Names.PROJECT,
        () -> new ProjectProcessor(tables, placement, thresholds),
        Names.source(ProjectForm.KIND),
        Names.FROM_CLAIMANTS,
        Names.FROM_EXEMPTED);
    alerts(Names.PROJECT);
    write(Names.PROJECT, Topics.RESULTS_REJECTIONS, Topics.FACTS_INVESTMENT);
    writeDeadLetters(Names.PROJECT);
    sendUp(Names.PROJECTS_TO_CITY, Topics.ROLL_UP_BY_CITY, Names.PROJECT);
  }

  private void rollUpToCities() {
    readUpward(Names.FROM_ENTERPRISES, Topics.ROLL_UP_BY_CITY);
    regionStage(
        Names.CITY,
        () ->
            new RegionProcessor(
                Names.CITY, tables, new CityTier(tables), Names.TO_PROVINCE, thresholds),
        Names.FROM_ENTERPRISES);
    writeDeadLetters(Names.CITY);
    sendUp(Names.TO_PROVINCE, Topics.ROLL_UP_BY_PROVINCE, Names.CITY);
    readUpward(Names.FROM_CITIES, Topics.ROLL_UP_BY_PROVINCE);
  }

  /**
   * In the subtopology of the province, because budgets meet the energy of cities there; from below
   * it takes the business date only.
   */
  private void keepLedgers() {
    stage(
        Names.LEDGER,
        () -> new LedgerProcessor(tables, placement, policy, thresholds),
        Names.source(QuotaForm.KIND),
        Names.FROM_CITIES);
    alerts(Names.LEDGER);
    write(Names.LEDGER, Topics.LEDGER_JOURNAL, Topics.LEDGER_ACCOUNTS, Topics.RESULTS_REJECTIONS);
    writeDeadLetters(Names.LEDGER);
    writeSystemAlerts(Names.LEDGER);
  }

  private void rollUpToProvince() {
    regionStage(
        Names.PROVINCE,
        () -> new ProvinceProcessor(tables, thresholds),
        Names.FROM_CITIES,
        Names.LEDGER);
    write(Names.PROVINCE, Topics.RESULTS_BALANCES);
  }

  private void regionStage(
      String name, Supplier<StageProcessor<Upward>> processor, String... from) {
    stage(name, processor, from);
    write(name, Topics.RESULTS_INDICATORS, Topics.RESULTS_COVERAGE);
    writeSystemAlerts(name);
    alerts(name);
  }

  /** The two ways out that the desk of a stage's alerts needs. */
  private void alerts(String processor) {
    write(processor, Topics.ALERTS_EVENTS, Topics.ALERTS_OPEN);
  }

  private <V> void stage(String name, Supplier<StageProcessor<V>> processor, String... sources) {
    ProcessorSupplier<String, V, String, Object> stage = () -> processor.get().skipping(skips);
    topology.addProcessor(name, stage, sources);
    topology.addStateStore(PreCommitHook.builder(name + Names.COMMIT), name);
    store(name + Names.BOOKS, name);
  }

  private void store(String name, String processor) {
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
            .withCachingDisabled(),
        processor);
  }

  private void read(Kind kind) {
    read(Names.source(kind), Topics.of(kind));
  }

  private void read(String name, Topic topic) {
    read(name, topic, DecodingDeserializer.of(topic, topic.value(), schemas));
  }

  private void read(String name, Topic topic, Deserializer<?> values) {
    topology.addSource(name, new StringDeserializer(), values, topic.name(namespace));
  }

  private void readUpward(String name, Topic topic) {
    read(name, topic, BetweenStages.reading(Upward.CODEC));
  }

  private void readToProjects(String name, Topic topic) {
    read(name, topic, BetweenStages.reading(ToProjects.CODEC));
  }

  private void write(String processor, Topic... topics) {
    for (Topic topic : topics) {
      write(Names.sink(processor, topic), topic, topic.value(), processor);
    }
  }

  private <T extends SpecificRecord> void write(
      String name, Topic topic, Class<T> type, String processor) {
    AvroEncoder<T> encoder = AvroEncoder.of(topic.in(namespace), type, schemas);
    Serializer<T> values = (unused, value) -> value == null ? null : encoder.encode(value);
    topology.addSink(name, topic.name(namespace), new StringSerializer(), values, processor);
  }

  private void writeDeadLetters(String processor) {
    topology.addSink(
        Names.sink(processor, Topics.DEAD_LETTERS),
        Topics.DEAD_LETTERS.name(namespace),
        new StringSerializer(),
        new ByteArraySerializer(),
        processor);
  }

  private void sendToProjects(String name, Topic topic) {
    Serializer<ToProjects> values = (unused, value) -> ToProjects.CODEC.encode(value);
    topology.addSink(
        name,
        topic.name(namespace),
        new StringSerializer(),
        values,
        new ValuePartitioner<>(ToProjects::partitions),
        Names.ENTERPRISE);
  }

  private void writeSystemAlerts(String processor) {
    write(processor + Names.SYSTEM_ALERTS_OF, Topics.ALERTS_EVENTS, Alert.class, processor);
  }

  /** Differences go by key; a tick goes to the partition it is for. */
  private void sendUp(String name, Topic topic, String processor) {
    Serializer<Upward> values = (unused, value) -> Upward.CODEC.encode(value);
    topology.addSink(
        name,
        topic.name(namespace),
        new StringSerializer(),
        values,
        new ValuePartitioner<>(
            (value, partitions) ->
                value instanceof Upward.Tick tick
                    ? Optional.of(Set.of(tick.partition()))
                    : Optional.empty()),
        processor);
  }
}
