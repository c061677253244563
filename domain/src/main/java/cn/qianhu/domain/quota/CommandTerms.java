package cn.qianhu.domain.quota;

import java.time.LocalDate;

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
    return new Bridge(id(), project.city(), project.code(), dueDate(), amount(), amount());
  }

  Budget budget() {
    return new Budget(city(), command.year(), amount());
  }
}
