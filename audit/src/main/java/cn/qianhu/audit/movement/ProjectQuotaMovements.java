package cn.qianhu.audit.movement;

import cn.qianhu.contract.table.ProjectQuotaColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.quota.LedgerCommand;
import cn.qianhu.event.Posting;
import cn.qianhu.event.Source;
import cn.qianhu.streams.replay.ProjectCommand;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The quota of projects that moved, bridged by the commands that set their need and moved what they
 * occupy, each by what the journal has of it.
 */
final class ProjectQuotaMovements {

  private static final Map<String, ProjectQuotaColumn> ORIGINS =
      Map.of(
          "INCREMENT", ProjectQuotaColumn.FROM_INCREMENT,
          "NEW_ENERGY", ProjectQuotaColumn.FROM_NEW_ENERGY,
          "RETAINED", ProjectQuotaColumn.FROM_RETAINED,
          "RESERVE", ProjectQuotaColumn.FROM_RESERVE);

  /** The effect of a command on the figures of its project. */
  private record Effect(
      String project,
      String commandId,
      Source source,
      Map<ProjectQuotaColumn, BigDecimal> amounts) {

    void add(ProjectQuotaColumn column, BigDecimal amount) {
      amounts.merge(column, amount, BigDecimal::add);
    }

    BigDecimal of(ProjectQuotaColumn column) {
      return amounts.getOrDefault(column, BigDecimal.ZERO);
    }
  }

  private final KnowledgeState before;
  private final KnowledgeState after;
  private final FigureSteps<TableFigure> figureSteps = new FigureSteps<>();

  ProjectQuotaMovements(KnowledgeState before, KnowledgeState after) {
    this.before = before;
    this.after = after;
    Map<String, Effect> old = effects(before);
    Map<String, Effect> now = effects(after);
    Set<String> places = new TreeSet<>(old.keySet());
    places.addAll(now.keySet());
    places.forEach(place -> compare(old.get(place), now.get(place)));
  }

  List<Movement> movements() {
    return new RowMovements<>(
            ResultTables.QUOTA_PROJECTS, (figure, row, delta) -> figureSteps.of(figure))
        .between(before, after);
  }

  /** The effects of commands, by their places in the raw log. */
  private static Map<String, Effect> effects(KnowledgeState state) {
    Map<String, List<Posting>> postings =
        state.replayed().results().stream(Topics.LEDGER_JOURNAL, Posting.class)
            .collect(Collectors.groupingBy(posting -> place(posting.getSource())));
    Map<String, BigDecimal> needs = new HashMap<>();
    Map<String, Effect> effects = new LinkedHashMap<>();
    for (ProjectCommand each : state.replayed().projectCommands()) {
      LedgerCommand command = each.command();
      Source source = each.source().ref().source(command.commandId());
      Effect effect =
          new Effect(
              each.project(), command.commandId(), source, new EnumMap<>(ProjectQuotaColumn.class));
      if (command.type().equals("APPROVE") || command.type().equals("AMEND")) {
        BigDecimal need = new BigDecimal(command.amount());
        BigDecimal other = needs.put(each.project(), need);
        add(effect, ProjectQuotaColumn.NEED, other == null ? need : need.subtract(other));
      }
      postings
          .getOrDefault(place(source), List.of())
          .forEach(posting -> post(effect, command.type(), posting));
      effects.put(place(source), effect);
    }
    return effects;
  }

  private static String place(Source source) {
    return source.getTopic() + "/" + source.getPartition() + "/" + source.getOffset();
  }

  /** Need that is occupied is no longer unfilled. */
  private static void add(Effect effect, ProjectQuotaColumn column, BigDecimal amount) {
    effect.add(column, amount);
    if (column == ProjectQuotaColumn.NEED) {
      effect.add(ProjectQuotaColumn.UNFILLED, amount);
    } else if (column == ProjectQuotaColumn.OCCUPIED) {
      effect.add(ProjectQuotaColumn.UNFILLED, amount.negate());
    }
  }

  private static void post(Effect effect, String type, Posting posting) {
    String occupied = effect.project + ":OCCUPIED";
    BigDecimal amount = new BigDecimal(posting.getAmount());
    boolean in = posting.getCredit().equals(occupied);
    boolean out = posting.getDebit().equals(occupied);
    if (in || out) {
      add(effect, ProjectQuotaColumn.OCCUPIED, in ? amount : amount.negate());
    }
    if (type.equals("BRIDGE")) {
      if (in) {
        add(effect, ProjectQuotaColumn.BRIDGE_DEBT, amount);
      }
    } else if (type.equals("REPAY")) {
      repay(effect, posting, amount);
    } else if (in) {
      from(effect, posting.getDebit(), amount);
    } else if (out) {
      from(effect, posting.getCredit(), amount.negate());
    }
  }

  /**
   * Counts a repayment: the amount that the bridge lent had no account as its origin, and now has
   * the one that repays it.
   */
  private static void repay(Effect effect, Posting posting, BigDecimal amount) {
    from(effect, posting.getDebit(), amount);
    if (posting.getCredit().endsWith(":RESERVE")) {
      add(effect, ProjectQuotaColumn.BRIDGE_DEBT, amount.negate());
    }
  }

  private static void from(Effect effect, String account, BigDecimal amount) {
    ProjectQuotaColumn column = ORIGINS.get(account.substring(account.indexOf(':') + 1));
    if (column != null) {
      add(effect, column, amount);
    }
  }

  private void compare(Effect old, Effect now) {
    Effect either = now == null ? old : now;
    for (ProjectQuotaColumn column : ProjectQuotaColumn.FIGURES) {
      BigDecimal was = old == null ? BigDecimal.ZERO : old.of(column);
      BigDecimal is = now == null ? BigDecimal.ZERO : now.of(column);
      if (was.compareTo(is) != 0) {
        figureSteps.add(
            TableFigure.of(ResultTables.QUOTA_PROJECTS, either.project, column),
            new Step(
                Set.of(cause(old, now)),
                "quota",
                either.commandId,
                is.subtract(was),
                old == null ? List.of() : List.of(old.source),
                now == null ? List.of() : List.of(now.source)));
      }
    }
  }

  private Cause cause(Effect old, Effect now) {
    if (old == null) {
      return before.knows(now.source) ? Cause.RULE_CHANGED : Cause.LATE;
    }
    return now == null && !after.knows(old.source) ? Cause.WITHDRAWN : Cause.RULE_CHANGED;
  }
}
