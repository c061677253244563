package cn.qianhu.streams.reference;

import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.CodePoints;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.SuspectTable;
import cn.qianhu.event.Alert;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.OutputFact;
import cn.qianhu.streams.message.ResultSink;
import cn.qianhu.streams.replay.Province;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
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
    return results.computeIfAbsent(topic, unused -> new ConcurrentHashMap<>());
  }

  /**
   * In the order of their keys, which is made when they are asked for: they move far more often.
   */
  private <T> Stream<T> rows(Topic topic, Class<T> type) {
    return table(topic).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(row -> type.cast(row.getValue().get()));
  }

  /** The rows of a table's file. */
  public List<String> table(String name) {
    if (name.equals(ResultTables.SUSPECTS.name())) {
      return suspects();
    }
    return ResultTables.ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .map(this::lines)
        .orElseThrow(() -> new IllegalArgumentException("There is no table " + name + "."));
  }

  private List<String> suspects() {
    SuspectTable table =
        new SuspectTable(
            rows(Topics.ALERTS_OPEN, Alert.class).flatMap(MemoryProvince::suspect).toList(),
            Industries.standard());
    rows(Topics.FACTS_OUTPUT, OutputFact.class)
        .forEach(fact -> table.add(fact.getUscc(), leaf(fact), fact.getGrossOutput()));
    return table.rows().stream()
        .map(ResultTables.SUSPECTS.file()::cells)
        .map(MemoryProvince::line)
        .toList();
  }

  private static Stream<Suspect> suspect(Alert alert) {
    int month = Months.index(YearMonth.parse(alert.getPeriod()));
    return AlertRules.of(alert.getRule()).stream()
        .filter(rule -> rule.doubt().isPresent())
        .map(rule -> new Suspect(alert.getSubject(), month, rule));
  }

  private static Leaf leaf(OutputFact fact) {
    return new Leaf(
        fact.getRegion(),
        fact.getIndustry(),
        Scope.mask(fact.getScopes().stream().map(Scope::named).toList()),
        Months.index(YearMonth.parse(fact.getPeriod())));
  }

  private <T extends SpecificRecord, R> List<String> lines(ResultTable<T, R> table) {
    Stream<List<String>> rows =
        rows(table.topic(), table.type()).flatMap(table.rows()).map(table.file()::cells);
    Stream<List<String>> inOrder =
        switch (table.order()) {
          case KEYS -> rows;
          case NUMBER -> rows.sorted(Comparator.comparingLong(row -> Long.parseLong(row.get(0))));
          case CELLS -> rows.distinct().sorted(CodePoints.LIST_ORDER);
        };
    return inOrder.map(MemoryProvince::line).toList();
  }

  private static String line(List<String> cells) {
    return String.join(",", cells);
  }

  /** The alerts that are open. */
  public List<String> alerts() {
    return lines(ResultTables.ALERTS);
  }

  /** The alerts that are open, as whoever followed their log would have it. */
  public List<String> alertsByTheLog() {
    return alertsByTheLog.values().stream()
        .map(ResultTables.ALERTS.file()::cells)
        .sorted(CodePoints.LIST_ORDER)
        .map(MemoryProvince::line)
        .toList();
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
}
