package cn.qianhu.command.own;

import cn.qianhu.audit.suspect.OpenSuspects;
import cn.qianhu.audit.suspect.OutputWithout;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.desk.view.Views;
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

/** Two years of an enterprise: what counts of its reports, and how that grew. */
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
    OutputWithout sums = new OutputWithout();
    int january = Math.floorDiv(month, YEAR) * YEAR;
    for (int each = january; each <= month; each++) {
      boolean isTheMonth = each == month;
      Optional<OutputFact> prior = at(outputs, each - YEAR);
      at(outputs, each).ifPresent(one -> sums.add(one, prior, isTheMonth));
    }
    ReportRef source = fact.map(one -> ReportRef.first(one.getSources())).orElse(null);
    return new OwnMonth(
        Months.text(month),
        fact.map(one -> text(sums.value())).orElse(null),
        fact.map(one -> text(sums.growthPct())).orElse(null),
        fact.map(one -> text(sums.ytd())).orElse(null),
        fact.map(one -> text(sums.ytdGrowthPct())).orElse(null),
        views
            .energyFacts()
            .get(uscc + "/" + Months.text(month))
            .map(OwnMonths::energy)
            .orElse(null),
        source == null ? null : source.reportId(),
        source == null ? null : revision(source),
        suspect && fact.isPresent());
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
