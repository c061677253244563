package cn.qianhu.streams.reference;

import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Cell;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Posting;
import cn.qianhu.event.Rejection;
import cn.qianhu.streams.alert.Thresholds;
import cn.qianhu.streams.clock.BusinessClock;
import cn.qianhu.streams.enterprise.RawSource;
import cn.qianhu.streams.message.ResultSink;
import cn.qianhu.streams.quota.QuotaPolicy;
import cn.qianhu.streams.replay.Province;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** A province in memory that takes rows of files in and tells its results as lines of tables. */
public final class MemoryProvince implements ResultSink {

  private static final String PROVINCE = "370000";

  /** Later than all that rows of files were reported at. */
  private static final long SENT_AT = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

  private final Map<Topic, Map<String, Supplier<? extends SpecificRecord>>> results =
      new ConcurrentHashMap<>();
  private final Map<String, Alert> alertsByTheLog = new ConcurrentSkipListMap<>();
  private final Forms forms = Forms.standard();
  private final Province province =
      new Province(
          CodeTables.standard(),
          RawPartitions.same(1),
          QuotaPolicy.load(),
          Thresholds.load(),
          this);
  private long offset;

  /** Takes one row of a file in. */
  public void receive(Kind kind, List<String> texts) {
    receive(forms.of(kind), forms.of(kind).event(texts));
  }

  /** Takes a raw event in. */
  public void receive(Kind kind, SpecificRecord event) {
    receive(forms.of(kind), event);
  }

  /** Under the key that its value names; a command, under the one province. */
  @SuppressWarnings("unchecked") // The event is one of the form's kind.
  private <E extends SpecificRecord> void receive(Form<E> form, SpecificRecord event) {
    String key = form.rawKey((E) event);
    province.receive(
        event,
        new RawPlace(key == null ? PROVINCE : key, 0, SENT_AT),
        new RawSource(form.kind().fileName(), 0, offset++, null));
  }

  public void tick(BusinessClock clock) {
    province.tick(clock);
  }

  public void settle() {
    province.settle();
  }

  @Override
  public void put(Topic topic, String key, Supplier<? extends SpecificRecord> value) {
    if (topic.name().equals(Topics.ALERTS_EVENTS.name())) {
      happened((Alert) value.get());
    } else if (value == null) {
      table(topic).remove(key);
    } else {
      table(topic).put(key, value);
    }
  }

  private void happened(Alert alert) {
    AlertState state = AlertState.valueOf(alert.getState());
    Alert before =
        state == AlertState.CLEARED
            ? alertsByTheLog.remove(alert.getAlertId())
            : alertsByTheLog.put(alert.getAlertId(), alert);
    boolean begins = state == AlertState.RAISED;
    if (begins != (before == null)) {
      throw new IllegalStateException(state + " of " + alert + " after " + before);
    }
  }

  private Map<String, Supplier<? extends SpecificRecord>> table(Topic topic) {
    return results.computeIfAbsent(topic, unused -> new ConcurrentSkipListMap<>());
  }

  private <T> Stream<T> rows(Topic topic, Class<T> type) {
    return table(topic).values().stream().map(Supplier::get).map(type::cast);
  }

  public List<String> indicators() {
    return rows(Topics.RESULTS_INDICATORS, Indicators.class)
        .flatMap(
            row ->
                row.getMeasures().stream()
                    .map(
                        measure ->
                            line(
                                cell(row.getCell()),
                                measure.getMeasure(),
                                measure.getValue(),
                                measure.getGrowthPct(),
                                measure.getNaiveGrowthPct(),
                                measure.getYtd(),
                                measure.getYtdGrowthPct(),
                                measure.getContributionPp())))
        .toList();
  }

  public List<String> coverage() {
    return rows(Topics.RESULTS_COVERAGE, Coverage.class)
        .map(
            row ->
                line(
                    cell(row.getCell()),
                    row.getExpected(),
                    row.getReported(),
                    row.getReportingPct(),
                    row.getPaired(),
                    row.getGrowing(),
                    row.getGrowthCoveragePct(),
                    row.getDivisionsPaired(),
                    row.getDivisionsGrowing(),
                    row.getEnergyReported(),
                    row.getEnergyProvisional(),
                    row.getStatus()))
        .toList();
  }

  /** The alerts that are open, as in alerts.csv. */
  public List<String> alerts() {
    return lines(rows(Topics.ALERTS_OPEN, Alert.class));
  }

  /** The alerts that are open, as whoever followed their log would have it. */
  public List<String> alertsByTheLog() {
    return lines(alertsByTheLog.values().stream());
  }

  private static List<String> lines(Stream<Alert> alerts) {
    return alerts
        .map(
            alert ->
                line(
                    alert.getRule(),
                    alert.getSubject(),
                    alert.getPeriod(),
                    alert.getKind(),
                    alert.getSeverity()))
        .sorted()
        .toList();
  }

  public List<String> balances() {
    return rows(Topics.RESULTS_BALANCES, Balance.class)
        .map(
            row ->
                line(
                    row.getCity(),
                    row.getPeriod(),
                    row.getRule(),
                    row.getBudget(),
                    row.getComprehensiveYtd(),
                    row.getFeedstockYtd(),
                    row.getRenewableExemptYtd(),
                    row.getAssessedYtd(),
                    row.getRemaining(),
                    row.getUsedPct(),
                    row.getSchedulePct(),
                    row.getProjected(),
                    row.getLight()))
        .toList();
  }

  public List<String> journal() {
    return rows(Topics.LEDGER_JOURNAL, Posting.class)
        .sorted(Comparator.comparingLong(Posting::getSeq))
        .map(
            row ->
                line(
                    row.getSeq(),
                    row.getCommandId(),
                    row.getEffectiveDate(),
                    row.getDebit(),
                    row.getCredit(),
                    row.getAmount()))
        .toList();
  }

  public List<String> accounts() {
    return rows(Topics.LEDGER_ACCOUNTS, AccountBalance.class)
        .map(row -> line(row.getAccount(), row.getBalance()))
        .toList();
  }

  public SortedSet<String> rejected() {
    return rows(Topics.RESULTS_REJECTIONS, Rejection.class)
        .map(row -> line(row.getKind(), row.getKey(), row.getReason()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The facts of energy, one text each. */
  public List<String> energyFacts() {
    return rows(Topics.FACTS_ENERGY, EnergyFact.class).map(EnergyFact::toString).toList();
  }

  /** How many cells and ledgers were compared with what they must equal. */
  public long checks() {
    return province.soundness().checks();
  }

  /** What must always hold and did not. */
  public List<String> breaches() {
    return province.soundness().breaches();
  }

  private static String cell(Cell cell) {
    return line(cell.getScope(), cell.getRegion(), cell.getIndustry(), cell.getPeriod());
  }

  private static String line(Object... cells) {
    return Stream.of(cells)
        .map(cell -> cell == null ? "" : cell.toString())
        .collect(Collectors.joining(","));
  }
}
