package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.LoggedCommand;
import cn.qianhu.contract.form.quota.QuotaAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.event.Posting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Judges BRIDGE_DUE a second time: by the amount that a bridge lent, the repayments, and the step
 * that is next.
 */
record BridgeJudge(
    AccountExplainer accounts,
    PostingNodes postings,
    AcceptedCommands commands,
    ThresholdLookup thresholds,
    Optional<LocalDate> businessDate) {

  private static final String DEBT = ":BRIDGE_DEBT";

  RecomputedVerdict bridgeDue(String bridge, YearMonth month) {
    RecomputedVerdict recomputedVerdict =
        new RecomputedVerdict(
            "a > 0 {AND} d < 0: {CRITICAL}; a > 0 {AND} 0 ≤ d ≤ {BRIDGE_DAYS}: {WARNING}",
            QuotaAlertRules.BRIDGE_DAYS);
    Optional<LoggedCommand> command = commands.command(bridge);
    if (command.isEmpty() || businessDate.isEmpty()) {
      return recomputedVerdict;
    }
    ExplanationNode debt = debt(bridge);
    UnmetStep step = UnmetStep.of(command.get().command(), debt.amount());
    long days = ChronoUnit.DAYS.between(businessDate.get(), step.date());
    boolean open = debt.amount().signum() > 0;
    Place place = Place.of(city(bridge));
    BigDecimal horizon =
        thresholds.value(QuotaAlertRules.BRIDGE_DUE, QuotaAlertRules.BRIDGE_DAYS, place, month);
    return recomputedVerdict
        .at(place)
        .figure("a", debt)
        .figure("d", daysLeft(command.get(), step, days))
        .evidence("city", city(bridge))
        .evidence("project", command.get().command().projectCode())
        .evidence("due_date", step.date().toString())
        .evidence("instalment", step.missing().setScale(4))
        .evidence("debt_left", debt.amount().setScale(4))
        .severity(open && days < 0, open && BigDecimal.valueOf(days).compareTo(horizon) <= 0);
  }

  private ExplanationNode daysLeft(LoggedCommand command, UnmetStep step, long days) {
    String missing = step.missing().setScale(4).toPlainString();
    return ExplanationNode.formula(
            Bilingual.of(
                "到期日 %s，本步尚欠 %s".formatted(step.date(), missing),
                "due %s, %s missing of the step".formatted(step.date(), missing)),
            Units.DAYS,
            BigDecimal.valueOf(days),
            step.date() + " − " + businessDate.orElseThrow())
        .from(List.of(command.origin()));
  }

  /** The city's debt by the bridge, less its repayments. */
  private ExplanationNode debt(String bridge) {
    List<ExplanationNode> moves =
        accounts.journal().stream()
            .filter(posting -> isDebt(posting, bridge))
            .map(posting -> owed(posting))
            .toList();
    return ExplanationNode.sum(
        Bilingual.of("过桥欠额 " + bridge, "debt left of " + bridge), Units.TCE, moves);
  }

  private boolean isDebt(Posting posting, String bridge) {
    return (posting.getCommandId().equals(bridge) && posting.getDebit().endsWith(DEBT))
        || (posting.getCredit().endsWith(DEBT) && commands.repays(posting.getCommandId(), bridge));
  }

  /** The account of a debt goes below zero by what is owed. */
  private ExplanationNode owed(Posting posting) {
    boolean lent = posting.getDebit().endsWith(DEBT);
    String creditor = lent ? posting.getCredit() : posting.getDebit();
    return postings.node(posting, creditor);
  }

  private String city(String bridge) {
    return accounts.journal().stream()
        .filter(posting -> posting.getCommandId().equals(bridge))
        .map(Posting::getDebit)
        .filter(account -> account.endsWith(DEBT))
        .map(account -> account.substring(0, account.length() - DEBT.length()))
        .findFirst()
        .orElse("");
  }
}
