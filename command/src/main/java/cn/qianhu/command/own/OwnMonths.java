package cn.qianhu.command.own;

import cn.qianhu.audit.suspect.OpenSuspects;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.figure.Ratio;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.event.Alert;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.OutputFact;
import cn.qianhu.ingest.own.OwnSheet.OwnMonth;
import cn.qianhu.ingest.receipt.Receipts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two years of an enterprise: its reports that count, and their growth. */
final class OwnMonths {

  private static final int YEAR = 12;
  private static final int SHOWN = 24;

  private final Views views;
  private final Receipts receipts;

  OwnMonths(Views views, Receipts receipts) {
    this.views = views;
    this.receipts = receipts;
  }

  /**
   * The months up to the latest closed one, and the one that closes next where it has been reported
   * already; within a reading of the views.
   *
   * @param closed the latest closed month, by index
   * @param alerts open ones of the enterprise
   */
  List<OwnMonth> of(String uscc, int closed, List<Alert> alerts) {
    Map<String, OutputFact> outputs =
        views
            .outputFacts()
            .under(uscc + "/")
            .collect(Collectors.toMap(OutputFact::getPeriod, Function.identity()));
    Set<Integer> suspect =
        OpenSuspects.of(alerts.stream()).stream().map(Suspect::month).collect(Collectors.toSet());
    int last = outputs.containsKey(Months.text(closed + 1)) ? closed + 1 : closed;
    return IntStream.rangeClosed(last - SHOWN + 1, last)
        .mapToObj(month -> month(uscc, month, outputs, suspect.contains(month)))
        .toList();
  }

  private OwnMonth month(String uscc, int month, Map<String, OutputFact> outputs, boolean suspect) {
    Optional<OutputFact> fact = at(outputs, month);
    Sums sums = sums(outputs, month, month);
    Sums year = sums(outputs, Math.floorDiv(month, YEAR) * YEAR, month);
    ReportRef source = fact.map(one -> ReportRef.first(one.getSources())).orElse(null);
    return new OwnMonth(
        Months.text(month),
        fact.map(unused -> value(sums)).orElse(null),
        fact.map(unused -> growth(sums)).orElse(null),
        fact.map(unused -> value(year)).orElse(null),
        fact.map(unused -> growth(year)).orElse(null),
        views
            .energyFacts()
            .get(uscc + "/" + Months.text(month))
            .map(OwnMonths::energy)
            .orElse(null),
        source == null ? null : source.reportId(),
        source == null ? null : revision(source),
        suspect && fact.isPresent());
  }

  /** Output of some months; its growth is that of the months that there are a year before too. */
  private static Sums sums(Map<String, OutputFact> outputs, int first, int last) {
    Sums sums = new Sums();
    for (int month = first; month <= last; month++) {
      Optional<OutputFact> prior = at(outputs, month - YEAR);
      at(outputs, month).ifPresent(fact -> add(sums, fact, prior));
    }
    return sums;
  }

  private static void add(Sums sums, OutputFact fact, Optional<OutputFact> prior) {
    sums.add(Slot.GROSS_OUTPUT, fact.getGrossOutput());
    prior.ifPresent(
        before ->
            sums.add(Slot.GROSS_OUTPUT_CURRENT, fact.getGrossOutput())
                .add(Slot.GROSS_OUTPUT_PRIOR, before.getGrossOutput()));
  }

  private static String value(Sums sums) {
    return text(MeasureUnit.MONEY.published(sums.get(Slot.GROSS_OUTPUT)));
  }

  private static String growth(Sums sums) {
    return text(
        Ratio.growth(sums.get(Slot.GROSS_OUTPUT_CURRENT), sums.get(Slot.GROSS_OUTPUT_PRIOR)));
  }

  private static Optional<OutputFact> at(Map<String, OutputFact> outputs, int month) {
    return Optional.ofNullable(outputs.get(Months.text(month)));
  }

  private static String energy(EnergyFact fact) {
    BigDecimal sum =
        fact.getCarriers().stream()
            .map(CarrierFact::getComprehensive)
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    MeasureUnit unit = MeasureUnit.ENERGY;
    return text(unit.published(sum.movePointRight(unit.scale()).toBigIntegerExact()));
  }

  private Long revision(ReportRef source) {
    OptionalLong revision = receipts.revisionOf(source);
    return revision.isPresent() ? (Long) revision.getAsLong() : null;
  }

  private static String text(BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }
}
