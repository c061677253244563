package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.alert.AlertDisclosure;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Decides what the public sees: closed months of the province and its cities, all of industry; no
 * figure that reveals one or two enterprises, and none from which together with all others such a
 * figure could be computed. A figure other than a sum is shown only where all sums that it rests on
 * may be published, so that it reveals nothing that these do not. All of it is that of the editions
 * of the months, not of what is known now. A measure without a class of disclosure is not shown.
 * See docs/decisions/disclosure.md.
 */
public final class PublicDisclosure implements Disclosure {

  private final Views views;
  private final MonthCache months;
  private final RowMasks masks;
  private final PublicBalances balances;
  private final PublicCells cells;

  public PublicDisclosure(Views views) {
    this.views = views;
    this.months = new MonthCache(views);
    this.masks = new RowMasks(months);
    this.balances = new PublicBalances(views, months, masks);
    this.cells = new PublicCells(views.tables().regions());
  }

  /** The figures of the edition: those of now may contain corrections that are held back. */
  @Override
  public Optional<Measure> measure(CellKey cell, Measure live) {
    return isPublic(cell)
        ? Measures.of(live.getMeasure())
            .flatMap(measure -> masks.of(measure, cell))
            .flatMap(mask -> months.figures().row(cell, live.getMeasure()).map(mask::of))
        : Optional.empty();
  }

  /** The respondents that the sums of a month are of; within a reading of the views. */
  Map<RespondentGroup, Contributors> contributors(int month) {
    return months.of(month).contributors();
  }

  /** Whether a month is open: until it is closed its figures move with every single report. */
  private boolean isOpen(int month) {
    return views.clock().latestClosed().map(closed -> month <= closed).orElse(false);
  }

  /**
   * The directory shows who is in force; which of them reported, grew or have statements is
   * confidential.
   */
  @Override
  public boolean shows(CellKey cell, Coverage coverage) {
    return isPublic(cell)
        && (masks.hasSum(OutputMeasures.GROSS_OUTPUT, cell.series(), cell.month())
            || masks.hasSum(EnergyMeasures.COMPREHENSIVE, cell.series(), cell.month()));
  }

  private boolean isPublic(CellKey cell) {
    return cells.has(cell.series()) && isOpen(cell.month());
  }

  @Override
  public Optional<String> edition(CellKey cell) {
    return Optional.ofNullable(months.of(cell.month()).edition()).map(EditionMonth::businessDate);
  }

  @Override
  public boolean shows(Balance balance) {
    YearMonth period = Months.parse(balance.getPeriod());
    return period != null
        && isPublic(new CellKey(PublicBalances.everybody(balance.getCity()), Months.index(period)))
        && balances.shows(balance, Months.index(period));
  }

  /**
   * Whether an alert is shown: while it is open, if the balance or the growth that it rests on is
   * shown with the same figure. Its earlier figures were of another day.
   */
  @Override
  public boolean shows(Alert alert) {
    return !alert.getState().equals(AlertState.CLEARED.name())
        && AlertRules.of(alert.getRule())
            .flatMap(AlertRule::disclosure)
            .filter(disclosure -> saysWhatIsShown(alert, disclosure))
            .isPresent();
  }

  private boolean saysWhatIsShown(Alert alert, AlertDisclosure disclosure) {
    Optional<? extends SpecificRecord> row =
        disclosure.measure().isPresent()
            ? shownRow(alert, disclosure.scope(), disclosure.measure().get().code())
            : shownBalance(alert);
    return row.isPresent()
        && disclosure.columns().entrySet().stream()
            .allMatch(each -> says(alert, each.getKey(), text(row.get(), each.getValue())));
  }

  private static String text(SpecificRecord row, String column) {
    return (String) row.get(row.getSchema().getField(column).pos());
  }

  private Optional<Balance> shownBalance(Alert alert) {
    return views
        .balances()
        .get(
            alert.getSubject()
                + "/"
                + evidence(alert, EnergyAlertRules.BALANCE_PERIOD)
                + "/"
                + evidence(alert, EnergyAlertRules.BALANCE_RULE))
        .filter(this::shows);
  }

  private Optional<Measure> shownRow(Alert alert, Scope scope, String measure) {
    return CellKey.parse(CellSeries.whole(scope, alert.getSubject()) + "/" + alert.getPeriod())
        .flatMap(cell -> shownRow(cell, measure));
  }

  private Optional<Measure> shownRow(CellKey cell, String measure) {
    return views.indicators().get(cell).stream()
        .flatMap(row -> row.getMeasures().stream())
        .filter(row -> row.getMeasure().equals(measure))
        .findFirst()
        .flatMap(row -> measure(cell, row));
  }

  private static String evidence(Alert alert, EvidenceItem evidenceItem) {
    return alert.getEvidence().getOrDefault(evidenceItem.key(), "");
  }

  /** Whether a figure of an alert equals the one shown, but for digits that are not printed. */
  private static boolean says(Alert alert, EvidenceItem evidenceItem, String shown) {
    String said = evidence(alert, evidenceItem);
    return shown != null
        && !said.isEmpty()
        && new BigDecimal(said)
            .setScale(new BigDecimal(shown).scale(), RoundingMode.HALF_UP)
            .toPlainString()
            .equals(shown);
  }
}
