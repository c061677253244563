package cn.qianhu.contract.form.reading;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Amount;
import cn.qianhu.contract.form.ColumnCode;
import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Identifiers;
import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Numbers;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.Row;
import cn.qianhu.contract.form.RuleChain;
import cn.qianhu.contract.form.SharedColumns;
import cn.qianhu.contract.form.TextBound;
import cn.qianhu.contract.form.TextForm;
import cn.qianhu.event.MeterReading;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One interval of one meter (在线监测). Readings come in great numbers: an event is typed wherever the
 * text that its fields leave out cannot decide anything, and a typed event in which all is well is
 * judged without making text. An event may also hold a run of consecutive readings, each of which
 * is judged as if it stood in an event of its own.
 */
public final class ReadingForm extends TextForm<MeterReading, ReadingFields> implements ReportForm {

  public static final Kind KIND =
      Kind.named("readings", "在线读数", "readings")
          .number(5)
          .on("reports.readings", "Readings of meters.")
          .reported()
          .claims("uscc", "meter_id", "interval_start")
          .claimed("为同一表计、同一时段", "same meter and interval")
          .needed("minutes")
          .columns(
              SharedColumns.USCC,
              FormColumn.of("meter_id", ColumnContent.NAME)
                  .holding(ColumnCode.IDENTIFIER)
                  .described("计量点编号", "id of the meter"),
              SharedColumns.CARRIER,
              FormColumn.text("flow")
                  .listed(CodeLists.FLOW)
                  .described("流向", "flow")
                  .codedBy(
                      " CONSUMED、FEEDSTOCK、CONVERTED、RECOVERED、RENEWABLE 之一",
                      "CONSUMED, FEEDSTOCK, CONVERTED, RECOVERED or RENEWABLE")
                  .contradicts(
                      "只能用于能源品种 ELECTRICITY：请核对 flow 与 carrier。",
                      "is for the carrier ELECTRICITY only; check flow and carrier."),
              FormColumn.of("interval_start", ColumnContent.INSTANT)
                  .described("计量区间起点，带时区", "start of the interval, with offset")
                  .contradicts(
                      "没有对齐到 minutes 的整区间：请按北京时间填写整区间的起点。",
                      "is not aligned to minutes; give the start of a whole interval in Beijing"
                          + " time."),
              FormColumn.of("minutes", ColumnContent.MINUTES)
                  .contradicts(
                      "不是该表计当日的区间长度：请填写 15、60 或 1440，且同一表计同一日保持一致。",
                      "is not the interval length of the meter on that day; give 15, 60 or 1440, the"
                          + " same for a whole day."),
              FormColumn.of("quantity", ColumnContent.METERED).mayBeEmpty(),
              SharedColumns.REPORTED_AT)
          .inEventsOnly(
              FormColumn.text(ReadingRuns.QUANTITIES)
                  .described(
                      "连续多个区间的读数，代替 quantity；interval_start 为第一个区间的起点",
                      "quantities of consecutive intervals, in place of quantity; interval_start is"
                          + " that of the first")
                  .wants(
                      " 1 至 " + ReadingForm.LONGEST_RUN + " 个连续区间的数量，且不再另填 quantity",
                      "the quantities of 1 to "
                          + ReadingForm.LONGEST_RUN
                          + " consecutive intervals, and no quantity beside them"))
          .example(
              "91370406RHEK2HAG96",
              "M00",
              "NATURAL_GAS",
              "CONVERTED",
              "2021-04-01T00:00:00+08:00",
              "15",
              "594.4827",
              "2021-04-01T01:45:00+08:00")
          .declared();

  /** The most intervals in one record: a month of quarters of an hour. */
  public static final int LONGEST_RUN = 31 * 96;

  /** The most by which the clock of a meter may be ahead of that of the report. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final Carriers carriers;
  private final ReadingFastLane fastLane;

  /** Judging by the tables shipped with this version. */
  public ReadingForm() {
    this(CodeTables.standard().carriers());
  }

  public ReadingForm(Carriers carriers) {
    super(KIND, MeterReading.class);
    this.carriers = carriers;
    this.fastLane = new ReadingFastLane(carriers, CLOCK_TOLERANCE);
  }

  @Override
  public List<AlertRule> alertRules() {
    return MeterAlertRules.all();
  }

  @Override
  public ReadingForm judgingBy(CodeTables tables) {
    return new ReadingForm(tables.carriers());
  }

  @Override
  protected String key(Row row) {
    return row.keyPart(0) + "/" + row.keyPart(1) + "/" + row.keyPart(4);
  }

  /**
   * Ties between readings go by the texts of their columns only once instant and quantity are equal
   * as values, so that the spelling of these two never decides; that of all others is kept.
   */
  @Override
  protected boolean saysWhatIsWritten(MeterReading typed, List<String> texts) {
    return texts.get(4).equals(Instants.ofMillis(typed.getIntervalStart()))
        && texts.get(5).equals(textUnlessZero(typed.getMinutes()))
        && (typed.getQuantity() != null || texts.get(6).isEmpty())
        && TextBound.VALUE.holds(texts.get(6))
        && (typed.getReportedAt() != 0 || texts.get(7).isEmpty());
  }

  private static Long units(String quantity) {
    return Amount.read("", quantity, Amount.QUANTITY).typed();
  }

