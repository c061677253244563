package cn.qianhu.center.disclosure;

import cn.qianhu.center.view.ChangeListener;
import cn.qianhu.center.view.Views;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps what may be published of months until a fact of theirs moves. */
final class MonthCache implements ChangeListener {

  private static final Set<Topic> FACTS =
      Set.of(Topics.FACTS_OUTPUT, Topics.FACTS_ENERGY, Topics.FACTS_INVESTMENT);

  private static final int YEAR = 12;
  private static final int FIRST = Months.index(Months.FIRST);

  private final Census census;
  private final ConcurrentMap<Integer, MonthTables> months = new ConcurrentHashMap<>();

  MonthCache(Views views) {
    this.census = new Census(views);
    views.listen(this);
  }

  /** What may be published of a month (by index); within a reading of the views. */
  MonthTables of(int month) {
    MonthTables known = months.get(month);
    if (known == null) {
      MonthTables before = month < FIRST ? null : of(month - YEAR);
      known = months.computeIfAbsent(month, each -> new MonthTables(census.of(each), before));
    }
    return known;
  }

  @Override
  public void changed(Topic topic, String key) {
    if (FACTS.contains(topic)) {
      YearMonth period = Months.parse(key.substring(key.lastIndexOf('/') + 1));
      if (period == null) {
        months.clear();
        return;
      }
      int month = Months.index(period);
      // What is told of pairs in later years rests on what is told of this month.
      months.keySet().removeIf(each -> each >= month && (each - month) % YEAR == 0);
    }
  }
}
