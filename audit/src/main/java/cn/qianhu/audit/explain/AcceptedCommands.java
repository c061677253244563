package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.LoggedCommand;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.quota.LedgerCommand;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The commands that the ledger applied: those that were not rejected; of identical repeats, which
 * are ignored in silence, the first.
 */
final class AcceptedCommands {

  private final Map<String, LoggedCommand> byId = new LinkedHashMap<>();

  AcceptedCommands(Registers registers, ResultSource results) {
    Set<String> rejected =
        results.stream(Topics.RESULTS_REJECTIONS, Rejection.class)
            .filter(rejection -> rejection.getKind().equals(QuotaForm.KIND.fileName()))
            .map(rejection -> place(rejection.getSource()))
            .collect(Collectors.toSet());
    for (LoggedCommand command : registers.commands()) {
      if (!rejected.contains(command.origin().place())) {
        byId.putIfAbsent(command.command().commandId(), command);
      }
    }
  }

  private static String place(Source source) {
    return source.getTopic() + "/" + source.getPartition() + "/" + source.getOffset();
  }

  Optional<LoggedCommand> command(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The budget of a year of a city, or of a county that the command names: the last one set. */
  Optional<LoggedCommand> budget(String region, String year) {
    List<LoggedCommand> budgets =
        all(
            "BUDGET",
            command ->
                command.year().equals(year)
                    && region.equals(
                        command.county().isEmpty() ? command.city() : command.county()));
    return budgets.isEmpty() ? Optional.empty() : Optional.of(budgets.get(budgets.size() - 1));
  }

  /** Whether a command repays a bridge. */
  boolean repays(String commandId, String bridgeId) {
    return command(commandId)
        .map(LoggedCommand::command)
        .filter(command -> command.type().equals("REPAY"))
        .filter(command -> command.bridgeId().equals(bridgeId))
        .isPresent();
  }

  /** The commands of some types about a project, in the order of the log. */
  List<LoggedCommand> of(String project, Set<String> types) {
    return byId.values().stream()
        .filter(logged -> types.contains(logged.command().type()))
        .filter(logged -> logged.command().projectCode().equals(project))
        .toList();
  }

  private List<LoggedCommand> all(String type, Predicate<LedgerCommand> which) {
    return byId.values().stream()
        .filter(logged -> logged.command().type().equals(type))
        .filter(logged -> which.test(logged.command()))
        .toList();
  }
}
