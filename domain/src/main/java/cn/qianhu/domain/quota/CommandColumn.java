package cn.qianhu.domain.quota;

import java.util.Locale;

/** A column of the {@code quota} file, in the order of the file. */
enum CommandColumn {
  COMMAND_ID,
  TYPE,
  EFFECTIVE_DATE,
  CITY,
  COUNTY,
  KIND,
  INDUSTRY,
  PROJECT_CODE,
  ACCOUNT,
  BRIDGE_ID,
  YEAR,
  AMOUNT,
  DUE_DATE,
  TWO_HIGH,
  LEVEL,
  LIVELIHOOD,
  TO_CITY,
  SCHEDULE;

  /** The name in the header row. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of the command in this column; empty where it has none. */
  String of(LedgerCommand command) {
    return switch (this) {
      case COMMAND_ID -> command.commandId();
      case TYPE -> command.type();
      case EFFECTIVE_DATE -> command.effectiveDate();
      case CITY -> command.city();
      case COUNTY -> command.county();
      case KIND -> command.kind();
      case INDUSTRY -> command.industry();
      case PROJECT_CODE -> command.projectCode();
      case ACCOUNT -> command.account();
      case BRIDGE_ID -> command.bridgeId();
      case YEAR -> command.year();
      case AMOUNT -> command.amount();
      case DUE_DATE -> command.dueDate();
      case TWO_HIGH -> command.twoHigh();
      case LEVEL -> command.level();
      case LIVELIHOOD -> command.livelihood();
      case TO_CITY -> command.toCity();
      case SCHEDULE -> command.schedule();
    };
  }
}
