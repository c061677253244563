package cn.qianhu.audit.suspect;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.event.Alert;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.OutputFact;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The suspects among the open alerts. */
public final class OpenSuspects {

  private OpenSuspects() {}

  /** The rule of a name that casts doubt; empty where there is none, or it casts none. */
  public static Optional<AlertRule> doubting(String rule) {
    return AlertRules.of(rule).filter(known -> known.doubt().isPresent());
  }

  /** The suspects by open alerts. */
  public static List<Suspect> of(Stream<Alert> open) {
    return open.flatMap(alert -> suspect(alert).stream()).toList();
  }

  private static Optional<Suspect> suspect(Alert alert) {
    YearMonth month = Months.parse(alert.getPeriod());
    return month == null
        ? Optional.empty()
        : doubting(alert.getRule())
            .map(rule -> new Suspect(alert.getSubject(), Months.index(month), rule));
  }

  /** The suspects of results; of the facts only those of suspects are looked at. */
  public static Suspects in(ResultSource results, CodeTables tables) {
    List<Suspect> open = of(results.stream(Topics.ALERTS_OPEN, Alert.class));
    Set<String> subjects = subjects(open);
    Predicate<String> theirs = key -> subjects.contains(key.split("/", 2)[0]);
    return open.isEmpty()
        ? Suspects.none(tables)
        : Suspects.of(
            open,
            FactLeaves.of(
                results.stream(Topics.FACTS_OUTPUT, OutputFact.class, theirs)
                    .filter(fact -> subjects.contains(fact.getUscc())),
                results.stream(Topics.FACTS_ENERGY, EnergyFact.class, theirs)
                    .filter(fact -> subjects.contains(fact.getUscc()))),
            tables);
  }

  private static Set<String> subjects(List<Suspect> open) {
    return open.stream().map(Suspect::uscc).collect(Collectors.toSet());
  }
}
