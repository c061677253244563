package cn.qianhu.domain.quota;

import static cn.qianhu.domain.quota.CommandColumn.ACCOUNT;
import static cn.qianhu.domain.quota.CommandColumn.AMOUNT;
import static cn.qianhu.domain.quota.CommandColumn.BRIDGE_ID;
import static cn.qianhu.domain.quota.CommandColumn.CITY;
import static cn.qianhu.domain.quota.CommandColumn.COUNTY;
import static cn.qianhu.domain.quota.CommandColumn.DUE_DATE;
import static cn.qianhu.domain.quota.CommandColumn.INDUSTRY;
import static cn.qianhu.domain.quota.CommandColumn.KIND;
import static cn.qianhu.domain.quota.CommandColumn.LEVEL;
import static cn.qianhu.domain.quota.CommandColumn.LIVELIHOOD;
import static cn.qianhu.domain.quota.CommandColumn.PROJECT_CODE;
import static cn.qianhu.domain.quota.CommandColumn.SCHEDULE;
import static cn.qianhu.domain.quota.CommandColumn.TO_CITY;
import static cn.qianhu.domain.quota.CommandColumn.TWO_HIGH;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The commands that the ledger knows, the columns that each uses besides the common ones (command
 * id, type, effective date), and the closed lists of values of some of them. A column that a
 * command does not use may hold anything.
 */
enum CommandType {
  FUND,
  ALLOCATE,
  RECALL,
  NEW_ENERGY,
  CAPACITY_EXIT,
  APPROVE,
  AMEND,
  OCCUPY,
  PURCHASE,
  BRIDGE,
  REPAY,
  RELEASE,
  BUDGET;

  /** Kinds of new energy, of {@link #NEW_ENERGY} and of the policy. */
  static final Set<String> ENERGY_KINDS =
      Set.of("OFFSHORE_WIND", "NUCLEAR", "PHOTOVOLTAIC", "OTHER_RENEWABLE");

  static final String COAL_POWER = "COAL_POWER";
  static final String OTHER_TWO_HIGH = "OTHER_TWO_HIGH";

  /** Kinds of two-high capacity that closes, of {@link #CAPACITY_EXIT} and of the policy. */
  static final Set<String> EXIT_KINDS = Set.of("COKING", COAL_POWER, OTHER_TWO_HIGH);

  /** The division of power and heat. */
  static final String POWER_DIVISION = "44";

  static Optional<CommandType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  /** Columns without which the command cannot be read. */
  Set<CommandColumn> required() {
    return switch (this) {
      case FUND -> EnumSet.of(AMOUNT);
      case ALLOCATE, RECALL -> EnumSet.of(CITY, AMOUNT);
      case NEW_ENERGY -> EnumSet.of(CITY, KIND, AMOUNT);
      case CAPACITY_EXIT -> EnumSet.of(CITY, INDUSTRY, AMOUNT);
      case APPROVE -> EnumSet.of(PROJECT_CODE, CITY, AMOUNT, LEVEL);
      case AMEND -> EnumSet.of(PROJECT_CODE, AMOUNT);
      case OCCUPY, RELEASE -> EnumSet.of(PROJECT_CODE, ACCOUNT, AMOUNT);
      case PURCHASE -> EnumSet.of(PROJECT_CODE, KIND, AMOUNT);
      case BRIDGE -> EnumSet.of(PROJECT_CODE, AMOUNT, DUE_DATE);
      case REPAY -> EnumSet.of(BRIDGE_ID, ACCOUNT, AMOUNT);
      case BUDGET -> EnumSet.of(CITY, CommandColumn.YEAR, AMOUNT);
    };
  }

  /** Columns that the command uses where they hold something. */
  Set<CommandColumn> optional() {
    return switch (this) {
      case ALLOCATE -> EnumSet.of(ACCOUNT, COUNTY);
      case NEW_ENERGY, OCCUPY, RELEASE, BUDGET -> EnumSet.of(COUNTY);
      case CAPACITY_EXIT -> EnumSet.of(KIND, TO_CITY);
      case BRIDGE -> EnumSet.of(SCHEDULE);
      case APPROVE -> EnumSet.of(TWO_HIGH, LIVELIHOOD);
      default -> EnumSet.noneOf(CommandColumn.class);
    };
  }

  /** The values that {@code kind} may take. */
  Set<String> kinds() {
    return switch (this) {
      case NEW_ENERGY -> ENERGY_KINDS;
      case CAPACITY_EXIT -> EXIT_KINDS;
      default -> Set.of("APPLICATION", "AUCTION");
    };
  }

  /** The values that {@code account} may take. */
  Set<String> accounts() {
    return switch (this) {
      case ALLOCATE -> Set.of(Account.INCREMENT, Account.NEW_ENERGY);
      case RELEASE ->
          Set.of(Account.INCREMENT, Account.NEW_ENERGY, Account.RETAINED, Account.RESERVE);
      default -> Set.of(Account.INCREMENT, Account.NEW_ENERGY, Account.RETAINED);
    };
  }

  /** Whether a county that the command names must lie in the city that it names. */
  boolean bindsCountyToCity() {
    return this == ALLOCATE || this == NEW_ENERGY || this == BUDGET;
  }
}
