package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertLog;
import cn.qianhu.domain.alert.OpenAlert;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.form.EnterpriseFact;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.meter.MeterMonth;
import cn.qianhu.domain.store.BinaryStore;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.event.MeterReading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes, in whatever order and between whatever settlements, the alerts about meters that
 * are open are those that follow from all that counts: readings of days and hours and their
 * corrections, late ones of months long past, those signed with keys that come and go, entries of
 * the directory that move, dates that go forth and back, and months that an earlier release wrote.
 */
class LawsOfMetersTest {

  private static final String USCC = EnterpriseStageFixture.USCC;
  private static final EnterpriseForms FORMS = EnterpriseStageFixture.FORMS;
  private static final List<String> IDS = List.of("0012", "12", "0012\u200b", "a/b", "N");
  private static final List<String> KEYS = List.of("", "", "", "k1", "k2");
  private static final List<String> RULES =
      List.of(
          "ENERGY_JUMP",
          "STATEMENT_AGAINST_METERS",
          "METER_INCOMPLETE",
          "REGISTER_READING",
          "LOOKALIKE_METER");
  private static final YearMonth FIRST = YearMonth.of(2021, 12);

  private final Forms forms = Forms.standard();

  /** How often each rule was open: what never opens is not tried. */
  private final Map<String, Integer> opened = new TreeMap<>();

  @Test
  void whatIsOpenFollowsFromWhatCounts() {
    for (int seed = 0; seed < 30; seed++) {
      new OneEnterprise(seed).live();
    }
    assertThat(opened.keySet()).containsAll(RULES);
    assertThat(opened.values()).allSatisfy(times -> assertThat(times).isGreaterThan(5));
  }

  /** One enterprise, and all that happens to it. */
  private final class OneEnterprise implements EnterpriseResults {

    private final int seed;
    private final Random dice;
    private final PlainMeters plain = new PlainMeters();
    private final BinaryStore<Directory> directories =
        new BinaryStore<>(EnterpriseCodecs.DIRECTORY);
    private final BinaryStore<Signers> signers = new BinaryStore<>(Signers.CODEC);
    private final BinaryStore<EnterpriseMonth> months =
        new BinaryStore<>(EnterpriseCodecs.month(FORMS));
    private final InMemoryStore<byte[]> listed = new InMemoryStore<>();
    private final InMemoryStore<byte[]> days = new InMemoryStore<>();
    private final BinaryStore<BusinessClock> clocks = new BinaryStore<>(BusinessClock.CODEC);
    private final BinaryStore<OpenAlert> open = new BinaryStore<>(OpenAlert.CODEC);
    private final AlertLog log = new AlertLog();
    private EnterpriseStage stage = stage();
    private int month;
    private long offset;

    OneEnterprise(int seed) {
      this.seed = seed;
      this.dice = new Random(seed);
    }

    private EnterpriseStage stage() {
      return new EnterpriseStage(
          FORMS,
          directories,
          signers,
          months,
          listed,
          days,
          DayCacheBudget.little(),
          clocks,
          new AlertLifecycle(Thresholds.load(), open, log),
          this);
    }

    void live() {
      enter(YearMonth.of(2020, 1), null);
      tick();
      for (int step = 0; step < 40; step++) {
        happen();
        if (dice.nextInt(3) > 0) {
          stage.settle();
          check(step);
        }
      }
    }

    private void happen() {
      switch (dice.nextInt(20)) {
        case 0 -> enter(someMonth(), dice.nextInt(3) == 0 ? someMonth() : null);
        case 1 -> enter(YearMonth.of(2020, 1), null);
        case 2 -> stage.receiveSigner(USCC, key(), dice.nextInt(3) > 0, source());
        case 3 ->
            stage.receiveSignedFrom(
                USCC, dice.nextBoolean() ? Signers.NEVER : Months.index(someMonth()));
        case 4, 5 -> tick();
        case 6 -> beforeTheRelease();
        case 7, 8, 9 -> state();
        default -> meter();
      }
    }

    private String key() {
      return KEYS.get(3 + dice.nextInt(2));
    }

    private YearMonth someMonth() {
      return FIRST.plusMonths(dice.nextInt(5));
    }

    private void tick() {
      LocalDate date = LocalDate.of(2022, 3 + dice.nextInt(2), 10);
      month = Months.index(YearMonth.from(date)) - 1;
      stage.tick(new BusinessClock(date, YearMonth.of(2021, 1)));
    }

    /** What an earlier release wrote does not say what each meter counted; nor does a new month. */
    private void beforeTheRelease() {
      stage.settle();
      for (String key : months.keys("")) {
        EnterpriseMonth known = months.get(key);
        known.meters = MeterMonth.unknown();
        months.put(key, known);
      }
      stage = stage();
      tick();
    }

    private void enter(YearMonth from, YearMonth closed) {
      EnterpriseFields fields =
          new EnterpriseFields(
              USCC,
              "样本",
              dice.nextBoolean() ? "371422" : "370102",
              "17",
              0,
              false,
              false,
              from,
              closed);
      stage.receiveEntry(
          new FieldCheck<>(EnterpriseForm.KIND, USCC, fields, null, true, null), source());
    }

