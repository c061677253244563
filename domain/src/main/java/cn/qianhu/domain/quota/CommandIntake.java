package cn.qianhu.domain.quota;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.domain.quota.CommandOutcome.Rejected;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The checks that a command must pass by itself, whatever the ledger holds: MALFORMED, UNKNOWN_CODE
 * and BAD_IDENTIFIER, in this order over the columns that the command uses, and OUT_OF_RANGE of a
 * date too far ahead. Columns that it does not use are not looked at, but for their length.
 */
record CommandIntake(String province, LedgerCodes codes) {

  private static final Set<CommandColumn> COMMON =
      EnumSet.of(CommandColumn.COMMAND_ID, CommandColumn.TYPE, CommandColumn.EFFECTIVE_DATE);

  private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

  /**
   * The first of the four reasons that applies.
   *
   * @param written when the command was written to the log
   */
  Optional<Rejected> faultOf(LedgerCommand command, Instant written) {
    return unreadable(command)
        .or(() -> faultOfReadable(command))
        .or(() -> tooFar(command, written));
  }

  private static Optional<Rejected> tooFar(LedgerCommand command, Instant written) {
    return Optional.ofNullable(
            QuotaForm.tooFar(CommandColumn.EFFECTIVE_DATE.of(command), written.toEpochMilli()))
        .map(Rejected::of);
  }

  /** MALFORMED, where that applies: it needs no province. */
  static Optional<Rejected> unreadable(LedgerCommand command) {
    return outOfBounds(command)
        .or(() -> firstUnreadable(command, COMMON, COMMON))
        .or(() -> CommandType.named(command.type()).flatMap(type -> malformed(command, type)))
        .map(column -> Rejected.of(Reason.MALFORMED, column, command));
  }

  /** The bound of every column, used or not: all are stored, so that a repeat is recognised. */
  private static Optional<CommandColumn> outOfBounds(LedgerCommand command) {
    int position = QuotaForm.KIND.outOfBounds(command.texts());
    return position < 0 ? Optional.empty() : Optional.of(CommandColumn.values()[position]);
  }

  private Optional<Rejected> faultOfReadable(LedgerCommand command) {
    return CommandType.named(command.type())
        .map(type -> faultOf(command, type))
        .orElseGet(
            () -> Optional.of(Rejected.of(Reason.UNKNOWN_CODE, CommandColumn.TYPE, command)));
  }

  private Optional<Rejected> faultOf(LedgerCommand command, CommandType type) {
    return unknown(command, type)
        .map(column -> Rejected.of(Reason.UNKNOWN_CODE, column, command))
        .or(
            () ->
                badIdentifier(command, type)
                    .map(column -> Rejected.of(Reason.BAD_IDENTIFIER, column, command)));
  }

  private static Optional<CommandColumn> malformed(LedgerCommand command, CommandType type) {
    return firstUnreadable(command, used(type), type.required())
        .or(() -> type == CommandType.BRIDGE ? unpromised(command) : Optional.empty());
  }

  /** The column of a bridge that promises nothing: a date or steps that do not follow it. */
  private static Optional<CommandColumn> unpromised(LedgerCommand command) {
    CommandTerms terms = new CommandTerms(command);
    if (!terms.dueDate().isAfter(terms.date())) {
      return Optional.of(CommandColumn.DUE_DATE);
    }
    boolean repays =
        terms
            .schedule()
            .filter(steps -> steps.repays(terms.amount(), terms.date(), terms.dueDate()))
            .isPresent();
    return repays ? Optional.empty() : Optional.of(CommandColumn.SCHEDULE);
  }

  private Optional<CommandColumn> unknown(LedgerCommand command, CommandType type) {
    return used(type).stream()
        .filter(column -> !column.of(command).isEmpty() && !isKnown(column, command, type))
        .findFirst();
  }

  private Optional<CommandColumn> badIdentifier(LedgerCommand command, CommandType type) {
    return type == CommandType.APPROVE && !codes.isProjectCode(command.projectCode())
        ? Optional.of(CommandColumn.PROJECT_CODE)
        : Optional.empty();
  }

  private static Set<CommandColumn> used(CommandType type) {
    Set<CommandColumn> used = type.required();
    used.addAll(type.optional());
    return used;
  }

  private static Optional<CommandColumn> firstUnreadable(
      LedgerCommand command, Set<CommandColumn> columns, Set<CommandColumn> required) {
    return columns.stream()
        .filter(
            column -> {
              String text = column.of(command);
              return text.isEmpty() ? required.contains(column) : !isReadable(column, text);
            })
        .findFirst();
  }

  private static boolean isReadable(CommandColumn column, String text) {
    return switch (column) {
      case EFFECTIVE_DATE, DUE_DATE -> Dates.parse(text) != null;
      case AMOUNT -> Tce.positive(text).isPresent();
      case YEAR -> YEAR.matcher(text).matches();
      case TWO_HIGH, LIVELIHOOD -> text.equals("true") || text.equals("false");
      default -> true;
    };
  }

  private boolean isKnown(CommandColumn column, LedgerCommand command, CommandType type) {
    String code = column.of(command);
    return switch (column) {
      case CITY -> codes.isCity(code) && code.startsWith(province.substring(0, 2));
      case TO_CITY -> codes.isCity(code);
      case COUNTY ->
          codes.isCounty(code)
              && (!type.bindsCountyToCity() || codes.cityOf(code).equals(command.city()));
      case INDUSTRY -> codes.isDivision(code);
      case KIND -> type.kinds().contains(code);
      case ACCOUNT -> type.accounts().contains(code);
      case LEVEL ->
          Arrays.stream(ProjectLevel.values()).anyMatch(level -> level.name().equals(code));
      default -> true;
    };
  }
}
