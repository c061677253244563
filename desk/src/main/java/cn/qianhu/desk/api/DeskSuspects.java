package cn.qianhu.desk.api;

import cn.qianhu.audit.suspect.FactLeaves;
import cn.qianhu.audit.suspect.OpenSuspects;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.view.ChangeListener;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.suspect.OutputLeaves;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.Suspects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The suspects in the current views, recomputed when an alert that casts doubt, or a fact of one of
 * their enterprises, moves.
 */
final class DeskSuspects implements ChangeListener, OutputLeaves {

  private static final Set<Topic> FACTS = Set.of(Topics.FACTS_OUTPUT, Topics.FACTS_ENERGY);

  private final Views views;
  private volatile State state;

  private record State(Suspects suspects, Set<String> subjects) {}

  DeskSuspects(Views views) {
    this.views = views;
    views.listen(this);
  }

  /** The suspects; within a reading of the views. */
  Suspects now() {
    State known = state;
    if (known == null) {
      List<Suspect> open = OpenSuspects.of(views.openAlerts().stream());
      known =
          new State(
              Suspects.of(open, this, views.tables()),
              open.stream().map(Suspect::uscc).collect(Collectors.toUnmodifiableSet()));
      state = known;
    }
    return known.suspects();
  }

  @Override
  public void changed(Topic topic, String key) {
    if (!topic.equals(Topics.ALERTS_OPEN) && !FACTS.contains(topic)) {
      return;
    }
    String first = key.split("/", 2)[0];
    boolean alert = topic.equals(Topics.ALERTS_OPEN) && OpenSuspects.doubting(first).isPresent();
    State known = state;
    boolean fact = FACTS.contains(topic) && known != null && known.subjects().contains(first);
    if (alert || fact) {
      state = null;
    }
  }

  @Override
  public Optional<Leaf> output(String uscc, int month) {
    return views.outputFacts().get(uscc + "/" + Months.text(month)).map(FactLeaves::leaf);
  }

  @Override
  public boolean hasEnergy(String uscc, int month) {
    return views.energyFacts().has(uscc + "/" + Months.text(month));
  }
}
