package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.CrossCheck.Against;
import cn.qianhu.audit.explain.raw.LoggedCommand;
import cn.qianhu.audit.explain.raw.Origin;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.quota.LedgerCommand;
import cn.qianhu.domain.quota.PolicyRow;
import cn.qianhu.domain.quota.PolicyRule;
import cn.qianhu.event.Posting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Postings of the journal, each with its command and the policy that split it. */
record PostingNodes(AcceptedCommands commands, PolicyLookup policy, CellWords words) {

  private static final int DIGITS = 4;

  /** The change of an account by a posting. */
  ExplanationNode node(Posting posting, String account) {
    BigDecimal amount = new BigDecimal(posting.getAmount());
    boolean leaves = posting.getDebit().equals(account);
    Optional<LoggedCommand> command = commands.command(posting.getCommandId());
    ExplanationNode node =
        ExplanationNode.record(
                label(posting, command), Units.TCE, leaves ? amount.negate() : amount)
            .from(List.of(origin(posting, command)));
    return command.map(known -> split(node, posting, known.command())).orElse(node);
  }

  private Bilingual label(Posting posting, Optional<LoggedCommand> command) {
    Bilingual type =
        command
            .map(known -> CodeLists.COMMAND.words(known.command().type()))
            .orElse(Bilingual.of("？", "?"));
    Bilingual from = words.account(posting.getDebit());
    Bilingual to = words.account(posting.getCredit());
    String when = "#%d %s ".formatted(posting.getSeq(), posting.getEffectiveDate());
    return Bilingual.of(
        "%s%s %s → %s".formatted(when, type.zh(), from.zh(), to.zh()),
        "%s%s, %s → %s".formatted(when, type.en(), from.en(), to.en()));
  }

  private static Origin origin(Posting posting, Optional<LoggedCommand> command) {
    return command
        .map(LoggedCommand::origin)
        .orElseGet(() -> Origin.at(Origin.OriginRole.COMMAND, posting.getSource()));
  }

  /** Compares the posting with what the command and the policy make it. */
  private ExplanationNode split(ExplanationNode node, Posting posting, LedgerCommand command) {
    BigDecimal amount = new BigDecimal(command.amount());
    LocalDate day = LocalDate.parse(command.effectiveDate());
    String holder = posting.getCredit().split(":", -1)[0];
    return switch (command.type()) {
      case "NEW_ENERGY" -> newEnergy(node, command, amount, day, holder);
      case "CAPACITY_EXIT" -> capacityExit(node, command, amount, day, holder);
      default -> checked(node, amount);
    };
  }

  private ExplanationNode capacityExit(
      ExplanationNode node,
      LedgerCommand command,
      BigDecimal amount,
      LocalDate day,
      String holder) {
    if (command.toCity().equals(command.city())) {
      return checked(node, amount);
    }
    Optional<PolicyRow> found =
        policy.inForce(PolicyRule.CAPACITY_EXIT_PROVINCE, command.city(), exitKind(command), day);
    if (found.isEmpty()) {
      return withoutPolicy(node);
    }
    PolicyRow row = found.get();
    BigDecimal provincial = share(amount, row);
    boolean ofProvince = Regions.isProvince(holder);
    return checked(node, ofProvince ? provincial : amount.subtract(provincial))
        .saying(formula(amount, row, ofProvince))
        .over(PolicyLookup.node(row));
  }

  /** Capacity whose kind is not named is of coal power or not, by its division. */
  private static String exitKind(LedgerCommand command) {
    if (!command.kind().isEmpty()) {
      return command.kind();
    }
    return command.industry().equals("44") ? "COAL_POWER" : "OTHER_TWO_HIGH";
  }

  /** Marks that no row of policy was in force: nothing should have been split and posted. */
  private static ExplanationNode withoutPolicy(ExplanationNode node) {
    return checked(node, BigDecimal.ZERO);
  }

  private ExplanationNode newEnergy(
      ExplanationNode node,
      LedgerCommand command,
      BigDecimal amount,
      LocalDate day,
      String holder) {
    Optional<PolicyRow> found =
        policy.inForce(PolicyRule.NEW_ENERGY_PROVINCE, command.city(), command.kind(), day);
    Optional<PolicyRow> inCity =
        policy.inForce(PolicyRule.NEW_ENERGY_CITY, command.city(), command.kind(), day);
    if (found.isEmpty() || (inCity.isEmpty() && !command.county().isEmpty())) {
      return withoutPolicy(node);
    }
    PolicyRow ofProvince = found.get();
    BigDecimal provincial = share(amount, ofProvince);
    if (Regions.isProvince(holder)) {
      return checked(node, provincial)
          .saying(formula(amount, ofProvince, true))
          .over(PolicyLookup.node(ofProvince));
    }
    BigDecimal local = amount.subtract(provincial);
    if (command.county().isEmpty()) {
      return checked(node, local)
          .saying(formula(amount, ofProvince, false))
          .over(PolicyLookup.node(ofProvince));
    }
    PolicyRow ofCity = inCity.get();
    BigDecimal municipal = share(local, ofCity);
    boolean city = holder.equals(command.city());
    return checked(node, city ? municipal : local.subtract(municipal))
        .saying(formula(amount, ofProvince, false) + "; " + formula(local, ofCity, city))
        .over(PolicyLookup.node(ofProvince), PolicyLookup.node(ofCity));
  }

  private static ExplanationNode checked(ExplanationNode node, BigDecimal expected) {
    boolean agrees = node.amount().abs().compareTo(expected) == 0;
    String stated = expected.setScale(DIGITS).toPlainString();
    return node.checked(new CrossCheck(Against.COMMAND, stated, agrees));
  }

  private static BigDecimal share(BigDecimal amount, PolicyRow row) {
    return Arithmetic.rounded(amount.multiply(row.number()).movePointLeft(2), DIGITS);
  }

  /** The share itself, or what it leaves. */
  private static String formula(BigDecimal amount, PolicyRow row, boolean share) {
    String part = amount.toPlainString() + " × " + row.number().toPlainString() + " %";
    return share ? part : amount.toPlainString() + " − " + part;
  }
}
