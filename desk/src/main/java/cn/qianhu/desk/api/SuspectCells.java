package cn.qianhu.desk.api;

import cn.qianhu.audit.suspect.OpenSuspects;
import cn.qianhu.audit.suspect.SuspectRows;
import cn.qianhu.contract.table.SuspectRow;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.view.ChangeListener;
import cn.qianhu.desk.view.Views;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of suspect cells in the current views, worked out anew when it is asked for and an
 * alert that casts doubt, or any output, moved since: whoever is in a cell counts without the
 * suspect.
 */
final class SuspectCells implements ChangeListener {

  private final Views views;
  private volatile List<SuspectRow> rows;

  SuspectCells(Views views) {
    this.views = views;
    views.listen(this);
  }

  /** The rows in the order of their keys; within a reading of the views. */
  synchronized Stream<SuspectRow> rows() {
    List<SuspectRow> known = rows;
    if (known == null) {
      known = SuspectRows.of(views).toList();
      rows = known;
    }
    return known.stream();
  }

  @Override
  public void changed(Topic topic, String key) {
    boolean alert =
        topic.equals(Topics.ALERTS_OPEN) && OpenSuspects.doubting(key.split("/", 2)[0]).isPresent();
    if (alert || topic.equals(Topics.FACTS_OUTPUT)) {
      rows = null;
    }
  }
}