    private void state() {
      String carrier = dice.nextBoolean() ? "ELECTRICITY" : "HEAT";
      List<String> amounts = List.of("0", "0.31", "31", "62", "124", "620", "1300");
      List<String> texts =
          List.of(
              "E-" + carrier,
              USCC,
              someMonth().toString(),
              carrier,
              Long.toString(offset + 1),
              "2030-01-01T09:00:00+08:00",
              "false",
              amounts.get(dice.nextInt(amounts.size())),
              "0",
              "0",
              "0",
              "0");
      EnergyForm form = forms.of(EnergyForm.class);
      FieldCheck<StatementFields> check = form.check(form.event(texts));
      stage.receiveReport(check, source());
      plain.state(check.fields());
    }

    /** Days of a meter, in runs or one by one, hours or whole days. */
    private void meter() {
      YearMonth of = someMonth();
      int from = dice.nextInt(3) > 0 ? 1 : 1 + dice.nextInt(of.lengthOfMonth());
      int to = dice.nextInt(3) > 0 ? of.lengthOfMonth() : from + dice.nextInt(3);
      boolean hours = dice.nextInt(4) == 0;
      List<String> flows = List.of("CONSUMED", "CONSUMED", "CONSUMED", "CONVERTED");
      String carrier = dice.nextInt(3) > 0 ? "ELECTRICITY" : "HEAT";
      String flow = flows.get(dice.nextInt(flows.size()));
      String id = IDS.get(dice.nextInt(IDS.size()));
      String signer = KEYS.get(dice.nextInt(KEYS.size()));
      long[] value = {List.of(0L, 833L, 20_000L, 400_000L).get(dice.nextInt(4)) * 10_000};
      long step = dice.nextBoolean() ? dice.nextInt(30_000) : 0;
      Instant reported = Instant.parse("2030-01-01T00:00:00Z").plusSeconds(dice.nextInt(1_000));
      for (int day = from; day <= Math.min(to, of.lengthOfMonth()); day++) {
        MeterReading event = new MeterReading();
        event.setUscc(USCC);
        event.setMeterId(id);
        event.setCarrier(carrier);
        event.setFlow(flow);
        event.setMinutes(hours ? 60 : 1440);
        event.setReportedAt(reported.toEpochMilli());
        event.setIntervalStart(of.atDay(day).atStartOfDay(Months.ZONE).toInstant().toEpochMilli());
        List<Long> quantities = new ArrayList<>();
        for (int i = 0; i < (hours ? 24 : 1); i++) {
          quantities.add(value[0]);
          value[0] += step;
        }
        receive(event, quantities, signer);
      }
    }

    private void receive(MeterReading event, List<Long> quantities, String signer) {
      ReadingForm form = forms.of(ReadingForm.class);
      event.setQuantities(quantities);
      ReadingRun run = form.run(event);
      assertThat(run).isNotNull();
      if (signer.isEmpty() || stage.takePlace(USCC, signer)) {
        stage.receiveReadings(run, signer, source());
        form.checks(event).forEach(check -> plain.read(check.fields(), signer));
      }
    }

    private RawSource source() {
      return new RawSource("law", 0, offset++, null);
    }

    private boolean counts(int of, String signer) {
      Signers known = signers.get(USCC) == null ? new Signers(USCC) : signers.get(USCC);
      boolean signs = signer.isEmpty() ? of < known.signedFrom : known.keys.contains(signer);
      return signs && isInForce(of);
    }

    private boolean isInForce(int of) {
      return directories.get(USCC).inForce(of) != null;
    }

    private void check(int step) {
      Set<String> expected = isInForce(month) ? plain.alerts(month, this::counts) : new TreeSet<>();
      Set<String> found = new TreeSet<>();
      for (OpenAlert alert : log.open.values()) {
        String rule = alert.judgement().rule().code();
        if (RULES.contains(rule)) {
          assertThat(alert.judgement().period()).isEqualTo(Months.text(month));
          found.add(rule + alert.judgement().subject().substring(USCC.length()));
        }
      }
      assertThat(found).as("seed %d, step %d", seed, step).isEqualTo(expected);
      found.forEach(each -> opened.merge(each.substring(0, each.indexOf('/')), 1, Integer::sum));
    }

    @Override
    public void refused(Refusal refusal) {}

    @Override
    public void takenBack(String refusalId) {}

    @Override
    public <X> void fact(MonthlyForm<?, X> form, EnterpriseFact<X> fact) {}

    @Override
    public void noFact(MonthlyForm<?, ?> form, String uscc, int ofMonth) {}

    @Override
    public void claimed(InvestmentFields fields, RawSource source) {}

    @Override
    public void unclaimed(InvestmentFields fields, RawSource source) {}

    @Override
    public void exempted(String uscc, boolean exempt) {}

    @Override
    public void moved(String city, LeafDeltas deltas) {}
  }
}
