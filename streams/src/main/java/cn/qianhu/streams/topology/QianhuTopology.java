package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.DecodingDeserializer;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.enterprise.EnterpriseForms;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.domain.region.CityTier;
import cn.qianhu.domain.region.ProvinceTier;
import cn.qianhu.event.Alert;
import cn.qianhu.event.MeterReading;
import cn.qianhu.streams.runtime.PreCommitHook;
import cn.qianhu.streams.runtime.bundle.BundleDeserializer;
import cn.qianhu.streams.state.ProjectMessage;
import cn.qianhu.streams.state.RollUpMessage;
import cn.qianhu.streams.state.StageMessages;
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
 *   <li>city: adds the differences to the cells of counties and of the city, weighs energy against
 *       the budgets that the quota ledger sends, and sends the differences on, combined, to the
 *       province;
 *   <li>province: adds them to its own cells, and compares cities and divisions within it;
 *   <li>target: judges the entries of targets and sends each to the stage of its region, city or
 *       province, which compares its cells with it.
 * </ol>
 */
public final class QianhuTopology {

  /** The store in which the days of meters stand. */
  public static final String METER_DAYS = TopologyNames.METER_DAYS;

  /**
   * The stores that every release so far has had, and whose changelogs are there wherever the
   * streams have ever run. One that is new joins them in the release after.
   */
  public static final List<String> STORES =
      List.of(
          TopologyNames.ENTERPRISE + TopologyNames.STAGE_STORE,
          TopologyNames.METER_DAYS,
          TopologyNames.PROJECT + TopologyNames.STAGE_STORE,
          TopologyNames.CITY + TopologyNames.STAGE_STORE,
          TopologyNames.LEDGER + TopologyNames.STAGE_STORE,
          TopologyNames.PROVINCE + TopologyNames.STAGE_STORE);

