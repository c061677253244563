package cn.qianhu.domain.quota;

import java.time.LocalDate;
import java.util.Optional;

/** The typed terms of a command that the intake found valid. */
record CommandTerms(LedgerCommand command) {

  CommandType type() {
    return CommandType.valueOf(command.type());
  }

  String id() {
    return command.commandId();
  }

  LocalDate date() {
    return LocalDate.parse(command.effectiveDate());
  }

  LocalDate dueDate() {
    return LocalDate.parse(command.dueDate());
  }

  /** The steps of a bridge; empty where they cannot be read. */
  Optional<BridgeSchedule> schedule() {
    return command.schedule().isEmpty()
        ? Optional.of(BridgeSchedule.atOnce(dueDate(), amount()))
        : BridgeSchedule.parse(command.schedule());
  }

  Tce amount() {
    return Tce.parse(command.amount());
  }

  String city() {
    return command.city();
  }

  String county() {
    return command.county();
  }

  boolean hasCounty() {
    return !command.county().isEmpty();
  }

  String kind() {
    return command.kind();
  }

  String industry() {
    return command.industry();
  }

  /** Kind of the capacity that closes: where none is given, coal power is what division 44 has. */
  String exitKind() {
    if (!kind().isEmpty()) {
      return kind();
    }
    return industry().equals(CommandType.POWER_DIVISION)
        ? CommandType.COAL_POWER
        : CommandType.OTHER_TWO_HIGH;
  }

  /** Whether closed capacity opens again in the same city. */
  boolean staysInCity() {
    return command.toCity().equals(city());
  }

  String projectCode() {
    return command.projectCode();
  }

  String bridgeId() {
    return command.bridgeId();
  }

  String account() {
    return command.account();
  }

  QuotaProject project() {
    return new QuotaProject(
        projectCode(),
        city(),
        amount(),
        command.twoHigh().equals("true"),
        ProjectLevel.valueOf(command.level()),
        command.livelihood().equals("true"));
  }

  Bridge bridgeOf(QuotaProject project) {
    return new Bridge(
        id(), project.city(), project.code(), schedule().orElseThrow(), amount(), amount());
  }

  Budget budget() {
    return new Budget(hasCounty() ? county() : city(), command.year(), amount());
  }
}
