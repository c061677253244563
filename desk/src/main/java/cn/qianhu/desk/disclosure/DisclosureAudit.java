package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.desk.view.CellFilter;
import cn.qianhu.desk.view.CellView;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Indicators;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Holds what the public is shown against what can be computed from it. It does not ask how it was
 * chosen: it takes every figure that is shown, as it is shown, and assumes that all sums it rests
 * on were published, month by month. Then it looks how far each secret of the month reaches.
 *
 * @param disclosure what is shown
 */
public record DisclosureAudit(Views views, Disclosure disclosure) {

  private static final int YEAR = 12;

  /**
   * The audit of a measure in a month.
   *
   * @param published sums of cells that are shown
   * @param primary cells that are hidden because they reveal one or two enterprises or a giant
   * @param secondary cells that are hidden because others could be computed from them, or because
   *     their tables are not published
   * @param secrets groups whose figure must not be known
   * @param determined of them, those that can be nothing else than they are
   * @param near of them, those that are known to a tenth, the determined ones included
   * @param nearestPercent how far the secret that is known best may be from what it is, the lesser
   *     of the two ways; null where there is no secret, or none of them is spoken of
   */
  public record DisclosureFinding(
      MeasureSpec measure,
      long published,
      long primary,
      long secondary,
      long secrets,
      long determined,
      long near,
      Long nearestPercent) {

    public boolean isSound() {
      return near == 0;
    }
  }

  /** The findings of a month, one for each measure that is a sum; within a reading of the views. */
  public List<DisclosureFinding> of(YearMonth period) {
    PublicMentions mentions = mentions(period);
    List<DisclosureFinding> findings = new ArrayList<>();
    List<CellView.Found<Indicators>> cells = found(mentions.month(), mentions.month()).toList();
    for (RespondentGroup group : RespondentGroup.all()) {
      ProtectedSets protectedSets = new ProtectedSets(mentions.contributors(group));
      group
          .measures()
          .forEach(measure -> findings.add(finding(measure, mentions, protectedSets, cells)));
    }
    return findings;
  }

  /** All figures shown that have to do with a month: of its year, and of the year after it. */
  private PublicMentions mentions(YearMonth period) {
    PublicMentions mentions = new PublicMentions(this::contributors, period);
    for (int year : new int[] {0, YEAR}) {
      int first = mentions.month() + year;
      int last = Math.floorDiv(first, YEAR) * YEAR + YEAR - 1;
      found(first, last)
          .forEach(
              each ->
                  each.value().getMeasures().stream()
                      .flatMap(measure -> disclosure.measure(each.key(), measure).stream())
                      .forEach(shown -> mentions.hear(each.key(), shown)));
    }
    for (Balance balance : views.balances().stream().filter(disclosure::shows).toList()) {
      mentions.hear(balance);
    }
    return mentions;
  }

  /** The source of the sums that are shown: editions, or the current views. */
  private Map<RespondentGroup, Contributors> contributors(int month) {
    return disclosure instanceof PublicDisclosure editions
        ? editions.contributors(month)
        : new Census(views).of(month);
  }

  private Stream<CellView.Found<Indicators>> found(int first, int last) {
    return views.indicators().find(new CellFilter(null, null, null, first, last), null);
  }

  private static DisclosureFinding finding(
      MeasureSpec measure,
      PublicMentions mentions,
      ProtectedSets protectedSets,
      List<CellView.Found<Indicators>> all) {
    List<CellView.Found<Indicators>> cells =
        all.stream().filter(cell -> has(cell.value(), measure)).toList();
    long published = cells.stream().filter(cell -> mentions.showsSum(measure, cell.key())).count();
    try {
      return judged(measure, mentions, protectedSets, cells, published);
    } catch (ArithmeticException e) {
      // Sums that cannot be held cannot be judged: they must not be shown.
      return new DisclosureFinding(
          measure, published, 0, cells.size() - published, 0, 0, published > 0 ? 1 : 0, null);
    }
  }

  private static DisclosureFinding judged(
      MeasureSpec measure,
      PublicMentions mentions,
      ProtectedSets protectedSets,
      List<CellView.Found<Indicators>> cells,
      long published) {
    Contributors contributors = mentions.contributors(RespondentGroup.of(measure));
    long[] amounts = contributors.amounts(measure);
    ProtectedSets.Rule rule = new ProtectedSets.Rule(contributors, amounts);
    long primary =
        cells.stream()
            .filter(cell -> !mentions.showsSum(measure, cell.key()))
            .filter(cell -> rule.reveals(protectedSets.members(cell.key().series())))
            .count();
    EquivalenceClasses equivalenceClasses =
        new MeasureEditions(contributors, protectedSets, amounts).crowds();
    mentions.rows(measure).forEach(equivalenceClasses::publish);
    List<EquivalenceClasses.Reach> reaches = equivalenceClasses.reaches();
    return new DisclosureFinding(
        measure,
        published,
        primary,
        cells.size() - published - primary,
        reaches.size(),
        reaches.stream().filter(EquivalenceClasses.Reach::isDetermined).count(),
        reaches.stream().filter(reach -> !reach.isWide()).count(),
        reaches.stream()
            .filter(reach -> !reach.free())
            .map(EquivalenceClasses.Reach::percent)
            .min(Long::compare)
            .orElse(null));
  }

  private static boolean has(Indicators row, MeasureSpec measure) {
    return row.getMeasures().stream().anyMatch(each -> each.getMeasure().equals(measure.code()));
  }
}
