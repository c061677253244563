package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertLog;
import cn.qianhu.domain.alert.OpenAlert;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.form.EnterpriseFact;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.form.energy.EnergyMonth;
import cn.qianhu.domain.form.output.OutputMonth;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.domain.store.BinaryStore;
import cn.qianhu.domain.store.InMemoryStore;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** An enterprise stage on binary stores that outlive it, and all that stands published by it. */
final class EnterpriseStageFixture implements EnterpriseResults {

  static final String USCC = "91371422KCYELPKL51";
  static final YearMonth MONTH = YearMonth.of(2022, 3);
  private static final Instant AT = Instant.ofEpochSecond(1_650_000_000L);

  static final EnterpriseForms FORMS =
      EnterpriseForms.of(CodeTables.standard(), QuotaPolicy.load().feedstock());
  static final OutputMonth OUTPUT = new OutputMonth();
  static final EnergyMonth ENERGY =
      new EnergyMonth(CodeTables.standard().carriers(), QuotaPolicy.load().feedstock(), OUTPUT);

  final BinaryStore<Directory> directories = new BinaryStore<>(EnterpriseCodecs.DIRECTORY);
  final BinaryStore<EnterpriseMonth> months = new BinaryStore<>(EnterpriseCodecs.month(FORMS));
  final InMemoryStore<byte[]> listed = new InMemoryStore<>();
  private final BinaryStore<BusinessClock> clocks = new BinaryStore<>(BusinessClock.CODEC);
  private final BinaryStore<OpenAlert> alerts = new BinaryStore<>(OpenAlert.CODEC);
  private final InMemoryStore<byte[]> days = new InMemoryStore<>();
  private EnterpriseStage stage = stage();

  /** What stands. */
  final TreeMap<String, Refusal> refusals = new TreeMap<>();

  final TreeMap<String, String> facts = new TreeMap<>();
  final TreeSet<String> claims = new TreeSet<>();

  private final LeafDeltas moved = new LeafDeltas();

  /** What was said since it was last taken. */
  private List<String> said = new ArrayList<>();

  private EnterpriseStage stage() {
    return new EnterpriseStage(
        FORMS,
        directories,
        new BinaryStore<>(Signers.CODEC),
        months,
        listed,
        days,
        DayCacheBudget.little(),
        clocks,
        new AlertLifecycle(Thresholds.load(), alerts, new AlertLog()),
        this);
  }

  /** A new stage goes on with the stores of the one before, which has settled. */
  EnterpriseStageFixture restart() {
    stage = stage();
    return this;
  }

  EnterpriseStageFixture enter(YearMonth closedFrom) {
    return enter("17", YearMonth.of(2020, 1), closedFrom);
  }

  EnterpriseStageFixture enter(String division, YearMonth from, YearMonth closedFrom) {
    EnterpriseFields fields =
        new EnterpriseFields(USCC, "样本", "371422", division, 1, false, false, from, closedFrom);
    stage.receiveEntry(
        new FieldCheck<>(EnterpriseForm.KIND, USCC, fields, null, true, null),
        source("entries", 1));
    return this;
  }

  EnterpriseStageFixture output(String id, int revision) {
    ReportHead head = head(id, revision);
    OutputFields fields = new OutputFields(head, 100L * revision, 90, 0, 80, -5, 7);
    stage.receiveReport(
        new FieldCheck<>(OutputForm.KIND, id, fields, null, true, null),
        source("reports.output", revision));
    return this;
  }

  /** A report as it came in. */
  EnterpriseStageFixture output(FieldCheck<OutputFields> check, RawSource source) {
    stage.receiveReport(check, source);
    return this;
  }

  EnterpriseStageFixture statement(String id, int revision) {
    ReportHead head = head(id, revision);
    StatementFields fields = new StatementFields(head, "RAW_COAL", 10_000L * revision, 0, 0, 0, 0);
    stage.receiveReport(
        new FieldCheck<>(EnergyForm.KIND, id, fields, null, true, null),
        source("reports.energy", revision));
    return this;
  }

