package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.directory.Roster;
import cn.qianhu.audit.directory.Subjects;
import cn.qianhu.audit.suspect.OpenSuspects;
import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.audit.suspect.SuspectRows;
import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.audit.vocabulary.FigureWords;
import cn.qianhu.contract.alert.AlertOrder;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.SuspectRow;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.SiteNumbers;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.event.Alert;
import cn.qianhu.event.ControlSheet;
import cn.qianhu.event.TargetStanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The month of a bulletin, as its chapters look at it. */
final class BulletinMonth {

  private final BulletinInput bulletinInput;
  private final MonthFigures monthFigures;
  private final List<Alert> alerts;
  private final Optional<BusinessClock> clock;
  private final Subjects subjects;
  private final Suspects suspects;
  private final Map<CellSeries, SuspectRow> withoutSuspects = new HashMap<>();

  BulletinMonth(BulletinInput bulletinInput) {
    this.bulletinInput = bulletinInput;
    this.monthFigures = MonthFigures.of(results(), bulletinInput.period());
    this.clock =
        bulletinInput
            .replayed()
            .businessDate()
            .map(date -> BusinessClock.of(date.getDate(), date.getMonitoringStart()));
    this.subjects = new Subjects(codes(), roster());
    this.alerts =
        results().stream(Topics.ALERTS_OPEN, Alert.class)
            .filter(this::concerns)
            .sorted(AlertOrder.DATA_FIRST)
            .toList();
    this.suspects = OpenSuspects.in(results(), codes());
    SuspectRows.of(results())
        .filter(row -> row.cell().month() == Months.index(period()))
        .forEach(row -> withoutSuspects.put(row.cell().series(), row));
  }

  BulletinInput edition() {
    return bulletinInput;
  }

  ResultSource results() {
    return bulletinInput.replayed().results();
  }

  Roster roster() {
    return bulletinInput.replayed().roster();
  }

  CodeTables codes() {
    return bulletinInput.rules().tables();
  }

  /** Code of the region that the bulletin is about. */
  String whole() {
    return bulletinInput.region();
  }

  /** Whether the bulletin is of a province, whose parts are cities, and not of a city. */
  boolean isOfProvince() {
    return codes().regions().provinces().contains(whole());
  }

  /** The codes of its cities, or of its counties. */
  List<String> parts() {
    Regions regions = codes().regions();
    return isOfProvince()
        ? regions.cities().stream().filter(city -> isWithin(city)).toList()
        : regions.counties().stream().filter(county -> isWithin(county)).toList();
  }

  /** The region itself, then its parts. */
  List<String> wholeAndParts() {
    return Stream.concat(Stream.of(whole()), parts().stream()).toList();
  }

  /** The name of the region's parts. */
  Bilingual partWords() {
    return isOfProvince() ? Bilingual.of("市", "city") : Bilingual.of("县（市、区）", "county");
  }

  /** Whether a region is the bulletin's, or lies in it. */
  boolean isWithin(String region) {
    return isOfProvince()
        ? Regions.provinceOf(region).equals(whole())
        : Regions.cityOf(region).equals(whole());
  }

  /**
   * The weight of a part of the whole: in the province its contribution to growth; in a city, for
   * which no such points are published, its share of the total since January.
   */
  BigDecimal weight(CellSeries part, String measure) {
    if (isOfProvince()) {
      return monthFigures.contribution(part, measure);
    }
    CellSeries whole = CellSeries.whole(scope(), whole());
    return Phrases.share(monthFigures.ytd(part, measure), monthFigures.ytd(whole, measure));
  }

  Bilingual weightWords() {
    Bilingual points = IndicatorColumn.CONTRIBUTION_PP.spec().heading();
    return isOfProvince()
        ? Bilingual.of(points.zh() + " 百分点", points.en())
        : Bilingual.of("累计占全市 %", "share of the city");
  }

  TableCell weightCell(BigDecimal weight) {
    return isOfProvince() ? TableCell.signed(weight) : TableCell.figure(weight, 2);
  }

  /** The whole in a sentence: 全省, or the name of the city. */
  String wholeZh() {
    return isOfProvince() ? "全省" : region(whole());
  }

  /** Whether an alert belongs in a bulletin of the region; in one of a province all do. */
  boolean concerns(Alert alert) {
    return isOfProvince() || subjects.city(alert).filter(whole()::equals).isPresent();
  }

