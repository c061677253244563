package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.view.ChangeListener;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.event.PublicEdition;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks which closed months might have another edition, and makes it where it may be. */
public final class EditionService implements ChangeListener {

  private static final Set<Topic> FACTS = Set.copyOf(Topics.FACTS);

  private final Views views;
  private final Census census;
  private final PublicCells cells;
  private final SortedSet<Integer> moved = new TreeSet<>();
  private boolean anythingMoved = true;
  private boolean all = true;

  public EditionService(Views views) {
    this.views = views;
    this.census = new Census(views);
    this.cells = new PublicCells(views.tables().regions());
    views.listen(this);
  }

  /**
   * Why the public sees an edition of a month that is not of today.
   *
   * @param number of the edition; 0 where there is none
   * @param businessDate on which it was made; null where there is none
   * @param isBehind whether something is other than in it
   * @param heldBack measures of which too much would be revealed
   * @param units of how many enterprises or projects something is held back
   * @param isExhausted whether it is the last that there can be
   */
  public record EditionStatus(
      int number,
      String businessDate,
      boolean isBehind,
      Set<MeasureSpec> heldBack,
      int units,
      boolean isExhausted) {}

  /**
   * Editions that may follow those that there are.
   *
   * @param judgedWith number of the last edition of each month; where one of them has another
   *     meanwhile, the drafts are worth nothing
   */
  public record Drafts(Map<String, Integer> judgedWith, List<PublicEdition> editions) {}

  @Override
  public synchronized void changed(Topic topic, String key) {
    if (FACTS.contains(topic)) {
      YearMonth period = Months.parse(key.substring(key.lastIndexOf('/') + 1));
      if (period != null) {
        moved.add(Months.index(period));
        anythingMoved |= isClosed(Months.index(period));
      }
    } else if (topic.equals(Topics.PUBLIC_EDITIONS)) {
      int month = Months.index(Months.parse(key));
      moved.addAll(List.of(month - MonthCache.YEAR, month, month + MonthCache.YEAR));
      anythingMoved = true;
    } else if (topic.equals(Topics.BUSINESS_DATE)) {
      all = true;
      anythingMoved = true;
    }
  }

  private boolean isClosed(int month) {
    return views.clock().latestClosed().map(closed -> month <= closed).orElse(false);
  }

  /**
   * Whether nothing of closed months has moved since this was last called: while reports come in
   * one by one, an edition would be that of a moment.
   */
  public synchronized boolean isQuiet() {
    boolean quiet = !anythingMoved;
    anythingMoved = false;
    return quiet;
  }

  /** Looks at all months when drafts are asked for next. */
  public synchronized void lookAtAll() {
    all = true;
  }

  /**
   * The editions of the months that moved since this was asked last. Each month is read by itself,
   * and judged while the views go on: that may take a while.
   */
  public Drafts drafts() {
    Map<String, Integer> judgedWith =
        views.read(
            () ->
                views.publicEditions().stream()
                    .collect(Collectors.toMap(PublicEdition::getPeriod, PublicEdition::getNumber)));
    return new Drafts(
        judgedWith, views.read(() -> views.clock().clock()).map(this::drafts).orElse(List.of()));
  }

  private List<PublicEdition> drafts(BusinessClock clock) {
    int closed = views.read(() -> views.clock().latestClosed()).orElseThrow();
    Map<Integer, EditionMonth> drafted = new HashMap<>();
    List<PublicEdition> drafts = new ArrayList<>();
    SortedSet<Integer> left = dueMonths(closed, takeAll() ? views.read(this::reported) : Set.of());
    while (!left.isEmpty()) {
      int month = left.first();
      left.remove(month);
      EditionDraft draft = draft(month, drafted);
      if (draft.isReady() && isTime(draft, clock)) {
        EditionMonth edition = draft.edition(clock.date().toString());
        drafted.put(month, edition);
        drafts.add(edition.event());
        if (month + MonthCache.YEAR <= closed) {
          left.add(month + MonthCache.YEAR);
        }
      }
    }
    return drafts;
  }

  /**
   * Whether another edition may be made now: their number is bounded, and at the bound's half one a
   * month is added.
   */
  private static boolean isTime(EditionDraft draft, BusinessClock clock) {
    EditionMonth last = draft.current();
    return last == null
        || last.number() < EditionDraft.MOST / 2
        || !last.businessDate().startsWith(YearMonth.from(clock.date()).toString());
  }

  private synchronized SortedSet<Integer> dueMonths(int last, Set<Integer> reported) {
    SortedSet<Integer> due = new TreeSet<>(moved);
    due.addAll(reported);
    due.removeIf(month -> month > last || month < Months.index(Months.FIRST));
    moved.clear();
    return due;
  }

  /** Returns whether all months are to be looked at this time, and clears the mark. */
  private synchronized boolean takeAll() {
    boolean due = all;
    all = false;
    return due;
  }

  /** The months of which there are facts. */
  private Set<Integer> reported() {
    Set<String> periods = new HashSet<>();
    views.factKeys().forEach(key -> periods.add(key.substring(key.lastIndexOf('/') + 1)));
    return periods.stream()
        .map(Months::parse)
        .filter(Objects::nonNull)
        .map(Months::index)
        .collect(Collectors.toSet());
  }

  private EditionDraft draft(int month, Map<Integer, EditionMonth> drafted) {
    record DraftBasis(
        Map<RespondentGroup, Contributors> live,
        EditionMonth current,
        EditionMonth before,
        EditionMonth after) {}
    DraftBasis basis =
        views.read(
            () ->
                new DraftBasis(
                    census.of(month),
                    edition(month, drafted),
                    edition(month - MonthCache.YEAR, drafted),
                    edition(month + MonthCache.YEAR, drafted)));
    return new EditionDraft(cells, month, basis.live, basis.current, basis.before, basis.after);
  }

  private EditionMonth edition(int month, Map<Integer, EditionMonth> drafted) {
    return Optional.ofNullable(drafted.get(month))
        .or(() -> views.publicEditions().get(Months.of(month).toString()).map(EditionMonth::of))
        .orElse(null);
  }

  /** The status of a month's edition against the present figures; within a reading of the views. */
  public EditionStatus status(YearMonth period) {
    int month = Months.index(period);
    EditionMonth edition = edition(month, Map.of());
    EditionDraft draft = draft(month, Map.of());
    return new EditionStatus(
        edition == null ? 0 : edition.number(),
        edition == null ? null : edition.businessDate(),
        !draft.isUnmoved() || !draft.heldBackUnits().isEmpty(),
        draft.blamed(),
        draft.heldBackUnits().size(),
        draft.isExhausted());
  }
}
