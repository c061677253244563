package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.LoggedCommand;
import cn.qianhu.contract.table.ProjectQuotaColumn;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Posting;
import cn.qianhu.event.ProjectQuotaRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Explains the need of a project, what it occupies, and where that came from, by the journal. */
record ProjectQuotaNodes(
    AccountExplainer accounts, PostingNodes postings, AcceptedCommands commands)
    implements TableExplainer.NodeSource<ProjectQuotaRow> {

  @Override
  public ExplanationNode node(ProjectQuotaRow row, TableColumn<ProjectQuotaRow> column) {
    String project = row.getProjectCode();
    return switch ((ProjectQuotaColumn) column) {
      case CITY -> approval(project, column, command -> command.command().city());
      case TWO_HIGH -> approval(project, column, command -> truth(command.command().twoHigh()));
      case LEVEL -> approval(project, column, command -> command.command().level());
      case LIVELIHOOD ->
          approval(project, column, command -> truth(command.command().livelihood()));
      case NEED -> need(project);
      case OCCUPIED -> occupied(project);
      case FROM_INCREMENT -> from(project, column, "INCREMENT");
      case FROM_NEW_ENERGY -> from(project, column, "NEW_ENERGY");
      case FROM_RETAINED -> from(project, column, "RETAINED");
      case FROM_RESERVE -> from(project, column, "RESERVE");
      case BRIDGE_DEBT -> debt(project);
      case UNFILLED -> unfilled(project);
      case PURCHASED_PCT -> purchased(project);
      case PROJECT_CODE -> throw new IllegalArgumentException(column + " is no figure");
    };
  }

  private static String truth(String written) {
    return Boolean.toString(Boolean.parseBoolean(written));
  }

  private ExplanationNode approval(
      String project, TableColumn<?> column, Function<LoggedCommand, String> said) {
    LoggedCommand command = commands.of(project, Set.of("APPROVE")).get(0);
    return ExplanationNode.words(column.spec().title(), said.apply(command))
        .from(List.of(command.origin()));
  }

  /** The need as approved, or as last amended. */
  private ExplanationNode need(String project) {
    List<LoggedCommand> needs = commands.of(project, Set.of("APPROVE", "AMEND"));
    LoggedCommand last = needs.get(needs.size() - 1);
    return ExplanationNode.record(
            ProjectQuotaColumn.NEED.spec().title(),
            Units.TCE,
            new BigDecimal(last.command().amount()))
        .from(List.of(last.origin()));
  }

  private static String account(String project) {
    return project + ":OCCUPIED";
  }

  private ExplanationNode occupied(String project) {
    return sum(
        ProjectQuotaColumn.OCCUPIED.spec().title(),
        accounts.touching(account(project)),
        account(project));
  }

  private ExplanationNode sum(Bilingual title, List<Posting> moves, String account) {
    return ExplanationNode.sum(
        title, Units.TCE, moves.stream().map(move -> postings.node(move, account)).toList());
  }

  /**
   * The amount that came from the accounts of a name and is not released. The amount that a bridge
   * lent came from none; a part of it that was repaid came from the account that repaid it.
   */
  private ExplanationNode from(String project, TableColumn<?> column, String name) {
    Set<String> bridges = bridges(project);
    Set<String> repayments = repayments(bridges);
    Predicate<String> named = account -> account.endsWith(":" + name);
    List<ExplanationNode> moves =
        accounts.journal().stream()
            .filter(
                posting ->
                    isTaken(posting, project, bridges, named)
                        || isReleased(posting, project, named)
                        || (repayments.contains(posting.getCommandId())
                            && named.test(posting.getDebit())))
            .map(
                posting ->
                    postings.node(
                        posting,
                        isReleased(posting, project, named)
                            ? posting.getDebit()
                            : posting.getCredit()))
            .toList();
    return ExplanationNode.sum(column.spec().title(), Units.TCE, moves);
  }

  private static boolean isTaken(
      Posting posting, String project, Set<String> bridges, Predicate<String> named) {
    return posting.getCredit().equals(account(project))
        && named.test(posting.getDebit())
        && !bridges.contains(posting.getCommandId());
  }

  private static boolean isReleased(Posting posting, String project, Predicate<String> named) {
    return posting.getDebit().equals(account(project)) && named.test(posting.getCredit());
  }

  private Set<String> bridges(String project) {
    return commands.of(project, Set.of("BRIDGE")).stream()
        .map(bridge -> bridge.command().commandId())
        .collect(Collectors.toSet());
  }

  private Set<String> repayments(Set<String> bridges) {
    return accounts.journal().stream()
        .map(Posting::getCommandId)
        .filter(id -> bridges.stream().anyMatch(bridge -> commands.repays(id, bridge)))
        .collect(Collectors.toSet());
  }

  /** The amount that the project's bridges lent, less what was repaid of them. */
  private ExplanationNode debt(String project) {
    Set<String> bridges = bridges(project);
    Set<String> repayments = repayments(bridges);
    List<ExplanationNode> moves =
        accounts.journal().stream()
            .filter(
                posting ->
                    (bridges.contains(posting.getCommandId())
                            && posting.getCredit().equals(account(project)))
                        || (repayments.contains(posting.getCommandId())
                            && posting.getCredit().endsWith(":RESERVE")))
            .map(
                posting ->
                    postings.node(
                        posting,
                        bridges.contains(posting.getCommandId())
                            ? posting.getCredit()
                            : posting.getDebit()))
            .toList();
    return ExplanationNode.sum(ProjectQuotaColumn.BRIDGE_DEBT.spec().title(), Units.TCE, moves);
  }

  private ExplanationNode unfilled(String project) {
    ExplanationNode need = need(project).called("a");
    ExplanationNode occupied = occupied(project).called("b");
    return ExplanationNode.formula(
            ProjectQuotaColumn.UNFILLED.spec().title(),
            Units.TCE,
            need.amount().subtract(occupied.amount()),
            "a − b")
        .over(need, occupied);
  }

  private ExplanationNode purchased(String project) {
    ExplanationNode bought = from(project, ProjectQuotaColumn.FROM_RESERVE, "RESERVE").called("a");
    ExplanationNode need = need(project).called("b");
    return ExplanationNode.formula(
            ProjectQuotaColumn.PURCHASED_PCT.spec().title(),
            Units.PERCENT,
            Arithmetic.percent(bought.amount(), need.amount()),
            "a ÷ b × 100")
        .over(bought, need);
  }
}