  /** A statement of 100 t of raw coal, of them some, in 0.0001 t, as feedstock. */
  EnterpriseStageFixture feedstock(YearMonth month, long quantity) {
    String id = "E" + month;
    List<String> texts = List.of(id, USCC, month.toString(), "1");
    ReportHead head = new ReportHead(id, USCC, month, 1, AT, false, texts);
    StatementFields fields = new StatementFields(head, "RAW_COAL", 1_000_000, quantity, 0, 0, 0);
    stage.receiveReport(
        new FieldCheck<>(EnergyForm.KIND, id, fields, null, true, null),
        source("reports.energy", month.getYear()));
    return this;
  }

  EnterpriseStageFixture investment(String id, int revision) {
    ReportHead head = head(id, revision);
    InvestmentFields fields =
        new InvestmentFields(head, "2101-370100-04-01-000001", 1_000L * revision, 10, 5, null);
    stage.receiveReport(
        new FieldCheck<>(InvestmentForm.KIND, id, fields, null, true, null),
        source("reports.investment", revision));
    return this;
  }

  /** A report that fails a field rule, of the enterprise as if its code were in doubt. */
  EnterpriseStageFixture held(String id, int revision) {
    ReportHead head = head(id, revision);
    StatementFields fields = new StatementFields(head, "99", 1, 0, 0, 0, 0);
    Finding finding = new Finding(Reason.UNKNOWN_CODE, "carrier", "99");
    stage.receiveReport(
        new FieldCheck<>(EnergyForm.KIND, id, fields, null, false, finding),
        source("reports.energy", 1_000 + revision));
    return this;
  }

  static ReportHead head(String id, int revision) {
    List<String> texts = List.of(id, USCC, MONTH.toString(), Integer.toString(revision));
    return new ReportHead(id, USCC, MONTH, revision, AT.plusSeconds(revision), false, texts);
  }

  private static RawSource source(String topic, long offset) {
    return new RawSource(topic, 0, offset, null);
  }

  EnterpriseStageFixture settle() {
    stage.settle();
    return this;
  }

  /** What all leaves of a month have of a slot. */
  long cell(YearMonth month, Slot slot) {
    Sums sums = new Sums();
    moved.forEach(
        (leaf, delta) -> {
          if (leaf.month() == Months.index(month)) {
            sums.plus(delta);
          }
        });
    return sums.count(slot);
  }

  List<String> takeSaid() {
    List<String> taken = said;
    said = new ArrayList<>();
    return taken;
  }

  @Override
  public void refused(Refusal refusal) {
    said.add("refused " + refusal.id());
    refusals.put(refusal.id(), refusal);
  }

  @Override
  public void takenBack(String refusalId) {
    said.add("taken back " + refusalId);
    assertThat(refusals.remove(refusalId)).as("refusal %s stands", refusalId).isNotNull();
  }

  @Override
  public <X> void fact(MonthlyForm<?, X> form, EnterpriseFact<X> fact) {
    facts.put(form.kind().fileName() + " " + Months.text(fact.month()), fact.fact().toString());
  }

  @Override
  public void noFact(MonthlyForm<?, ?> form, String uscc, int month) {
    facts.remove(form.kind().fileName() + " " + Months.text(month));
  }

  @Override
  public void claimed(InvestmentFields fields, RawSource source) {
    said.add("claimed " + source.id());
    assertThat(claims.add(fields + " " + source)).isTrue();
  }

  @Override
  public void unclaimed(InvestmentFields fields, RawSource source) {
    said.add("unclaimed " + source.id());
    assertThat(claims.remove(fields + " " + source)).isTrue();
  }

  @Override
  public void exempted(String uscc, boolean exempt) {}

  @Override
  public void moved(String city, LeafDeltas deltas) {
    deltas.forEach(moved::add);
  }
}
