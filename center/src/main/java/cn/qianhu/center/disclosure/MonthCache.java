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

/** Keeps what is told of months until a fact of theirs moves. */
final class MonthCache implements ChangeListener {

  private static final Set<Topic> FACTS =
      Set.of(Topics.FACTS_OUTPUT, Topics.FACTS_ENERGY, Topics.FACTS_INVESTMENT);

  private static final int YEAR = 12;

  private final Census census;
  private final ConcurrentMap<Integer, MonthDisclosure> months = new ConcurrentHashMap<>();

  MonthCache(Views views) {
    this.census = new Census(views);
    views.listen(this);
  }

  /** What is told of a month (by index); within a reading of the views. */
  MonthDisclosure of(int month) {
    return months.computeIfAbsent(month, each -> new MonthDisclosure(census.of(each)));
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
      months.remove(month);
      // Pairs are told of the later month.
      months.remove(month + YEAR);
    }
  }
}