  Subjects subjects() {
    return subjects;
  }

  MonthFigures figures() {
    return monthFigures;
  }

  /** All open alerts, those about the data first, then the gravest. */
  List<Alert> alerts() {
    return alerts;
  }

  List<Alert> alerts(String rule) {
    return alerts.stream().filter(alert -> alert.getRule().equals(rule)).toList();
  }

  YearMonth period() {
    return bulletinInput.period();
  }

  Scope scope() {
    return bulletinInput.scope();
  }

  Optional<LocalDate> businessDate() {
    return clock.map(BusinessClock::date);
  }

  /** P*: the latest closed month, which alerts are judged for. */
  Optional<YearMonth> latestClosed() {
    return clock.map(at -> Months.of(at.latestClosed(numbers())));
  }

  boolean isClosed() {
    return latestClosed().filter(closed -> !closed.isBefore(period())).isPresent();
  }

  /** The day of the following month on which this one closes. */
  int closingDay() {
    return numbers().of(Months.index(period()));
  }

  /** The percentage reported from which the figures of the region are final. */
  String finalFromPct() {
    return numbers()
        .finalFromPct(Place.of(whole()), Months.index(period()))
        .stripTrailingZeros()
        .toPlainString();
  }

  private SiteNumbers numbers() {
    return edition().rules().thresholds().numbers();
  }

  /** Whether the open alerts are those of this month. */
  boolean isJudged() {
    return latestClosed().filter(period()::equals).isPresent();
  }

  /** The suspect reports that a measure of a place contains. */
  SortedSet<Suspect> suspects(CellSeries place, String measure) {
    return RowSuspects.of(
            suspects,
            new CellKey(place, Months.index(period())),
            monthFigures.measure(place, measure))
        .suspects();
  }

  /** The suspect reports that any figure of a place's output contains. */
  SortedSet<Suspect> suspects(CellSeries place) {
    return suspects.in(place, Months.index(period()));
  }

  /**
   * Paragraphs with the output of places without the suspect reports in it, each place on a line.
   *
   * @param name of a place
   */
  List<Paragraph> without(Collection<CellSeries> places, Function<CellSeries, String> name) {
    return places.stream()
        .filter(withoutSuspects::containsKey)
        .map(
            place -> {
              Bilingual said = SuspectWords.without(withoutSuspects.get(place));
              return Paragraph.remark(
                  name.apply(place) + SuspectWords.MARK + " " + said.zh(), said.en());
            })
        .toList();
  }

  /**
   * The sentence with the output of the whole without suspect reports; empty where none is suspect.
   */
  Optional<Bilingual> withoutInWhole() {
    return Optional.ofNullable(withoutSuspects.get(CellSeries.whole(scope(), whole())))
        .map(SuspectWords::without);
  }

  /** A figure for a sentence, with the mark behind it where it contains a suspect report. */
  String marked(String said, CellSeries place, String measure, IndicatorColumn figure) {
    return SuspectWords.marked(said, isSuspect(place, measure, figure));
  }

  boolean isSuspect(CellSeries place, String measure, IndicatorColumn figure) {
    return !suspects.in(place, Months.index(period()), measure, figure).isEmpty();
  }

  boolean isSuspect(CellSeries place, String measure) {
    return !suspects(place, measure).isEmpty();
  }

  /** Whether the figure that is compared with a target contains a suspect report. */
  boolean isSuspect(TargetStanding row) {
    return RowSuspects.of(suspects, row).count() > 0;
  }

  boolean isSuspect(ControlSheet row) {
    return RowSuspects.of(suspects, row).count() > 0;
  }

  /** A chapter, with what its marks mean where the figures of the whole have any. */
  Chapter explained(Chapter chapter, CellSeries whole) {
    SortedSet<Suspect> found = suspects(whole);
    if (found.isEmpty()) {
      return chapter;
    }
    Bilingual legend = SuspectWords.legend(found);
    return chapter.with(Paragraph.remark(legend.zh(), legend.en()));
  }

  /** Words for the status of a sum. */
  Bilingual status(CellSeries place, String status) {
    return FigureWords.status(status, !suspects(place).isEmpty());
  }

  /** Name of a region. */
  String region(String code) {
    return codes().regions().nameZh(code);
  }

  String industry(String code) {
    return codes().industries().nameZh(code);
  }
}