  private final CodeTables tables;
  private final EnterpriseForms forms;
  private final Placement placement;
  private final QuotaPolicy policy;
  private final SchemaLookup schemas;
  private final String namespace;
  private final Thresholds thresholds;
  private final DayCacheBudget days = DayCacheBudget.ofHeap(Runtime.getRuntime().maxMemory());
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
    this.forms = EnterpriseForms.of(tables, policy.feedstock());
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
    takeTargetsIn();
    return topology;
  }

  private void readRawRecords() {
    read(EnterpriseForm.KIND);
    read(TopologyNames.SIGNER_ENTRIES, Topics.DIRECTORY_SIGNERS);
    reports().filter(kind -> kind != ReadingForm.KIND).forEach(this::read);
    read(TopologyNames.source(ReadingForm.KIND), Topics.REPORTS_READINGS, readings());
    read(TopologyNames.BUSINESS_DATE, Topics.BUSINESS_DATE, new DateMoves(schemas));
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
        TopologyNames.ENTERPRISE,
        () -> new EnterpriseProcessor(tables, forms, placement, thresholds, schemas, days),
        Stream.of(
                Stream.of(TopologyNames.source(EnterpriseForm.KIND), TopologyNames.SIGNER_ENTRIES),
                reports().map(TopologyNames::source),
                Stream.of(TopologyNames.BUSINESS_DATE))
            .flatMap(names -> names)
            .toArray(String[]::new));
    store(TopologyNames.METER_DAYS, TopologyNames.ENTERPRISE);
    alerts(TopologyNames.ENTERPRISE);
    write(TopologyNames.ENTERPRISE, Topics.RESULTS_REJECTIONS);
    forms.all().forEach(form -> write(TopologyNames.ENTERPRISE, Topics.factsOf(form.kind())));
    writeDeadLetters(TopologyNames.ENTERPRISE);
    sendUp(TopologyNames.TO_CITY, Topics.ROLL_UP_BY_CITY, TopologyNames.ENTERPRISE);
    sendToProjects(TopologyNames.TO_PROJECT, Topics.INVESTMENT_BY_PROJECT);
    sendToProjects(TopologyNames.TO_ALL_PROJECTS, Topics.EXEMPTIONS);
  }

  /** Sinks of their own, although on shared topics: a shared sink would join the subtopologies. */
  private void bringProjectsTogether() {
    read(ProjectForm.KIND);
    readToProjects(TopologyNames.FROM_CLAIMANTS, Topics.INVESTMENT_BY_PROJECT);
    readToProjects(TopologyNames.FROM_EXEMPTED, Topics.EXEMPTIONS);
    stage(
        TopologyNames.PROJECT,
        () -> new ProjectProcessor(tables, placement, thresholds),
        TopologyNames.source(ProjectForm.KIND),
        TopologyNames.FROM_CLAIMANTS,
        TopologyNames.FROM_EXEMPTED);
    alerts(TopologyNames.PROJECT);
    write(TopologyNames.PROJECT, Topics.RESULTS_REJECTIONS, Topics.FACTS_INVESTMENT);
    writeDeadLetters(TopologyNames.PROJECT);
    sendUp(TopologyNames.PROJECTS_TO_CITY, Topics.ROLL_UP_BY_CITY, TopologyNames.PROJECT);
  }

  private void rollUpToCities() {
    readUpward(TopologyNames.FROM_ENTERPRISES, Topics.ROLL_UP_BY_CITY);
    regionStage(
        TopologyNames.CITY,
        () ->
            new RegionProcessor(
                TopologyNames.CITY,
                tables,
                new CityTier(tables),
                TopologyNames.TO_PROVINCE,
                thresholds),
        TopologyNames.FROM_ENTERPRISES);
    write(TopologyNames.CITY, Topics.RESULTS_BALANCES);
    writeDeadLetters(TopologyNames.CITY);
    sendUp(TopologyNames.TO_PROVINCE, Topics.ROLL_UP_BY_PROVINCE, TopologyNames.CITY);
    readUpward(TopologyNames.FROM_CITIES, Topics.ROLL_UP_BY_PROVINCE);
  }

  /**
   * Adds the ledgers to the subtopology of the province, so that they run on its task and get the
   * business date from it: the only thing that they take from the stages.
   */
  private void keepLedgers() {
    stage(
        TopologyNames.LEDGER,
        () -> new LedgerProcessor(tables, placement, policy, thresholds),
        TopologyNames.source(QuotaForm.KIND),
        TopologyNames.FROM_CITIES);
    alerts(TopologyNames.LEDGER);
    write(
        TopologyNames.LEDGER,
        Topics.LEDGER_JOURNAL,
        Topics.LEDGER_ACCOUNTS,
        Topics.LEDGER_PROJECTS,
        Topics.RESULTS_REJECTIONS);
    writeDeadLetters(TopologyNames.LEDGER);
    writeSystemAlerts(TopologyNames.LEDGER);
    sendUp(TopologyNames.BUDGETS_TO_CITY, Topics.ROLL_UP_BY_CITY, TopologyNames.LEDGER);
  }

  private void rollUpToProvince() {
    regionStage(
        TopologyNames.PROVINCE,
        () ->
            new RegionProcessor(
                TopologyNames.PROVINCE, tables, new ProvinceTier(tables), null, thresholds),
        TopologyNames.FROM_CITIES);
  }

  /**
   * Targets go to the stage that judges their region, in the order in which they were set: all of a
   * region come from one partition.
   */
  private void takeTargetsIn() {
    read(TargetForm.KIND);
    processor(
        TopologyNames.TARGET,
        () -> new TargetProcessor(tables, placement),
        TopologyNames.source(TargetForm.KIND));
    write(TopologyNames.TARGET, Topics.RESULTS_REJECTIONS);
    writeDeadLetters(TopologyNames.TARGET);
    sendUp(TopologyNames.TARGETS_TO_CITY, Topics.ROLL_UP_BY_CITY, TopologyNames.TARGET);
    sendUp(TopologyNames.TARGETS_TO_PROVINCE, Topics.ROLL_UP_BY_PROVINCE, TopologyNames.TARGET);
  }

  private void regionStage(
      String name, Supplier<StageProcessor<RollUpMessage>> processor, String... from) {
    stage(name, processor, from);
    write(
        name,
        Topics.RESULTS_INDICATORS,
        Topics.RESULTS_COVERAGE,
        Topics.RESULTS_TWO_HIGH,
        Topics.RESULTS_TARGETS,
        Topics.RESULTS_CONTROL);
    writeSystemAlerts(name);
    alerts(name);
  }

  /** The two ways out that the desk of a stage's alerts needs. */
  private void alerts(String processor) {
    write(processor, Topics.ALERTS_EVENTS, Topics.ALERTS_OPEN);
  }

  private <V> void stage(String name, Supplier<StageProcessor<V>> processor, String... sources) {
    processor(name, processor, sources);
    store(name + TopologyNames.STAGE_STORE, name);
  }

  /** A stage that remembers nothing. */
  private <V> void processor(
      String name, Supplier<StageProcessor<V>> processor, String... sources) {
    ProcessorSupplier<String, V, String, Object> stage = () -> processor.get().skipping(skips);
    topology.addProcessor(name, stage, sources);
    topology.addStateStore(PreCommitHook.builder(name + TopologyNames.COMMIT), name);
  }

  private void store(String name, String processor) {
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
            .withCachingDisabled(),
        processor);
  }

  private void read(Kind kind) {
    read(TopologyNames.source(kind), Topics.of(kind));
  }

  private void read(String name, Topic topic) {
    read(name, topic, DecodingDeserializer.of(topic, topic.value(), schemas));
  }

  private void read(String name, Topic topic, Deserializer<?> values) {
    topology.addSource(name, new StringDeserializer(), values, topic.name(namespace));
  }

  private void readUpward(String name, Topic topic) {
    read(name, topic, StageMessages.reading(RollUpMessage.CODEC));
  }

  private void readToProjects(String name, Topic topic) {
    read(name, topic, StageMessages.reading(ProjectMessage.CODEC));
  }

  private void write(String processor, Topic... topics) {
    for (Topic topic : topics) {
      write(TopologyNames.sink(processor, topic), topic, topic.value(), processor);
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
        TopologyNames.sink(processor, Topics.DEAD_LETTERS),
        Topics.DEAD_LETTERS.name(namespace),
        new StringSerializer(),
        new ByteArraySerializer(),
        processor);
  }

  private void sendToProjects(String name, Topic topic) {
    Serializer<ProjectMessage> values = (unused, value) -> ProjectMessage.CODEC.encode(value);
    topology.addSink(
        name,
        topic.name(namespace),
        new StringSerializer(),
        values,
        new ValuePartitioner<>(ProjectMessage::partitions),
        TopologyNames.ENTERPRISE);
  }

  private void writeSystemAlerts(String processor) {
    write(processor + TopologyNames.SYSTEM_ALERTS_OF, Topics.ALERTS_EVENTS, Alert.class, processor);
  }

  /** Differences go by key; a tick goes to the partition it is for. */
  private void sendUp(String name, Topic topic, String processor) {
    Serializer<RollUpMessage> values = (unused, value) -> RollUpMessage.CODEC.encode(value);
    topology.addSink(
        name,
        topic.name(namespace),
        new StringSerializer(),
        values,
        new ValuePartitioner<>(
            (value, partitions) ->
                value instanceof RollUpMessage.RollUpTick tick
                    ? Optional.of(Set.of(tick.partition()))
                    : Optional.empty()),
        processor);
  }
}