  @Override
  protected MeterReading typed(List<String> texts) {
    MeterReading reading = new MeterReading();
    reading.setUscc(texts.get(0));
    reading.setMeterId(texts.get(1));
    reading.setCarrier(texts.get(2));
    reading.setFlow(texts.get(3));
    reading.setIntervalStart(Instants.toMillis(texts.get(4)));
    reading.setMinutes(intOrZero(texts.get(5)));
    reading.setQuantity(units(texts.get(6)));
    reading.setReportedAt(Instants.toMillis(texts.get(7)));
    return reading;
  }

  @Override
  protected List<String> typedTexts(MeterReading reading) {
    return List.of(
        reading.getUscc(),
        reading.getMeterId(),
        reading.getCarrier(),
        reading.getFlow(),
        Instants.ofMillis(reading.getIntervalStart()),
        textUnlessZero(reading.getMinutes()),
        ReadingRuns.meansRun(reading)
            ? ReadingRuns.quantitiesText(reading)
            : Numbers.text(reading.getQuantity(), Amount.QUANTITY),
        Instants.ofMillis(reading.getReportedAt()));
  }

  /**
   * The run that holds consecutive readings; null where what is written of one of them cannot be
   * typed, so that they do not go together in one record.
   *
   * @param first texts of the first
   * @param quantities the text of the quantity of each
   */
  public MeterReading run(List<String> first, List<String> quantities) {
    MeterReading run = event(first);
    List<Long> units = new ArrayList<>(quantities.size());
    for (String text : quantities) {
      Long quantity = TextBound.VALUE.holds(text) ? units(text) : null;
      if (quantity == null || run.getWritten() != null || !isIntervalLength(run.getMinutes())) {
        return null;
      }
      units.add(quantity);
    }
    run.setQuantity(null);
    run.setQuantities(units);
    return run;
  }

  /**
   * The readings of an event, each as an event of its own: those of a run, or the event itself,
   * also where it is meant as a run and is not well formed.
   */
  public List<MeterReading> singles(MeterReading event) {
    return ReadingRuns.isRun(event) ? ReadingRuns.apart(event) : List.of(event);
  }

  /** The readings that an event holds, one or many, as a run; null where not all is well in it. */
  public ReadingRun run(MeterReading event) {
    return fastLane.run(event);
  }

  /** The run of a record that was read without making an event of it, or null. */
  public ReadingRun run(PlainReading reading) {
    return fastLane.run(reading);
  }

  /** Judges each of the readings that an event holds, in their order. */
  public List<FieldCheck<ReadingFields>> checks(MeterReading event) {
    return singles(event).stream().map(this::check).toList();
  }

  /** Judges an event of one reading; a run is none, and MALFORMED. */
  @Override
  public FieldCheck<ReadingFields> check(MeterReading event) {
    if (ReadingRuns.meansRun(event)) {
      return FieldCheck.refused(kind(), key(texts(event)), ReadingRuns.misshapen(event));
    }
    ReadingRun run = fastLane.run(event);
    return run == null ? checkTexts(event) : run.check(0);
  }

  @Override
  protected FieldCheck<ReadingFields> check(Row row) {
    String uscc = row.required("uscc");
    String meterId = row.required("meter_id");
    String carrier = row.required("carrier");
    String flowText = row.required("flow");
    Instant start = row.instant("interval_start");
    String minutesText = row.integer("minutes");
    Amount quantity = row.amount("quantity", Amount.QUANTITY);
    Instant reportedAt = row.instant("reported_at");
    if (row.malformed() != null) {
      return refused(row, row.malformed());
    }
    Finding badForm = Identifiers.badUscc(uscc);
    if (badForm != null) {
      return refused(row, badForm);
    }
    Flow flow = Flow.named(flowText);
    int minutes = Numbers.nearestInt(minutesText);
    String startText = row.text("interval_start");
    boolean mayBeRenewable = carrier.equals(Carrier.ELECTRICITY) || flow != Flow.RENEWABLE;
    RuleChain rules =
        new RuleChain()
            .codeExists(carriers.contains(carrier), "carrier", carrier)
            .codeExists(flow != null, "flow", flowText)
            .inRange(periodInRange(start, reportedAt), "interval_start", startText)
            .inRange(hasEnded(start, minutes, reportedAt), "interval_start", startText)
            .notNegative(quantity)
            .consistent(mayBeRenewable, "flow", flowText)
            .consistent(isIntervalLength(minutes), "minutes", minutesText)
            .consistent(isAligned(start, minutes), "interval_start", startText);
    ReadingFields fields =
        new ReadingFields(
            uscc, meterId, carrier, flow, start, startText, minutes, quantity.units(), reportedAt);
    return judged(row, uscc, fields, rules);
  }

  private static boolean periodInRange(Instant start, Instant reportedAt) {
    YearMonth period = Months.monthOf(start);
    return !period.isBefore(Months.FIRST) && !period.isAfter(Months.monthOf(reportedAt));
  }

  private static boolean hasEnded(Instant start, int minutes, Instant reportedAt) {
    Instant end = start.plus(Duration.ofMinutes(minutes));
    return !end.isAfter(reportedAt.plus(CLOCK_TOLERANCE));
  }

  /** Whether intervals of this length are allowed. */
  public static boolean isIntervalLength(int minutes) {
    return minutes == 15 || minutes == 60 || minutes == 1440;
  }

  private static boolean isAligned(Instant start, int minutes) {
    ZonedDateTime local = start.atZone(Months.ZONE);
    return !isIntervalLength(minutes)
        || (local.getNano() == 0 && local.toLocalTime().toSecondOfDay() % (minutes * 60) == 0);
  }
}
