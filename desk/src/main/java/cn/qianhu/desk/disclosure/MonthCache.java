package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.view.ChangeListener;
import cn.qianhu.desk.view.Views;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the editions of all months, and their figures, until there is another edition. */
final class MonthCache implements ChangeListener {

  static final int YEAR = 12;

  private final PublicCells cells;
  private final MonthTables nothing;

  private final Views views;
  private volatile State state;

  private record State(Map<Integer, MonthTables> months, EditionFigures figures) {}

  MonthCache(Views views) {
    this.views = views;
    this.cells = new PublicCells(views.tables().regions());
    this.nothing = new MonthTables(cells, null, null);
    views.listen(this);
  }

  /** The published tables of a month (by index); within a reading of the views. */
  MonthTables of(int month) {
    return now().months().getOrDefault(month, nothing);
  }

  /** The figures of all of them; within a reading of the views. */
  EditionFigures figures() {
    return now().figures();
  }

  private State now() {
    State known = state;
    if (known == null) {
      Map<Integer, MonthTables> months = new TreeMap<>();
      views.publicEditions().stream()
          .map(EditionMonth::of)
          .forEach(
              edition ->
                  months.put(
                      edition.month(),
                      new MonthTables(cells, edition, months.get(edition.month() - YEAR))));
      known = new State(months, new EditionFigures(months, views.numbers()));
      state = known;
    }
    return known;
  }

  @Override
  public void changed(Topic topic, String key) {
    if (topic.equals(Topics.PUBLIC_EDITIONS)) {
      state = null;
    }
  }
}
